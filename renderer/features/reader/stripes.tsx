import type { AnnotationId } from '../../../shared/model/ids'
import { surplusName } from '../../../shared/words/passages'
import { TagShape } from '../../ui/tag-shape'
import type { MarginLayout } from './measure-margin'
import type { Look } from './use-passages'
import './stripes.css'

/** Stripes stand this far apart, with room for their shapes. */
const LANE_WIDTH = 10

type StripesProps = {
  readonly layout: MarginLayout
  readonly looks: ReadonlyMap<AnnotationId, Look>
  readonly picked: AnnotationId | null
  readonly onPick: (id: AnnotationId) => void
  /** List the passages that found no lane. */
  readonly onList: (id: AnnotationId) => void
}

/** A stripe for each passage beside its lines, its shape on top: how far each reaches, where underlines end. */
export function Stripes({ layout, looks, picked, onPick, onList }: StripesProps) {
  return (
    <div className="reader-stripes">
      {layout.stripes.map(({ id, lane, top, bottom }) => {
        const colour = looks.get(id)?.colour ?? 'none'
        return (
          // A larger way to the same passage for the pointer; its runs and its card are the ones that are named.
          <span
            key={id}
            aria-hidden
            className="reader-stripe"
            data-passage={id}
            data-picked={id === picked ? '' : undefined}
            data-tag-colour={colour}
            style={{ top, height: Math.max(10, bottom - top), insetInlineStart: lane * LANE_WIDTH }}
            onClick={() => onPick(id)}
          >
            <TagShape colour={colour} size={9} />
          </span>
        )
      })}
      {layout.surplus.map(({ top, count, ids }) => (
        <button
          key={ids[0]}
          type="button"
          className="reader-surplus"
          style={{ top }}
          aria-label={surplusName(count)}
          onClick={() => ids[0] !== undefined && onList(ids[0])}
        >
          +{count}
        </button>
      ))}
    </div>
  )
}
