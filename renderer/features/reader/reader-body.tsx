import { useMemo } from 'react'
import type { Span } from '../../../shared/text/span'
import { PassageCard } from './reader-cards'
import { ReaderMargin } from './reader-margin'
import { ReaderText } from './reader-text'
import { useHighlight } from './use-highlight'
import { usePointer } from './use-pointer'
import type { Reader } from './use-reader'
import type { ReaderSize } from './use-size'

type ReaderBodyProps = { readonly reader: Reader; readonly size: ReaderSize; readonly isFinding: boolean }

/** The text between its numbers and its margin. */
export function ReaderBody({ reader, size, isFinding }: ReaderBodyProps) {
  const { release, capture, passages, reading, text } = reader
  const { picked, span } = reading
  usePointer({ root: text, capture, language: release.language, passages, reading })
  useHighlight(
    'reader-selection',
    useMemo(() => (span === null ? NONE : [span]), [span]),
    { root: text, blocks: capture.version.blocks, drawn: passages.runs },
  )
  const isNarrow = size === 'narrow'
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
      <ReaderMargin
        reader={reader}
        target={span ?? (picked === null ? null : (passages.spans.get(picked) ?? null))}
        isNarrow={isNarrow}
        form={`${size} ${isFinding}`}
      />
    </div>
  )
}

const NONE: readonly Span[] = []
