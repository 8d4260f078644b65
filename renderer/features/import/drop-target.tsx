import { Import } from '@blueprintjs/icons'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { dropWords, importTrouble, pasteDropWords } from '../../../shared/words/import'
import { useServices } from '../../services'
import './drop-target.css'
import { contentOf, dropped, type Listing } from './incoming'
import type { Pasted } from './paste-dialog'

type Props = {
  readonly onFiles: (listing: Listing) => void
  readonly onText: (pasted: Pasted) => void
}

/**
 * The whole window takes files and folders, and text from other programs. A drag that began in this window (a tag, a
 * column) is none of its business, nor is text dropped into a field.
 */
export function DropTarget({ onFiles, onText }: Props) {
  const { say } = useServices()
  const [words, setWords] = useState<string | null>(null)
  const ours = useRef(false)

  const over = useEffectEvent((event: DragEvent) => {
    const wanted = ours.current ? null : wantedOf(event)
    if (wanted === null) return setWords(null)
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    setWords(wanted)
  })
  const drop = useEffectEvent((event: DragEvent) => {
    setWords(null)
    const { dataTransfer } = event
    if (dataTransfer === null || ours.current || wantedOf(event) === null) return
    event.preventDefault()
    if (dataTransfer.types.includes('Files')) return onFiles(dropped(contentOf(dataTransfer)))
    const text = dataTransfer.getData('text/plain')
    if (isLink(text, dataTransfer)) return say(importTrouble.link, { intent: 'bad' })
    if (text.trim() !== '') onText({ text, html: dataTransfer.getData('text/html') || null })
  })
  useEffect(() => {
    const listening = new AbortController()
    const listen = <Name extends 'dragover' | 'drop' | 'dragleave' | 'dragstart' | 'dragend'>(
      name: Name,
      listener: (event: DragEvent) => void,
    ) => window.addEventListener(name, listener, { signal: listening.signal })
    listen('dragstart', () => (ours.current = true))
    listen('dragend', () => (ours.current = false))
    listen('dragover', event => over(event))
    listen('drop', event => drop(event))
    // Null: the pointer left the window, not one element for another.
    listen('dragleave', ({ relatedTarget }) => relatedTarget === null && setWords(null))
    return () => listening.abort()
  }, [])

  if (words === null) return null
  return (
    <div className="drop-target" role="status">
      <p className="drop-target-words">
        <Import /> {words}
      </p>
    </div>
  )
}

/** What a drop would do here, or null when it is not for us. */
function wantedOf({ dataTransfer, target }: DragEvent): string | null {
  const types = dataTransfer?.types ?? []
  if (types.includes('Files')) {
    return dropWords(Array.from(dataTransfer?.items ?? []).filter(({ kind }) => kind === 'file').length)
  }
  const inField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
  return types.includes('text/plain') && !inField ? pasteDropWords : null
}

function isLink(text: string, transfer: DataTransfer): boolean {
  return transfer.types.includes('text/uri-list') && URL.canParse(text.trim())
}
