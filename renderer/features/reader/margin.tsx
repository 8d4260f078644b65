import type { ReactNode, RefCallback } from 'react'
import type { AnnotationId } from '../../../shared/model/ids'
import { type MarginLayout, TAGGING } from './measure-margin'

type MarginProps = {
  readonly layout: MarginLayout
  readonly cardRef: (key: string) => RefCallback<HTMLElement>
  readonly renderCard: (id: AnnotationId) => ReactNode
  /** The tagging card, when it is open. */
  readonly tagging: ReactNode
}

/** Notes beside their passages, packed without overlap; the tagging card stands among them and pushes them down. */
export function Margin({ layout, cardRef, renderCard, tagging }: MarginProps) {
  return (
    <div className="reader-notes">
      {layout.cards.map(({ id, top }) => (
        <div key={id} ref={cardRef(id)} className="reader-card-place" style={{ top }}>
          {renderCard(id)}
        </div>
      ))}
      {tagging !== null && (
        <div
          ref={cardRef(TAGGING)}
          className="reader-card-place reader-card-front"
          style={{ top: layout.tagging ?? 0 }}
        >
          {tagging}
        </div>
      )}
    </div>
  )
}
