import type { KeyboardEvent } from 'react'
import { TAG_COLOURS, type TagColour } from '../../../shared/model/tag'
import { colourWords } from '../../../shared/words/tags'
import { TagShape } from '../../ui/tag-shape'
import './colour-palette.css'

type Props = {
  readonly label: string
  readonly value: TagColour
  readonly onChange: (colour: TagColour) => void
}

/** The twelve colours, each with its shape and its name. A radio group: one tab stop, arrows choose. */
export function ColourPalette({ label, value, onChange }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const index = (TAG_COLOURS.indexOf(value) + step + TAG_COLOURS.length) % TAG_COLOURS.length
    onChange(TAG_COLOURS[index] ?? value)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus()
  }
  return (
    <div role="radiogroup" aria-label={label} className="colour-palette" tabIndex={-1} onKeyDown={onKeyDown}>
      {TAG_COLOURS.map(colour => (
        <button
          key={colour}
          type="button"
          role="radio"
          aria-checked={colour === value}
          aria-label={colourWords(colour)}
          title={colourWords(colour)}
          tabIndex={colour === value ? 0 : -1}
          className="colour-palette-colour"
          onClick={() => onChange(colour)}
        >
          <TagShape colour={colour} size={16} />
        </button>
      ))}
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
