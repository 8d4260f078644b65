import { Button, Checkbox, Dialog, DialogBody, DialogFooter, FormGroup, TextArea } from '@blueprintjs/core'
import { useState, type ClipboardEvent } from 'react'
import { localIso } from '../../../shared/words/dates'
import { pastedName, previewWords } from '../../../shared/words/import'
import { useServices } from '../../services'
import type { RunJob } from '../../workers/client'
import './paste-dialog.css'
import { usePreview } from './use-preview'

/** What came over the clipboard or was dropped as text. `html` is the same with its formatting, when there is one. */
export type Pasted = { readonly text: string; readonly html: string | null }

type Props = {
  readonly pasted: Pasted
  readonly runJob: RunJob
  readonly onImport: (file: File) => void
  readonly onClose: () => void
}

/** A release from the clipboard. What will be read from it is shown before it is imported. */
export function PasteDialog({ pasted, runJob, onImport, onClose }: Props) {
  const { now } = useServices()
  const [text, setText] = useState(pasted.text)
  const [html, setHtml] = useState(pasted.html)
  const [formatted, setFormatted] = useState(true)
  const asPage = html !== null && formatted
  const content = asPage ? html : text
  const empty = content.trim() === ''
  const preview = usePreview(content, asPage, runJob)

  /** Formatting belongs to text pasted whole; once the text is edited, it no longer tells of the same words. */
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const page = event.clipboardData.getData('text/html')
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const whole = selectionEnd - selectionStart === value.length
    if (page === '' || !whole) return
    event.preventDefault()
    setText(event.clipboardData.getData('text/plain'))
    setHtml(page)
  }
  const edit = (words: string) => {
    setText(words)
    setHtml(null)
  }
  const importIt = () => {
    const ms = now()
    const local = localIso(new Date(ms).toISOString(), -new Date(ms).getTimezoneOffset())
    const type = asPage ? 'text/html' : 'text/plain'
    onImport(new File([content], pastedName(local, asPage ? 'html' : 'txt'), { type }))
  }
  return (
    <Dialog isOpen title="Paste a release" onClose={onClose} className="paste-dialog">
      <DialogBody>
        <FormGroup label="Text of the release" labelFor="paste-text">
          <TextArea
            id="paste-text"
            className="paste-text"
            fill
            autoFocus
            value={text}
            placeholder="Paste the whole release here, with its heading and date lines"
            onPaste={paste}
            onChange={({ target }) => edit(target.value)}
          />
        </FormGroup>
        {html !== null && (
          <Checkbox
            checked={formatted}
            label="Keep headings, lists and line breaks of the page it was copied from"
            onChange={({ currentTarget }) => setFormatted(currentTarget.checked)}
          />
        )}
        <p className="paste-preview" role="status">
          {empty ? null : previewWords(preview)}
        </p>
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} />
            <Button intent="primary" text="Import the release" disabled={empty} onClick={importIt} />
          </>
        }
      />
    </Dialog>
  )
}
