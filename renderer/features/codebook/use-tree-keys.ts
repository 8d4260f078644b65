import { type KeyboardEvent, useRef } from 'react'
import type { Direction } from './use-tag-acts'
import { typedPlace, type VisibleTag } from './visible-tags'

/** What keys do in a tree of tags; `place` counts in the visible rows. */
export type TreeKeys = {
  focus(place: number): void
  toggle(row: VisibleTag): void
  pick(row: VisibleTag): void
  rename(row: VisibleTag): void
  remove(row: VisibleTag): void
  move(row: VisibleTag, direction: Direction): void
}

/** Letters typed within this time of each other make one word. */
const TYPING_PAUSE = 700

const MOVES: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/** Arrows, Home, End, Enter, F2, Delete, Alt with arrows, and typing a name: the keys of a tree, by the WAI-ARIA practice. */
export function useTreeKeys(rows: readonly VisibleTag[], place: number, keys: TreeKeys) {
  const typed = useRef({ word: '', at: 0 })

  const onPlainKey = (key: string, row: VisibleTag): boolean => {
    const last = rows.length - 1
    if (key === 'ArrowDown') keys.focus(Math.min(place + 1, last))
    else if (key === 'ArrowUp') keys.focus(Math.max(place - 1, 0))
    else if (key === 'Home') keys.focus(0)
    else if (key === 'End') keys.focus(last)
    else if (key === 'Enter' || key === ' ') keys.pick(row)
    else if (key === 'F2') keys.rename(row)
    else if (key === 'Delete') keys.remove(row)
    else if (key === 'ArrowRight') openOrEnter(row)
    else if (key === 'ArrowLeft') closeOrLeave(row)
    else return false
    return true
  }
  const openOrEnter = (row: VisibleTag) => {
    if (row.open === false) keys.toggle(row)
    else if (row.open === true) keys.focus(place + 1)
  }
  const closeOrLeave = (row: VisibleTag) => {
    if (row.open === true) return keys.toggle(row)
    const above = rows.findIndex(each => each.node === row.node.parent)
    if (above !== -1) keys.focus(above)
  }
  const onTyped = (character: string, now: number) => {
    const word = now - typed.current.at < TYPING_PAUSE ? typed.current.word + character : character
    typed.current = { word, at: now }
    const found = typedPlace(rows, place, word)
    if (found !== -1) keys.focus(found)
  }

  return (event: KeyboardEvent) => {
    const row = rows[place]
    if (row === undefined || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const move = MOVES[event.key]
    if (event.altKey) {
      if (move === undefined) return
      keys.move(row, move)
    } else if (!onPlainKey(event.key, row)) {
      if (!/^[\p{L}\p{N}]$/u.test(event.key)) return
      onTyped(event.key, event.timeStamp)
    }
    event.preventDefault()
    event.stopPropagation()
  }
}
