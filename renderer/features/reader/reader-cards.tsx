import { useCallback } from 'react'
import { pileAt } from '../../../shared/anchoring/pick'
import type { AnnotationId } from '../../../shared/model/ids'
import { useRows } from '../../store/use-library'
import { NoteCard } from './note-card'
import { TaggingCard } from './tagging-card'
import type { Reader } from './use-reader'

type PassageCardProps = { readonly reader: Reader; readonly id: AnnotationId }

/** The note card of one passage. */
export function PassageCard({ reader, id }: PassageCardProps) {
  const analysts = useRows('analysts')
  const { passages, reading, marking, tree, focusText } = reader
  const { pick, write, openCard } = reading
  const onWrite = useCallback(
    (writing: boolean) => {
      write(writing)
      if (!writing) focusText()
    },
    [write, focusText],
  )
  const onTags = useCallback(() => openCard(true), [openCard])
  const annotation = passages.byId.get(id)
  const look = passages.looks.get(id)
  if (annotation === undefined || look === undefined) return null
  const isPicked = id === reading.picked
  return (
    <NoteCard
      annotation={annotation}
      tree={tree}
      name={look.name}
      initials={initialsOf(analysts.get(annotation.analyst)?.name ?? '')}
      isPicked={isPicked}
      isWriting={isPicked && reading.writing}
      marking={marking}
      onPick={pick}
      onWrite={onWrite}
      onTags={onTags}
    />
  )
}

/** `AB` for Anna Berg. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map(word => [...word][0] ?? '')
    .join('')
    .toUpperCase()

/** The tagging card on the selected words, or else on the picked passage; nothing while it is closed. */
export function ReaderTagging({ reader }: { readonly reader: Reader }) {
  const { passages, reading, marking, tree } = reader
  const { span, picked } = reading
  if (!reading.card || (span === null && picked === null)) return null
  const chosen = span === null && picked !== null ? (passages.byId.get(picked)?.tags ?? []) : null
  const at = picked === null ? undefined : passages.spans.get(picked)
  const pile = chosen === null || at === undefined ? [] : pileAt(passages.placed, at.start)
  return (
    <TaggingCard
      tree={tree}
      marking={marking}
      chosen={chosen}
      pile={pile.flatMap(id => {
        const look = passages.looks.get(id)
        return look === undefined ? [] : [{ id, look }]
      })}
      picked={picked}
      fieldRef={reader.cardField}
      onPick={id => {
        reading.pick(id)
        reading.openCard(true)
      }}
      onClose={() => {
        reading.openCard(false)
        reader.focusText()
      }}
    />
  )
}
