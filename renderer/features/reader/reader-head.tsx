import { Button } from '@blueprintjs/core'
import { Maximize, Minimize, Star, StarEmpty } from '@blueprintjs/icons'
import { useState } from 'react'
import { setStarred } from '../../../shared/acts/releases'
import type { FieldName } from '../../../shared/model/fields'
import type { Release } from '../../../shared/model/release'
import type { Tag } from '../../../shared/model/tag'
import type { TagTree } from '../../../shared/model/tag-tree'
import { useNavigation, useServices } from '../../services'
import { PassageList } from './passage-list'
import { Field, ReleaseFields } from './release-fields'
import { ReleaseMenu } from './release-menu'
import { ReleaseNote } from './release-note'
import { ReleaseTags } from './release-tags'
import { SourceDialog } from './source-dialog'
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
  const [asked, setAsked] = useState<FieldName | null>(null)
  const [isSourceOpen, setSourceOpen] = useState(false)
  const showSource = (): void => setSourceOpen(true)
  return (
    <header className="reader-head">
      <h1 className="reader-title" lang={release.language ?? undefined} dir="auto">
        <Field release={release} capture={capture} name="title" empty="" />
      </h1>
      <div className="reader-issuer">
        <Field
          release={release}
          capture={capture}
          name="issuer"
          empty="Issuer not known"
          className="reader-strong"
        />
        <span className="reader-buttons">
          <HeadButtons release={release} full={full} />
          <ReleaseMenu
            release={release}
            onAddField={setAsked}
            onShowSource={showSource}
            onNote={() => onNote(true)}
          />
        </span>
      </div>
      <ReleaseFields release={release} capture={capture} asked={asked} onShowSource={showSource} />
      <div className="reader-state">
        <ReleaseTags release={release} tree={tree} tags={tags} />
        <span className="reader-state-end">
          <PassageList
            passages={passages}
            blocks={capture.version.blocks}
            onPick={id => reading.pick(id, true)}
          />
          <StatusMenu release={release} />
        </span>
      </div>
      <ReleaseNote release={release} isWriting={isNoting} onWrite={onNote} />
      <SourceDialog version={capture.version} isOpen={isSourceOpen} onClose={() => setSourceOpen(false)} />
    </header>
  )
}

function HeadButtons({ release, full }: { release: Release; full: boolean }) {
  const services = useServices()
  const navigation = useNavigation()
  const star = (): void => {
    const draft = setStarred([release], !release.starred, services)
    if (draft !== null) void services.act(draft)
  }
  return (
    <>
      <Button
        variant="minimal"
        size="small"
        icon={release.starred ? <Star className="reader-star" /> : <StarEmpty />}
        aria-label="Star"
        aria-pressed={release.starred}
        title={release.starred ? 'Unstar (F)' : 'Star (F)'}
        onClick={star}
      />
      <Button
        variant="minimal"
        size="small"
        icon={full ? <Minimize /> : <Maximize />}
        aria-label={full ? 'Back to the table' : 'Open at full width'}
        title={full ? 'Back to the table (Esc)' : 'Open at full width (Enter)'}
        onClick={() => navigation.go({ kind: 'release', release: release.id, full: !full, passage: null })}
      />
    </>
  )
}
