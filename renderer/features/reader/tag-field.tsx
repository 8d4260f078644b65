import { Annotation as NoteIcon, Plus } from '@blueprintjs/icons'
import { type KeyboardEvent, type Ref, useId, useMemo, useState } from 'react'
import { matchTags } from '../../../shared/model/match-tags'
import type { TagId } from '../../../shared/model/ids'
import { PATH_SEPARATOR, type TagNode, type TagTree } from '../../../shared/model/tag-tree'
import { makeTagWords, noteOffer } from '../../../shared/words/reader'
import { TagShape } from '../../ui/tag-shape'

/** As many tags as fit under the field without a scroll bar; typing more narrows them. */
const SHOWN = 7

type Choice =
  | { readonly kind: 'tag'; readonly node: TagNode }
  | { readonly kind: 'make'; readonly path: string }
  | { readonly kind: 'note'; readonly words: string }

type TagFieldProps = {
  readonly tree: TagTree
  /** Tags that are on already: they are ticked. */
  readonly chosen: readonly TagId[]
  readonly label: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** Whether tags are listed before anything is typed. */
  readonly open?: boolean
  readonly onTag: (tag: TagId) => void
  /** Answers why the tag cannot be made, or null. */
  readonly onMake: (path: string) => string | null
  /** Where what was typed can become a note; answers why not, or null. */
  readonly onNote?: (words: string) => string | null
  /** Enter in the empty field. */
  readonly onDone?: () => void
  readonly onType?: (typed: boolean) => void
}

/** Find a tag by some of its letters or make it where it misses, nested by its path: `Threat / Border`. */
export function TagField(props: TagFieldProps) {
  const { tree, chosen, label, inputRef, open = false, onTag, onMake, onNote, onDone, onType } = props
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const listId = useId()
  const choices = useMemo(
    () => choicesFor(tree, query, { open, notes: onNote !== undefined }),
    [tree, query, open, onNote],
  )

  const type = (words: string): void => {
    setQuery(words)
    setActive(0)
    setProblem(null)
    onType?.(words !== '')
  }
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    const refused = apply(choice)
    if (refused === null) type('')
    else setProblem(refused)
  }
  const apply = (choice: Choice): string | null => {
    if (choice.kind === 'make') return onMake(choice.path)
    if (choice.kind === 'note') return onNote?.(choice.words) ?? null
    onTag(choice.node.tag.id)
    return null
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((active + step + choices.length) % Math.max(1, choices.length))
    else if (event.key === 'Enter' && event.shiftKey && query !== '' && onNote !== undefined) {
      take({ kind: 'note', words: query })
    } else if (event.key === 'Enter' && query === '' && !open) onDone?.()
    else if (event.key === 'Enter') take(choices[active])
    else return
    event.preventDefault()
  }
  const activeId = choices.length === 0 ? undefined : `${listId}-${active}`
  return (
    <div className="reader-tag-field">
      {!open && query === '' && (
        <kbd className="reader-tag-key" aria-hidden>
          Tab
        </kbd>
      )}
      <input
        ref={inputRef}
        className="bp6-input reader-tag-input"
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-invalid={problem !== null}
        placeholder={label}
        value={query}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <p className="reader-problem" role="alert">
          {problem}
        </p>
      )}
      <div id={listId} role="listbox" aria-label="Tags" className="reader-choices">
        {choices.map((choice, i) => (
          <div
            key={keyOf(choice)}
            id={`${listId}-${i}`}
            role="option"
            aria-selected={i === active}
            className="reader-choice"
            tabIndex={-1}
            // The field keeps the focus and has the keys (the combobox pattern): these lines take the pointer only.
            onMouseDown={event => event.preventDefault()}
            onMouseEnter={() => setActive(i)}
            onClick={() => take(choice)}
            onKeyDown={event => event.key === 'Enter' && take(choice)}
          >
            <ChoiceWords
              choice={choice}
              isOn={choice.kind === 'tag' && chosen.includes(choice.node.tag.id)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

function ChoiceWords({ choice, isOn }: { choice: Choice; isOn: boolean }) {
  switch (choice.kind) {
    case 'tag':
      return (
        <>
          <TagShape colour={choice.node.colour} />
          <span className="cut" title={choice.node.path}>
            {choice.node.path}
          </span>
          {isOn && <span className="reader-choice-on">on</span>}
        </>
      )
    case 'make':
      return (
        <>
          <Plus size={12} />
          <span className="cut">{makeTagWords(choice.path)}</span>
        </>
      )
    case 'note':
      return (
        <>
          <NoteIcon size={12} />
          <span className="cut">{noteOffer(choice.words)}</span>
        </>
      )
  }
}

const keyOf = (choice: Choice): string => (choice.kind === 'tag' ? choice.node.tag.id : choice.kind)

function choicesFor(
  tree: TagTree,
  query: string,
  { open, notes }: { open: boolean; notes: boolean },
): readonly Choice[] {
  const words = query.trim()
  if (words === '' && !open) return []
  const found = matchTags(tree.all, words).slice(0, SHOWN)
  const path = words
    .split('/')
    .map(name => name.trim())
    .join(PATH_SEPARATOR)
  const exists = tree.all.some(node => node.path.toLowerCase() === path.toLowerCase())
  return [
    ...found.map((node): Choice => ({ kind: 'tag', node })),
    ...(words === '' || exists ? [] : [{ kind: 'make', path } as const]),
    ...(words === '' || !notes ? [] : [{ kind: 'note', words: query } as const]),
  ]
}
