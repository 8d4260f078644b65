import { Button, FormGroup, HTMLSelect, InputGroup, TextArea } from '@blueprintjs/core'
import { Trash } from '@blueprintjs/icons'
import { type KeyboardEvent, useState } from 'react'
import { MAX_TAG_NAME } from '../../../shared/model/tag'
import { type TagCounts, type TagNode, withBelow } from '../../../shared/model/tag-tree'
import { belowWords, colourWords, tagUseWords } from '../../../shared/words/tags'
import { TagChip } from '../../ui/tag-chip'
import { TagShape } from '../../ui/tag-shape'
import { ColourPalette } from './colour-palette'
import { DeleteTag } from './delete-tag'
import { useTagActs } from './use-tag-acts'
import './tag-details.css'

type Props = {
  readonly node: TagNode
  readonly counts: TagCounts
  readonly onOpenPassages: () => void
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** One tag: what it is called, looks like and is for, and where it is used. Each field saves as it is left. */
export function TagDetails({ node, counts, onOpenPassages }: Props) {
  const { tag, colour, parent } = node
  const acts = useTagActs()
  const [deleting, setDeleting] = useState(false)
  const below = belowWords(withBelow(node).length - 1)
  return (
    <section className="tag-details" aria-label={`Tag ${tag.name}`}>
      <header>
        <h1>
          <TagShape colour={colour} size={16} />
          <span>{tag.name}</span>
          <Button icon={<Trash />} text="Delete…" onClick={() => setDeleting(true)} />
        </h1>
        <p className="tag-details-use">
          <button type="button" className="link" onClick={onOpenPassages}>
            {tagUseWords(counts.passages.all, counts.releases.all)}
          </button>
          {below !== null && ` · ${below}`}
        </p>
      </header>
      <div>
        <h2 className="tag-details-label">Colour and shape</h2>
        <ColourPalette label="Colour and shape" value={colour} onChange={each => acts.recolour(tag, each)} />
        <p className="tag-details-hint">
          {colourWords(colour)}. Each colour has a fixed shape, so tags can be told apart without colour.{' '}
          {parent !== null && tag.colour !== null && (
            <button type="button" className="link" onClick={() => acts.recolour(tag, null)}>
              Take the colour of {parent.tag.name}
            </button>
          )}
        </p>
      </div>
      <div className="tag-details-two">
        <NameGroup name={tag.name} onSave={name => acts.rename(tag.id, name)} />
        <FormGroup label="Key" labelFor="tag-key">
          <HTMLSelect
            id="tag-key"
            fill
            value={tag.shortcut ?? ''}
            onChange={event =>
              acts.setKey(tag.id, event.currentTarget.value === '' ? null : event.currentTarget.value)
            }
          >
            <option value="">None</option>
            {KEYS.map(key => (
              <option key={key}>{key}</option>
            ))}
          </HTMLSelect>
        </FormGroup>
      </div>
      <Definition text={tag.description} onSave={text => acts.describe(tag, text)} />
      <div>
        <h2 className="tag-details-label">Looks like</h2>
        <p className="tag-details-sample">
          both countries <mark data-tag-colour={colour}>should be ready to repel possible threats</mark> from
          the south
        </p>
        <TagChip name={tag.name} colour={colour} path={node.path} />
      </div>
      {deleting && <DeleteTag tag={tag} acts={acts} onClose={() => setDeleting(false)} />}
    </section>
  )
}

function NameGroup({
  name,
  onSave,
}: {
  readonly name: string
  readonly onSave: (name: string) => string | null
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const save = () => {
    const refused = typed === null || typed.trim() === name ? null : onSave(typed)
    setReason(refused)
    if (refused === null) setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') save()
    if (event.key !== 'Escape') return
    setTyped(null)
    setReason(null)
  }
  return (
    <FormGroup
      label="Name"
      labelFor="tag-name"
      intent={reason === null ? 'none' : 'danger'}
      helperText={reason !== null && <span role="alert">{reason}</span>}
    >
      <InputGroup
        id="tag-name"
        intent={reason === null ? 'none' : 'danger'}
        value={typed ?? name}
        maxLength={MAX_TAG_NAME}
        onValueChange={setTyped}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
    </FormGroup>
  )
}

function Definition({ text, onSave }: { readonly text: string; readonly onSave: (text: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = () => {
    if (typed !== null) onSave(typed)
    setTyped(null)
  }
  return (
    <FormGroup label="Definition" labelFor="tag-definition">
      <TextArea
        id="tag-definition"
        fill
        rows={4}
        placeholder="What belongs under this tag, and what does not"
        value={typed ?? text}
        onChange={event => setTyped(event.currentTarget.value)}
        onBlur={save}
      />
    </FormGroup>
  )
}
