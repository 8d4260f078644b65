import { Button, Checkbox, HTMLSelect, SegmentedControl } from '@blueprintjs/core'
import { Edit, Export } from '@blueprintjs/icons'
import { useMemo } from 'react'
import {
  passageLines,
  releasesOf,
  tagPassages,
  type PassageSort,
  type TagPassage,
} from '../../../shared/evidence/tag-passages'
import type { AnnotationId, TagId } from '../../../shared/model/ids'
import { withBelow, type TagNode, type TagTree } from '../../../shared/model/tag-tree'
import { exportPassages, noPassages, tagUseWords, withTagsBelow } from '../../../shared/words/tags'
import { useNavigation } from '../../services'
import { useLoaded, useRows, useSetting } from '../../store/use-library'
import { TagShape } from '../../ui/tag-shape'
import { PassageList } from './passage-list'
import { useTagTree } from './use-codebook'
import './passages-view.css'

type Props = {
  /** Null shows the passages of every tag and of none. */
  readonly tag: TagId | null
  /** Open the export dialog on these passages. */
  readonly onExport: (passages: ReadonlySet<AnnotationId>) => void
}

/** All passages of a tag across releases, each in its context; opening one leads to its place. */
export function PassagesView({ tag, onExport }: Props) {
  const { go } = useNavigation()
  const tree = useTagTree()
  const loaded = useLoaded()
  const annotations = useRows('annotations')
  const releases = useRows('releases')
  const [below, setBelow] = useSetting('passages.below', true)
  const [onlyWithNote, setOnlyWithNote] = useSetting('passages.onlyWithNote', false)
  const [sort, setSort] = useSetting<PassageSort>('passages.sort', 'date')
  const [last, setLast] = useSetting<AnnotationId | null>('passages.last', null)
  const [, editTag] = useSetting<TagId | null>('codebook.tag', null)
  const node = tag === null ? null : (tree.get(tag) ?? null)
  const passages = useMemo(
    () =>
      tagPassages(
        { annotations: annotations.all, releaseOf: id => releases.get(id), tree },
        { tag, below, onlyWithNote },
      ),
    [annotations, releases, tree, tag, below, onlyWithNote],
  )
  const lines = useMemo(() => passageLines(passages, sort), [passages, sort])
  const open = ({ annotation }: TagPassage) => {
    setLast(annotation.id)
    go({ kind: 'release', release: annotation.release, full: false, passage: annotation.id })
  }
  return (
    <section className="passages-view" aria-label="Passages">
      <header className="passages-view-head">
        <div className="passages-view-line">
          {node !== null && <TagShape colour={node.colour} size={16} />}
          <h1>{node?.tag.name ?? 'All passages'}</h1>
          <span className="passages-view-use">{tagUseWords(passages.length, releasesOf(passages))}</span>
          <span className="passages-view-end">
            {node !== null && (
              <Button
                icon={<Edit />}
                text="Edit tag"
                onClick={() => {
                  editTag(node.tag.id)
                  go({ kind: 'codebook' })
                }}
              />
            )}
            <Button
              icon={<Export />}
              text={exportPassages(passages.length)}
              disabled={passages.length === 0}
              onClick={() => onExport(new Set(passages.map(({ annotation }) => annotation.id)))}
            />
          </span>
        </div>
        <div className="passages-view-line">
          <TagChoice tree={tree} node={node} onChoose={to => go({ kind: 'passages', tag: to })} />
          <SegmentedControl
            aria-label="Sort by"
            size="small"
            value={sort}
            onValueChange={value => setSort(value as PassageSort)}
            options={[
              { label: 'Date', value: 'date' },
              { label: 'Issuer', value: 'issuer' },
            ]}
          />
          {node !== null && node.children.length > 0 && (
            <Checkbox
              checked={below}
              label={withTagsBelow(withBelow(node).length - 1)}
              onChange={event => setBelow(event.currentTarget.checked)}
            />
          )}
          <Checkbox
            checked={onlyWithNote}
            label="Only with a note"
            onChange={event => setOnlyWithNote(event.currentTarget.checked)}
          />
        </div>
      </header>
      {lines.length > 0 ? (
        // The list belongs to one tag and order: another one begins at its own top.
        <PassageList key={`${tag} ${sort}`} lines={lines} sort={sort} last={last} onOpen={open} />
      ) : (
        loaded && (
          <p className="passages-view-empty">
            {noPassages(node?.tag ?? null, { gone: tag !== null && node === null, onlyWithNote })}
          </p>
        )
      )}
    </section>
  )
}

type ChoiceProps = {
  readonly tree: TagTree
  readonly node: TagNode | null
  readonly onChoose: (tag: TagId | null) => void
}

function TagChoice({ tree, node, onChoose }: ChoiceProps) {
  return (
    <HTMLSelect
      aria-label="Tag"
      value={node?.tag.id ?? ''}
      onChange={event =>
        onChoose(event.currentTarget.value === '' ? null : (event.currentTarget.value as TagId))
      }
    >
      <option value="">All passages</option>
      {tree.all.map(({ tag, path }) => (
        <option key={tag.id} value={tag.id}>
          {path}
        </option>
      ))}
    </HTMLSelect>
  )
}
