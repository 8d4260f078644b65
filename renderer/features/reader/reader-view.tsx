import { type RefObject, useMemo, useRef, useState } from 'react'
import { stepPassage } from '../../../shared/anchoring/pick'
import type { AnnotationId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import type { Span } from '../../../shared/text/span'
import { useNavigation } from '../../services'
import { FindBar } from './find-bar'
import { LostPassages } from './lost-passages'
import { Margin } from './margin'
import { PassageCard, ReaderTagging } from './reader-cards'
import { ReaderHead } from './reader-head'
import { ReaderStatus } from './reader-status'
import { ReaderText } from './reader-text'
import { Stripes } from './stripes'
import { useHighlight } from './use-highlight'
import { useLit } from './use-lit'
import { useMargin } from './use-margin'
import { useReadingPlace } from './use-place'
import { usePointer } from './use-pointer'
import { type Reader, useReader } from './use-reader'
import { useReaderFind } from './use-reader-find'
import { type ReaderKeys, useReaderCommands, useReaderKeys } from './use-reader-keys'
import type { Capture } from './use-release-text'
import { type ReaderSize, useReaderSize } from './use-size'
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
  return (
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
}

type ReaderBodyProps = { readonly reader: Reader; readonly size: ReaderSize; readonly isFinding: boolean }

/** The text between its numbers and its margin. */
function ReaderBody({ reader, size, isFinding }: ReaderBodyProps) {
  const { release, capture, passages, reading, text, scroller } = reader
  const { blocks } = capture.version
  const { picked, span } = reading
  usePointer({ root: text, capture, language: release.language, passages, reading })
  const target = span ?? (picked === null ? null : (passages.spans.get(picked) ?? null))
  const isNarrow = size === 'narrow'
  const { layout, cardRef } = useMargin({
    text,
    scroller,
    passages,
    blocks,
    tagged: reading.card && !isNarrow ? target : null,
    picked,
    form: `${size} ${isFinding}`,
  })
  useHighlight(
    'reader-selection',
    useMemo(() => (span === null ? NONE : [span]), [span]),
    {
      root: text,
      blocks,
      drawn: passages.runs,
    },
  )
  return (
    <div className="reader-body">
      <ReaderText
        textRef={text}
        capture={capture}
        language={release.language}
        passages={passages}
        picked={picked}
        cursor={reading.cursor}
        isWhole={isFinding}
        inline={
          isNarrow && picked !== null ? (
            <div key="note" className="reader-note-inline">
              <PassageCard reader={reader} id={picked} />
            </div>
          ) : null
        }
      />
      <Stripes
        layout={layout}
        looks={passages.looks}
        picked={picked}
        onPick={reading.pick}
        onList={id => {
          reading.pick(id)
          reading.openCard(true)
        }}
      />
      {!isNarrow && (
        <Margin
          layout={layout}
          cardRef={cardRef}
          renderCard={id => <PassageCard reader={reader} id={id} />}
          tagging={reading.card && target !== null ? <ReaderTagging reader={reader} /> : null}
        />
      )}
    </div>
  )
}

const NONE: readonly Span[] = []

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
