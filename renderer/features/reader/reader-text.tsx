import { memo, type ReactNode, type RefObject, useMemo } from 'react'
import type { AnnotationId } from '../../../shared/model/ids'
import { blockAt, numberBlocks } from '../../../shared/text/paragraphs'
import { headFold, tailFold } from '../../../shared/words/reader'
import { Paragraph } from './paragraph'
import { type Fold, useFolds } from './use-folds'
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

/** The canonical text, block by block. */
export const ReaderText = memo(function ReaderText(props: ReaderTextProps) {
  const { textRef, capture, language, passages, picked, cursor, inline, isWhole } = props
  const { blocks } = capture.version
  const numbers = useMemo(() => numberBlocks(blocks), [blocks])
  const folds = useFolds(capture, passages, isWhole)
  const span = picked === null ? undefined : passages.spans.get(picked)
  const [from, to] =
    span === undefined ? [-1, -1] : [blockAt(blocks, span.start), blockAt(blocks, span.end - 1)]
  return (
    <div ref={textRef} className="reader-text" lang={language ?? undefined} dir="auto">
      <FoldButton fold={folds.head} words={headFold} />
      {blocks.map((block, index) => {
        if (!folds.isShown(index)) return null
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
      <FoldButton fold={folds.tail} words={tailFold} />
    </div>
  )
})

type FoldButtonProps = { readonly fold: Fold; readonly words: (unfolded: boolean) => string }

function FoldButton({ fold, words }: FoldButtonProps) {
  return fold.can ? (
    <button type="button" className="reader-fold" aria-expanded={fold.isUnfolded} onClick={fold.toggle}>
      {words(fold.isUnfolded)}
    </button>
  ) : null
}
