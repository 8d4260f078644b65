import { type RefObject, useMemo, useState } from 'react'
import type { AnnotationId, TagId } from '../../../shared/model/ids'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree'
import { TagShape } from '../../ui/tag-shape'
import { TagField } from './tag-field'
import type { Marking } from './use-marking'
import type { Look } from './use-passages'
import './tagging-card.css'

/** A passage that stands where the picked one does. */
export type Neighbour = { readonly id: AnnotationId; readonly look: Look }

type TaggingCardProps = {
  readonly tree: TagTree
  readonly marking: Marking
  /** Tags of the picked passage; null when the card is on words that are no passage yet. */
  readonly chosen: readonly TagId[] | null
  /** All passages at this place, when there is more than one. */
  readonly pile: readonly Neighbour[]
  readonly picked: AnnotationId | null
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly onPick: (id: AnnotationId) => void
  readonly onClose: () => void
}

/**
 * Tags words without taking the focus from them: digits, Q and Enter act in the text, Tab comes here. Stands in the
 * margin where the note will stand, or under the text when the reader is narrow.
 */
export function TaggingCard(props: TaggingCardProps) {
  const { tree, marking, chosen, pile, picked, fieldRef, onPick, onClose } = props
  const [typing, setTyping] = useState(false)
  const onDigits = useMemo(() => digitsOf(tree), [tree])
  return (
    <section
      className="reader-tagging"
      aria-label={chosen === null ? 'Tag the selected words' : 'Change the tags of the passage'}
    >
      <TagField
        tree={tree}
        chosen={chosen ?? []}
        label="Tag or note"
        inputRef={fieldRef}
        onTag={marking.tag}
        onMake={marking.tagByPath}
        onNote={marking.note}
        onDone={() => (chosen === null ? marking.mark() : onClose())}
        onType={setTyping}
      />
      {!typing && (
        <ul className="reader-digits">
          {onDigits.map(node => (
            <li key={node.tag.id}>
              <DigitButton node={node} isOn={chosen?.includes(node.tag.id) ?? false} onTag={marking.tag} />
            </li>
          ))}
        </ul>
      )}
      {!typing && pile.length > 1 && <Pile pile={pile} picked={picked} onPick={onPick} />}
      {chosen === null && (
        <p className="reader-tagging-keys">
          <button type="button" className="reader-key" onClick={marking.repeat}>
            <kbd>Q</kbd> again
          </button>
          <button type="button" className="reader-key" onClick={marking.mark}>
            <kbd>Enter</kbd> mark
          </button>
        </p>
      )}
    </section>
  )
}

/** Tags with a digit, in the order of the digits. */
function digitsOf(tree: TagTree): readonly TagNode[] {
  const digit = (node: TagNode): string => node.tag.shortcut ?? ''
  return tree.all.filter(node => digit(node) !== '').sort((a, b) => digit(a).localeCompare(digit(b)))
}

type DigitButtonProps = {
  readonly node: TagNode
  readonly isOn: boolean
  readonly onTag: (tag: TagId) => void
}

function DigitButton({ node, isOn, onTag }: DigitButtonProps) {
  return (
    <button
      type="button"
      className="reader-digit"
      aria-pressed={isOn}
      title={node.path}
      onClick={() => onTag(node.tag.id)}
    >
      <kbd>{node.tag.shortcut}</kbd>
      <TagShape colour={node.colour} />
      <span className="cut">{node.tag.name}</span>
    </button>
  )
}

type PileProps = Pick<TaggingCardProps, 'pile' | 'picked' | 'onPick'>

function Pile({ pile, picked, onPick }: PileProps) {
  return (
    <>
      <h3 className="reader-pile-head">All passages here</h3>
      <ul className="reader-digits">
        {pile.map(({ id, look }) => (
          <li key={id}>
            <button
              type="button"
              className="reader-digit"
              aria-current={id === picked}
              data-passage={id}
              onClick={() => onPick(id)}
            >
              <TagShape colour={look.colour} />
              <span className="cut">{look.name.replace(/^Passage, (?:tags? )?/, '')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
