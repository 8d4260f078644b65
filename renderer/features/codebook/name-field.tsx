import { type KeyboardEvent, useId, useRef, useState } from 'react'
import './name-field.css'

type Props = {
  readonly label: string
  readonly value: string
  /** Take the name, or answer why not. */
  readonly onSave: (name: string) => string | null
  /** The field has done its work: saved, left as it was, or given up. */
  readonly onClose: () => void
}

/** A tag's name where it stands in the tree. Enter and leaving the field save, Escape gives up; a reason stays beneath. */
export function NameField({ label, value, onSave, onClose }: Props) {
  const [name, setName] = useState(value)
  const [reason, setReason] = useState<string | null>(null)
  const closed = useRef(false)
  const reasonId = useId()
  const close = () => {
    if (closed.current) return
    closed.current = true
    onClose()
  }
  const save = (orGiveUp: boolean) => {
    if (closed.current) return
    if (name.trim() === value.trim()) return close()
    const refused = onSave(name)
    if (refused === null || orGiveUp) close()
    else setReason(refused)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save(false)
    if (event.key === 'Escape') close()
  }
  return (
    <span className="name-field">
      <input
        className="name-field-input"
        aria-label={label}
        aria-invalid={reason !== null}
        aria-describedby={reason === null ? undefined : reasonId}
        value={name}
        autoFocus
        onFocus={event => event.target.select()}
        onChange={event => setName(event.target.value)}
        onKeyDown={onKeyDown}
        onClick={event => event.stopPropagation()}
        onBlur={() => save(name.trim() === '')}
      />
      {reason !== null && (
        <span id={reasonId} role="alert" className="name-field-reason">
          {reason}
        </span>
      )}
    </span>
  )
}
