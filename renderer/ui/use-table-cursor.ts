import { type KeyboardEvent, useCallback, useState } from 'react'
import type { Lines } from '../../shared/library/group'

/** Where the focus of a table stands: on a row or on a heading. */
export type Cursor =
  { readonly kind: 'row'; readonly id: string } | { readonly kind: 'group'; readonly key: string }

/** What a move of the cursor does to the selection: this row alone, up to this row, or nothing. */
export type Move = 'only' | 'to' | 'keep'

type Props = {
  readonly lines: Lines
  /** The id of the row at an index, and the index of an id or -1. */
  readonly idAt: (index: number) => string
  readonly indexOf: (id: string) => number
  /** The row that is open elsewhere: the cursor follows it. */
  readonly current: string | null
  /** Lines of a page. */
  readonly page: number
  readonly onMove: (id: string, move: Move) => void
  readonly onToggle: (id: string) => void
  readonly onSelectAll: () => void
  readonly onOpen: (id: string) => void
  readonly onToggleGroup: (key: string) => void
}

/** The cursor of a table, and what its keys do. Answers the line of the cursor, or -1 when its row is not shown. */
export function useTableCursor(props: Props) {
  const { lines, indexOf, idAt, current } = props
  const [cursor, setCursor] = useState<Cursor | null>(null)
  // A row that the cursor itself opened comes back as `current` a moment later: by then the cursor may have gone on.
  const [own, setOwn] = useState<string | null>(null)
  const [seen, setSeen] = useState<string | null>(null)
  if (current !== seen) {
    setSeen(current)
    if (current !== null && current !== own) setCursor({ kind: 'row', id: current })
  }
  const put = (next: Cursor) => {
    setCursor(next)
    setOwn(next.kind === 'row' ? next.id : own)
  }
  const line = cursor === null ? -1 : lineOf(cursor, lines, indexOf)
  const place = useCallback(
    (at: number): Cursor => {
      const found = lines.at(at)
      return found.kind === 'group'
        ? { kind: 'group', key: found.group.key }
        : { kind: 'row', id: idAt(found.index) }
    },
    [lines, idAt],
  )
  const moveTo = (at: number, move: Move): number => {
    const target = Math.max(0, Math.min(lines.count - 1, at))
    const next = place(target)
    put(next)
    if (next.kind === 'row' && move !== 'keep') props.onMove(next.id, move)
    return target
  }
  /** Answers the line that the cursor came to, or null when the key was not for the table. */
  const onKey = (event: KeyboardEvent): number | null => {
    if (lines.count === 0 || event.altKey) return null
    const mod = event.ctrlKey || event.metaKey
    const target = targetOf(event.key, line === -1 ? 0 : line, lines.count, props.page)
    if (target !== null) return moveTo(target, event.shiftKey ? 'to' : mod ? 'keep' : 'only')
    if (mod && event.key.toLowerCase() === 'a') {
      props.onSelectAll()
      return Math.max(line, 0)
    }
    return actOn(cursor, event.key, mod, { line, lines, props })
  }
  return { line, onKey, put }
}

function lineOf(cursor: Cursor, lines: Lines, indexOf: (id: string) => number): number {
  if (cursor.kind === 'group') return lines.lineOfGroup(cursor.key)
  const index = indexOf(cursor.id)
  return index === -1 ? -1 : lines.lineOf(index)
}

/** The line that a key moves to, or null when it is no key of movement. */
function targetOf(key: string, line: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return line + 1
    case 'ArrowUp':
      return line - 1
    case 'PageDown':
      return line + page
    case 'PageUp':
      return line - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

type At = { readonly line: number; readonly lines: Lines; readonly props: Props }

/** Enter and Space on the line of the cursor; Left and Right fold a group. */
function actOn(cursor: Cursor | null, key: string, mod: boolean, { line, lines, props }: At): number | null {
  if (cursor === null || line === -1) return null
  if (cursor.kind === 'row') {
    if (key === 'Enter') props.onOpen(cursor.id)
    else if (key === ' ' && mod) props.onToggle(cursor.id)
    else return null
    return line
  }
  const found = lines.at(line)
  const open = found.kind === 'group' && found.open
  const folds = key === 'Enter' || key === ' ' || (open ? key === 'ArrowLeft' : key === 'ArrowRight')
  if (!folds) return null
  props.onToggleGroup(cursor.key)
  return line
}
