import type { KeyboardEvent, Ref } from 'react'
import { contextOf, type TagPassage } from '../../../shared/evidence/tag-passages'
import { dayAndMonth, releaseDate, shortDate } from '../../../shared/words/dates'

type Props = {
  readonly passage: TagPassage
  /** Place in the list, from 0, for the keyboard and for screen readers. */
  readonly index: number
  readonly current: boolean
  /** The month stands in the heading above. */
  readonly underMonth: boolean
  readonly paragraph: string | null
  readonly top: number
  readonly ref: Ref<HTMLDivElement>
  readonly onFocus: () => void
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Longer quotes are cut in the list only. */
const MOST_SHOWN = 600

/** A passage in its context, with who said it when, and its note. Opens its place. */
export function PassageRow({ passage, index, current, underMonth, paragraph, top, ref, ...on }: Props) {
  const { annotation, release, colour } = passage
  const { quote } = annotation.anchor
  const { before, after } = contextOf(annotation.anchor)
  const date = releaseDate(release.published ?? release.distributed, underMonth ? dayAndMonth : shortDate)
  return (
    <div
      ref={ref}
      role="row"
      data-index={index}
      aria-rowindex={index + 1}
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      className="passage-row passages-grid"
      style={{ transform: `translateY(${top}px)` }}
      onClick={on.onOpen}
      onFocus={on.onFocus}
      onKeyDown={on.onKeyDown}
    >
      <span role="gridcell" className="passage-row-date">
        {date}
      </span>
      <span role="gridcell" className="cut" title={release.title}>
        {release.issuer}
      </span>
      <span role="gridcell" className="passage-row-text" lang={release.language ?? undefined} dir="auto">
        {before}
        <mark className="passage-row-quote" data-tag-colour={colour} data-lost={annotation.fit === 'lost'}>
          {quote.length > MOST_SHOWN ? `${quote.slice(0, MOST_SHOWN)} …` : quote}
        </mark>
        {after}
      </span>
      <span role="gridcell" className="passage-row-note" dir="auto">
        {annotation.note}
      </span>
      <span role="gridcell" className="passage-row-paragraph">
        {annotation.fit === 'lost' ? 'No longer fits' : paragraph}
      </span>
    </div>
  )
}
