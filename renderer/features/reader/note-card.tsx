import { Button } from '@blueprintjs/core'
import { Citation, Edit, Tag as TagIcon, Trash } from '@blueprintjs/icons'
import { memo } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import type { AnnotationId } from '../../../shared/model/ids'
import type { TagTree } from '../../../shared/model/tag-tree'
import { localIso, shortDate } from '../../../shared/words/dates'
import { TagShape } from '../../ui/tag-shape'
import { NoteEditor } from './note-editor'
import type { Marking } from './use-marking'
import { nodesOf } from './use-passages'
import './note-card.css'

type NoteCardProps = {
  readonly annotation: Annotation
  readonly tree: TagTree
  /** What a screen reader says for the passage. */
  readonly name: string
  /** Initials of who made it; empty when the name is not set. */
  readonly initials: string
  readonly isPicked: boolean
  readonly isWriting: boolean
  readonly marking: Marking
  readonly onPick: (id: AnnotationId) => void
  readonly onWrite: (writing: boolean) => void
  readonly onTags: () => void
}

/** A passage in the margin: its tags and note. Picked, it has what can be done to it. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  const { annotation, tree, name, initials, isPicked, isWriting, marking, onPick, onWrite } = props
  const nodes = nodesOf(tree, annotation.tags)
  return (
    <article
      className="reader-note"
      data-passage={annotation.id}
      data-picked={isPicked ? '' : undefined}
      aria-label={name}
    >
      <button
        type="button"
        className="reader-note-tags"
        aria-pressed={isPicked}
        aria-label={name}
        onClick={() => onPick(annotation.id)}
      >
        {nodes.length === 0 && <TagShape colour="none" size={8} />}
        {nodes.map(node => (
          <span key={node.tag.id} className="reader-note-tag" title={node.path}>
            <TagShape colour={node.colour} size={8} />
            {node.tag.name}
          </span>
        ))}
        {!isWriting && annotation.note !== '' && (
          <span className="reader-note-words" dir="auto">
            {annotation.note}
          </span>
        )}
      </button>
      {isWriting && (
        <NoteEditor
          label="Note of the passage"
          note={annotation.note}
          onSave={words => marking.editNote(annotation, words)}
          onDone={() => onWrite(false)}
        />
      )}
      <Who annotation={annotation} initials={initials} isPicked={isPicked} />
      {isPicked && !isWriting && <Doings {...props} />}
    </article>
  )
})

function Who({
  annotation,
  initials,
  isPicked,
}: Pick<NoteCardProps, 'annotation' | 'initials' | 'isPicked'>) {
  const day = isPicked ? dayOf(annotation.createdAt) : ''
  const words = [initials, day].filter(part => part !== '').join(', ')
  return words === '' || (annotation.note === '' && !isPicked) ? null : (
    <span className="reader-note-who">{words}</span>
  )
}

function Doings({ annotation, marking, onWrite, onTags }: NoteCardProps) {
  return (
    <span className="reader-note-doings">
      <Button
        size="small"
        variant="minimal"
        icon={<Edit />}
        aria-label="Edit the note"
        title="Edit the note (E)"
        onClick={() => onWrite(true)}
      />
      <Button
        size="small"
        variant="minimal"
        icon={<TagIcon />}
        aria-label="Change the tags"
        title="Change the tags (Enter)"
        onClick={onTags}
      />
      <Button
        size="small"
        variant="minimal"
        icon={<Citation />}
        aria-label="Copy citation"
        title="Copy citation (C)"
        onClick={() => marking.cite(annotation)}
      />
      <Button
        size="small"
        variant="minimal"
        icon={<Trash />}
        aria-label="Delete the passage"
        title="Delete the passage (Delete)"
        onClick={() => marking.remove(annotation)}
      />
    </span>
  )
}

/** The analyst's own day of a moment. */
const dayOf = (moment: string): string => shortDate(localIso(moment, -new Date(moment).getTimezoneOffset()))
