import { Button, PopoverNext, PopupKind } from '@blueprintjs/core'
import { useState } from 'react'
import type { AnnotationId } from '../../../shared/model/ids'
import { paragraphsOf } from '../../../shared/text/paragraphs'
import type { Block } from '../../../shared/text/span'
import { paragraphWords } from '../../../shared/words/citation'
import { plural } from '../../../shared/words/numbers'
import { lostWords, passageEntry } from '../../../shared/words/passages'
import { TagShape } from '../../ui/tag-shape'
import type { Passages } from './use-passages'

type PassageListProps = {
  readonly passages: Passages
  readonly blocks: readonly Block[]
  readonly onPick: (id: AnnotationId, reveal: boolean) => void
}

/** How many passages there are, and a list of them by name and place: the way to each without seeing its colour. */
export function PassageList({ passages, blocks, onPick }: PassageListProps) {
  const [isOpen, setOpen] = useState(false)
  const { placed, lost } = passages
  if (placed.length === 0 && lost.length === 0) return null
  const words = plural(placed.length, 'passage')
  const pick = (id: AnnotationId, reveal: boolean): void => {
    setOpen(false)
    onPick(id, reveal)
  }
  return (
    <PopoverNext
      isOpen={isOpen}
      onInteraction={setOpen}
      placement="bottom-end"
      popupKind={PopupKind.DIALOG}
      arrow={false}
      animation="minimal"
      content={<Entries passages={passages} blocks={blocks} onPick={pick} />}
    >
      <Button
        variant="minimal"
        size="small"
        className="reader-status"
        text={lost.length === 0 ? words : `${words}, ${lostWords(lost.length)}`}
        title="List the passages of this release"
      />
    </PopoverNext>
  )
}

function Entries({ passages, blocks, onPick }: PassageListProps) {
  return (
    <ol className="reader-passage-list" aria-label="Passages of this release">
      {passages.placed.map(({ id, start, end }) => {
        const look = passages.looks.get(id)
        const annotation = passages.byId.get(id)
        if (look === undefined || annotation === undefined) return null
        const where = paragraphWords(paragraphsOf(blocks, { start, end }))
        return (
          <li key={id}>
            <button
              type="button"
              className="reader-passage-entry"
              aria-label={passageEntry(look.name, where, annotation.anchor.quote)}
              onClick={() => onPick(id, true)}
            >
              <TagShape colour={look.colour} size={8} />
              <span>
                {annotation.anchor.quote.slice(0, 120)} <span className="reader-passage-where">{where}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
