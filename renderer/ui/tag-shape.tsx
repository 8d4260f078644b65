import { shapeOf } from '../../shared/model/tag-tree'
import type { TagColour } from '../../shared/model/tag'
import './tag-shape.css'

/** The sign of a tag beside its name: colour and shape together, so that neither is needed alone. Decoration only. */
export function TagShape({ colour, size = 10 }: { colour: TagColour | 'none'; size?: 8 | 9 | 10 | 16 }) {
  return (
    <span
      aria-hidden
      className="tag-shape"
      data-tag-colour={colour}
      data-shape={shapeOf(colour)}
      style={{ width: size, height: size }}
    />
  )
}
