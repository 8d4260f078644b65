import { type RefObject, useRef, useState } from 'react'
import { stepPassage } from '../../../shared/anchoring/pick'
import type { AnnotationId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import { useNavigation } from '../../services'
import { FindBar } from './find-bar'
import { LostPassages } from './lost-passages'
import { ReaderBody } from './reader-body'
import { ReaderTagging } from './reader-cards'
import { ReaderHead } from './reader-head'
import { ReaderSide } from './reader-side'
import { ReaderStatus } from './reader-status'
import { useLit } from './use-lit'
import { useReadingPlace } from './use-place'
import { type Reader, useReader } from './use-reader'
import { useReaderFind } from './use-reader-find'
import { type ReaderKeys, useReaderCommands, useReaderKeys } from './use-reader-keys'
import type { Capture } from './use-release-text'
import { useReaderSize } from './use-size'
import './reader.css'

type ReaderViewProps = {
  readonly release: Release
  readonly capture: Capture
  readonly full: boolean
  readonly passage: AnnotationId | null
}

/** One release with its text, its head and its margin. */
export function ReaderView({ release, capture, full, passage }: ReaderViewProps) {
  const root = useRef<HTMLElement>(null)
  const size = useReaderSize(root)
  const reader = useReader(release, capture, passage)
  const finding = useReaderFind(reader)
  const [isNoting, setNoting] = useState(false)
  const keys = useKeysOf(reader, finding, { full, onNoteRelease: () => setNoting(true) })
  const { reading, passages, marking, tree, tags, scroller } = reader
  useReaderCommands(keys)
  useReaderKeys(root, keys)
  useLit(root)
  useReadingPlace(release.id, capture, reader, passage !== null)
  const view = (
    <section ref={root} className="reader" aria-label="Reader" data-scope="reader" data-size={size}>
      {finding.isOpen && <FindBar find={finding.find} inputRef={finding.field} onClose={finding.close} />}
      <div
        ref={scroller}
        className="reader-scroll"
        tabIndex={0}
        role="region"
        aria-label="Text of the release"
      >
        <div className="reader-column">
          <ReaderHead
            release={release}
            capture={capture}
            full={full}
            tree={tree}
            tags={tags}
            passages={passages}
            reading={reading}
            isNoting={isNoting}
            onNote={setNoting}
          />
          <ReaderBody reader={reader} size={size} isFinding={finding.isOpen} />
          <LostPassages lost={passages.lost} tree={tree} marking={marking} />
        </div>
      </div>
      {size === 'narrow' && reading.card && (
        <div className="reader-dock">
          <ReaderTagging reader={reader} />
        </div>
      )}
      <ReaderStatus reader={reader} />
    </section>
  )
  return (
    <div className="reader-whole">
      {full && (
        <ReaderSide
          release={release.id}
          annotations={reader.annotations}
          tree={tree}
          hidden={reader.hidden}
        />
      )}
      {view}
    </div>
  )
}

type Finding = {
  readonly isOpen: boolean
  readonly field: RefObject<HTMLInputElement | null>
  open(): void
  close(): void
}
type Around = { readonly full: boolean; readonly onNoteRelease: () => void }

/** What the keys of the reader reach. */
function useKeysOf(reader: Reader, finding: Finding, { full, onNoteRelease }: Around): ReaderKeys {
  const navigation = useNavigation()
  const { reading, passages, capture, release } = reader
  return {
    ...reader,
    onNoteRelease,
    onFind: finding.open,
    onStepPassage: step => {
      const from = reading.cursor === null ? 0 : (capture.version.blocks[reading.cursor]?.start ?? 0)
      reading.pick(stepPassage(passages.placed, reading.picked, from, step), true)
    },
    onEscape: stage => {
      if (stage === 'find' && finding.isOpen) finding.close()
      else if (stage === 'full' && full) {
        navigation.go({ kind: 'release', release: release.id, full: false, passage: null })
      } else return false
      return true
    },
  }
}
