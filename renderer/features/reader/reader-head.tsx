import type { Release } from '../../../shared/model/release'
import type { Tag } from '../../../shared/model/tag'
import type { TagTree } from '../../../shared/model/tag-tree'
import { HeadFields } from './head-fields'
import { PassageList } from './passage-list'
import { ReleaseNote } from './release-note'
import { ReleaseTags } from './release-tags'
import { StatusMenu } from './status-menu'
import type { Passages } from './use-passages'
import type { Reading } from './use-reading'
import type { Capture } from './use-release-text'
import './reader-head.css'

type ReaderHeadProps = {
  readonly release: Release
  readonly capture: Capture
  readonly full: boolean
  readonly tree: TagTree
  readonly tags: readonly Tag[]
  readonly passages: Passages
  readonly reading: Reading
  readonly isNoting: boolean
  readonly onNote: (noting: boolean) => void
}

/** What a release is: its fields, state, tags and note, and what can be done to the whole of it. */
export function ReaderHead(props: ReaderHeadProps) {
  const { release, capture, full, tree, tags, passages, reading, isNoting, onNote } = props
  return (
    <header className="reader-head">
      <HeadFields release={release} capture={capture} full={full} onNote={onNote} />
      <div className="reader-state">
        <ReleaseTags release={release} tree={tree} tags={tags} />
        <span className="reader-state-end">
          <PassageList passages={passages} blocks={capture.version.blocks} onPick={reading.pick} />
          <StatusMenu release={release} />
        </span>
      </div>
      <ReleaseNote release={release} isWriting={isNoting} onWrite={onNote} />
    </header>
  )
}
