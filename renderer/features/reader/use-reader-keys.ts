import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useCommand } from '../../commands'
import type { Reader } from './use-reader'

/** What the keys of the reader reach. */
export type ReaderKeys = Reader & {
  readonly onStepPassage: (step: 1 | -1) => void
  readonly onFind: () => void
  readonly onNoteRelease: () => void
  /** Escape beyond the card: closes find, or leaves the full view. Answers whether there was anything to leave. */
  readonly onEscape: (stage: 'find' | 'full') => boolean
}

/** Commands of the reader while it is mounted, by key, menu and palette. */
export function useReaderCommands({
  reading,
  marking,
  passages,
  onStepPassage,
  onFind,
  onNoteRelease,
}: ReaderKeys): void {
  const picked = reading.picked === null ? undefined : passages.byId.get(reading.picked)
  const none = passages.placed.length === 0 ? 'this release has no passage' : null
  const unpicked = picked === undefined ? 'pick a passage first' : null
  const nothing = reading.span === null && picked === undefined ? 'select words first' : null
  useCommand('passage.next', () => onStepPassage(1), none)
  useCommand('passage.previous', () => onStepPassage(-1), none)
  useCommand('passage.repeat', marking.repeat, nothing)
  useCommand('passage.sentence', reading.takeSentence)
  useCommand('passage.note', () => reading.write(true), unpicked)
  useCommand('passage.cite', () => picked !== undefined && marking.cite(picked), unpicked)
  useCommand('passage.delete', () => picked !== undefined && marking.remove(picked), unpicked)
  useCommand('find.open', onFind)
  useCommand('release.note', onNoteRelease)
}

/**
 * Keys that mean something only in the text: the paragraph cursor, growing a selection, digits that set tags, Enter,
 * Tab into the card, and Escape, which closes the card, then find, then the selection, then the full view. Listens on
 * the pane itself, so that keys pressed in a popover, which hangs elsewhere in the page, are the popover's own.
 */
export function useReaderKeys(root: RefObject<HTMLElement | null>, keys: ReaderKeys): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !event.isComposing && takes(event, latest.current))
        event.preventDefault()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [root])
}

/** Does what the key asks for; answers whether it asked for anything. */
function takes(event: KeyboardEvent, keys: ReaderKeys): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (target === null || target.closest('textarea') !== null) return false
  if (event.key === 'Escape') return escape(keys)
  if (target.closest('input') !== null || event.altKey) return false
  if (event.shiftKey) return growKey(event, target, keys)
  return !event.ctrlKey && !event.metaKey && plainKey(event, keys, target.closest('button, a') !== null)
}

function escape({ reading, onEscape, focusText }: ReaderKeys): boolean {
  if (reading.card) {
    reading.openCard(false)
    focusText()
    return true
  }
  if (onEscape('find')) return true
  if (reading.selected !== null) reading.select(null)
  else if (reading.picked !== null) reading.pick(null)
  else return onEscape('full')
  return true
}

function growKey(event: KeyboardEvent, target: Element, { reading, text }: ReaderKeys): boolean {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false
  const block = target.closest('[data-block]') ?? text.current
  const isRightToLeft = block !== null && getComputedStyle(block).direction === 'rtl'
  const forward = (event.key === 'ArrowRight') !== isRightToLeft
  reading.growBy({ by: event.ctrlKey || event.metaKey ? 'word' : 'character', forward })
  return true
}

function plainKey(event: KeyboardEvent, room: ReaderKeys, onControl: boolean): boolean {
  const { reading, marking, tags, cardField } = room
  const hasTarget = reading.span !== null || reading.picked !== null
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    reading.moveCursor(event.key === 'ArrowDown' ? 1 : -1)
    return true
  }
  if (/^[1-9]$/.test(event.key) && hasTarget) {
    const tag = tags.find(({ shortcut }) => shortcut === event.key)
    if (tag !== undefined) marking.tag(tag.id)
    return tag !== undefined
  }
  if (onControl) return false
  if (event.key === 'Tab' && reading.card) {
    cardField.current?.focus()
    return cardField.current !== null
  }
  if (event.key !== 'Enter' || !hasTarget) return false
  if (reading.span !== null) marking.mark()
  else reading.openCard(true)
  return true
}
