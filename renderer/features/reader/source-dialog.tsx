import { Dialog } from '@blueprintjs/core'
import { useEffect, useState } from 'react'
import type { Version } from '../../../shared/model/release'
import { sourceMissing } from '../../../shared/words/reader'
import { useServices } from '../../services'

type SourceDialogProps = { readonly version: Version; readonly isOpen: boolean; readonly onClose: () => void }

/** The source file to the letter, decoded as it was at import. Markup in it is shown, never drawn. */
export function SourceDialog({ version, isOpen, onClose }: SourceDialogProps) {
  const { store } = useServices()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    let current = true
    store
      .source(version.sourceSha256)
      .then(async blob => new TextDecoder(version.encoding.label).decode(await blob.arrayBuffer()))
      .catch(() => sourceMissing(version.sourceName))
      .then(words => {
        if (current) setText(words)
      })
      .catch(() => {})
    return () => {
      current = false
    }
  }, [store, version, isOpen])
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={version.sourceName}
      style={{ width: 'min(860px, 92vw)' }}
    >
      <pre className="reader-source-text" role="region" aria-label="Original text" tabIndex={0} dir="auto">
        {text}
      </pre>
    </Dialog>
  )
}
