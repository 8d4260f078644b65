import type { AnnotationId } from '../../../shared/model/ids'
import type { Span } from '../../../shared/text/span'
import { Margin } from './margin'
import { PassageCard, ReaderTagging } from './reader-cards'
import { Stripes } from './stripes'
import { useMargin } from './use-margin'
import type { Reader } from './use-reader'

type ReaderMarginProps = {
  readonly reader: Reader
  /** The words that the open tagging card is on, or the passage. */
  readonly target: Span | null
  /** Whether there is only room for stripes. */
  readonly isNarrow: boolean
  /** Changes when the text was drawn in another form: its size, a fold. */
  readonly form: string
}

/** What stands beside the text. Scrolling and cards that grow lay it out again, and leave the text alone. */
export function ReaderMargin({ reader, target, isNarrow, form }: ReaderMarginProps) {
  const { capture, passages, reading, text, scroller } = reader
  const { picked, pick, openCard } = reading
  const { layout, cardRef } = useMargin({
    text,
    scroller,
    passages,
    blocks: capture.version.blocks,
    tagged: reading.card && !isNarrow ? target : null,
    picked,
    form,
  })
  const list = (id: AnnotationId): void => {
    pick(id)
    openCard(true)
  }
  return (
    <>
      <Stripes layout={layout} looks={passages.looks} picked={picked} onPick={pick} onList={list} />
      {!isNarrow && (
        <Margin
          layout={layout}
          cardRef={cardRef}
          renderCard={id => <PassageCard reader={reader} id={id} />}
          tagging={reading.card && target !== null ? <ReaderTagging reader={reader} /> : null}
        />
      )}
    </>
  )
}
