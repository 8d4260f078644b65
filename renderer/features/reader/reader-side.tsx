import { ChevronLeft } from '@blueprintjs/icons'
import { useId } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import type { ReleaseId, TagId } from '../../../shared/model/ids'
import type { TagTree } from '../../../shared/model/tag-tree'
import { count } from '../../../shared/words/numbers'
import { hideHint, noTagsHint, placeInTable } from '../../../shared/words/reader'
import { viewName } from '../../../shared/words/views'
import { useNavigation } from '../../services'
import { TagShape } from '../../ui/tag-shape'
import { useLibraryView } from '../../view-state'
import type { Hidden } from './use-hidden'
import './reader-side.css'

type ReaderSideProps = {
  readonly release: ReleaseId
  /** All passages of the release, hidden ones too. */
  readonly annotations: readonly Annotation[]
  readonly tree: TagTree
  readonly hidden: Hidden
}

/** Beside a release that has the whole window: the way back, its place in the table, and its tags to show or hide. */
export function ReaderSide({ release, annotations, tree, hidden }: ReaderSideProps) {
  const { rows, places, filter } = useLibraryView()
  const { go } = useNavigation()
  return (
    <nav className="reader-side" aria-label="This release">
      <div className="reader-side-top">
        <button
          type="button"
          className="link"
          title="Back to the table (Esc)"
          onClick={() => go({ kind: 'release', release, full: false, passage: null })}
        >
          <ChevronLeft size={12} /> {viewName(filter.view)}
        </button>
        <span className="reader-side-count">
          {placeInTable(places.indexOf(rows.placeOf(release)), places.length)}
        </span>
      </div>
      <TagsHere annotations={annotations} tree={tree} hidden={hidden} />
    </nav>
  )
}

function TagsHere({ annotations, tree, hidden }: Omit<ReaderSideProps, 'release'>) {
  const heading = useId()
  const counts = new Map<TagId, number>()
  for (const tag of annotations.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="reader-side-head">
        Tags here
      </h2>
      <ul>
        {tree.all
          .filter(({ tag }) => counts.has(tag.id))
          .map(({ tag, path, colour }) => (
            <li key={tag.id}>
              <label className="reader-side-tag" title={path}>
                <input
                  type="checkbox"
                  checked={!hidden.tags.has(tag.id)}
                  onChange={() => hidden.toggle(tag.id)}
                />
                <TagShape colour={colour} />
                <span className="cut">{tag.name}</span>
                <span className="reader-side-count">{count(counts.get(tag.id) ?? 0)}</span>
              </label>
            </li>
          ))}
      </ul>
      <p className="reader-side-hint">{counts.size === 0 ? noTagsHint() : hideHint()}</p>
    </section>
  )
}
