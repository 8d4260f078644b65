import { memo, type ReactNode, type RefObject, useMemo, useState } from 'react'
import type { AnnotationId } from '../../../shared/model/ids'
import { blockAt, numberBlocks, tailFrom } from '../../../shared/text/paragraphs'
import { tailFold } from '../../../shared/words/reader'
import { Paragraph } from './paragraph'
import type { Passages } from './use-passages'
import type { Capture } from './use-release-text'
import './reader-text.css'

type ReaderTextProps = {
  readonly textRef: RefObject<HTMLDivElement | null>
  readonly capture: Capture
  readonly language: string | null
  readonly passages: Passages
  readonly picked: AnnotationId | null
  readonly cursor: number | null
  /** Stands under the paragraph in which the picked passage starts, where there is no margin for it. */
  readonly inline: ReactNode
  /** Whether the tail must be seen: find looks into it. */
  readonly isWhole: boolean
}

/** The canonical text, block by block. The tail is folded away until it is asked for or holds a passage. */
export const ReaderText = memo(function ReaderText(props: ReaderTextProps) {
  const { textRef, capture, language, passages, picked, cursor, inline, isWhole } = props
  const { blocks } = capture.version
  const numbers = useMemo(() => numberBlocks(blocks), [blocks])
  const [isUnfolded, setUnfolded] = useState(false)
  const span = picked === null ? undefined : passages.spans.get(picked)
  const [from, to] =
    span === undefined ? [-1, -1] : [blockAt(blocks, span.start), blockAt(blocks, span.end - 1)]
  const tail = useMemo(() => tailFrom(blocks), [blocks])
  const tailStart = blocks[tail]?.start ?? Infinity
  const isMarked = passages.placed.some(({ end }) => end > tailStart)
  const shown = isUnfolded || isMarked || isWhole ? blocks : blocks.slice(0, tail)
  return (
    <div ref={textRef} className="reader-text" lang={language ?? undefined} dir="auto">
      {shown.map((block, index) => {
        const isCovered = from <= index && index <= to
        return [
          <Paragraph
            key={block.start}
            text={capture.text}
            block={block}
            index={index}
            number={numbers[index] ?? null}
            runs={passages.runs[index] ?? []}
            looks={passages.looks}
            picked={isCovered ? picked : null}
            isCursor={index === cursor}
          />,
          index === from && inline,
        ]
      })}
      {tail < blocks.length && !isMarked && !isWhole && (
        <button
          type="button"
          className="reader-fold"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {tailFold(isUnfolded)}
        </button>
      )}
    </div>
  )
})
