import { SmallCross } from '@blueprintjs/icons'
import type { TagColour } from '../../shared/model/tag'
import { TagShape } from './tag-shape'
import './tag-chip.css'

type TagChipProps = {
  readonly name: string
  readonly colour: TagColour
  /** Shown when the pointer rests on the chip: the path, where the name alone does not say which tag it is. */
  readonly path?: string
  /** At most so many characters of the name, where the chip stands alone in a cell that is too narrow. */
  readonly shortenTo?: number
  /** Gives the chip a button that takes the tag off. */
  readonly onRemove?: () => void
}

/** A tag as it stands in cells, heads and cards: shape and name, never clipped. */
export function TagChip({ name, colour, path, shortenTo, onRemove }: TagChipProps) {
  const short = shortenTo === undefined ? name : shorten(name, shortenTo)
  return (
    <span className="tag-chip" data-tag-colour={colour} title={path ?? (short === name ? undefined : name)}>
      <TagShape colour={colour} size={8} />
      {short}
      {onRemove !== undefined && (
        <button type="button" className="tag-chip-remove" aria-label={`Take off ${name}`} onClick={onRemove}>
          <SmallCross size={12} />
        </button>
      )}
    </span>
  )
}

/** `+2` after the chips that fit. `title` names the others. */
export function MoreTags({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="tag-chip tag-chip-more" title={names.join(', ')}>
      {`+${names.length}`}
    </span>
  )
}

function shorten(name: string, length: number): string {
  const characters = [...name]
  return characters.length <= length
    ? name
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
