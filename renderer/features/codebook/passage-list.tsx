import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PassageLine, PassageSort, TagPassage } from '../../../shared/evidence/tag-passages'
import type { AnnotationId } from '../../../shared/model/ids'
import { plural } from '../../../shared/words/numbers'
import { PassageRow } from './passage-row'
import { useParagraphs } from './use-paragraphs'
import './passage-list.css'

type Props = {
  readonly lines: readonly PassageLine[]
  readonly sort: PassageSort
  /** The passage that was opened last: the list comes back to it. */
  readonly last: AnnotationId | null
  readonly onOpen: (passage: TagPassage) => void
}

const GROUP_HEIGHT = 28
const ROW_HEIGHT = 61

/** Passages under their headings, however many: only the rows on screen are drawn, and the one that has the focus. */
export function PassageList({ lines, sort, last, onOpen }: Props) {
  const [cursor, setCursor] = useState(() => placeOf(lines, last))
  const place = Math.min(cursor, lines.length - 1)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (lines[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
    rangeExtractor: range =>
      [...new Set([...defaultRangeExtractor(range), place])].filter(n => n >= 0).sort((a, b) => a - b),
    overscan: 6,
  })
  const first = useRef(place)
  useEffect(() => {
    if (first.current > 1) virtual.scrollToIndex(first.current, { align: 'center' })
  }, [virtual])
  const items = virtual.getVirtualItems()
  const paragraphOf = useParagraphs(
    items.flatMap(({ index }) => {
      const line = lines[index]
      return line?.kind === 'passage' ? [line.passage] : []
    }),
  )
  const focusOn = (to: number) => {
    setCursor(to)
    virtual.scrollToIndex(to)
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, lines, place)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    if (to !== 'open') return focusOn(to)
    const line = lines[place]
    if (line?.kind === 'passage') onOpen(line.passage)
  }
  return (
    <div role="grid" aria-label="Passages" aria-rowcount={lines.length} className="passages" tabIndex={-1}>
      <div role="row" className="passages-head passages-grid">
        {['Date', 'Issuer', 'Passage', 'Note', 'Paragraph'].map(name => (
          <span key={name} role="columnheader" className={name === 'Paragraph' ? 'sr-only' : undefined}>
            {name}
          </span>
        ))}
      </div>
      <div ref={scroller} role="rowgroup" className="passages-scroller">
        <div role="none" className="passages-sheet" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const line = lines[index]
            if (line === undefined) return null
            if (line.kind === 'group')
              return (
                <div
                  key={`group ${line.title}`}
                  role="row"
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-rowindex={index + 1}
                  className="passages-group"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <span role="gridcell">
                    {line.title}{' '}
                    <span className="passages-group-count">{plural(line.passages, 'passage')}</span>
                  </span>
                </div>
              )
            return (
              <PassageRow
                key={line.passage.annotation.id}
                ref={virtual.measureElement}
                passage={line.passage}
                index={index}
                current={index === place}
                underMonth={sort === 'date'}
                paragraph={paragraphOf(line.passage.annotation)}
                top={start}
                onFocus={() => setCursor(index)}
                onOpen={() => onOpen(line.passage)}
                onKeyDown={onKeyDown}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** The line of a passage; else that of the first one. */
function placeOf(lines: readonly PassageLine[], id: AnnotationId | null): number {
  const found = lines.findIndex(line => line.kind === 'passage' && line.passage.annotation.id === id)
  return found === -1 ? 1 : found
}

/** Lines that a page key goes over. */
const PAGE = 10

/** Where a key leads: another passage (headings are stepped over), its place in the reader, or nowhere. */
function target(key: string, lines: readonly PassageLine[], place: number): number | 'open' | null {
  if (key === 'Enter') return 'open'
  const last = lines.length - 1
  const goals: Readonly<Record<string, readonly [number, 1 | -1]>> = {
    ArrowDown: [place + 1, 1],
    ArrowUp: [place - 1, -1],
    PageDown: [Math.min(place + PAGE, last), 1],
    PageUp: [Math.max(place - PAGE, 1), -1],
    Home: [1, 1],
    End: [last, -1],
  }
  const goal = goals[key]
  if (goal === undefined) return null
  const [to, step] = goal
  if (lines[to]?.kind === 'passage') return to
  return lines[to + step]?.kind === 'passage' ? to + step : place
}
