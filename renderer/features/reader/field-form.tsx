import { Button, InputGroup } from '@blueprintjs/core'
import { type FormEvent, useId, useState } from 'react'
import type { FieldName, FieldReading } from '../../../shared/model/fields'
import { fieldLabel, readAs } from '../../../shared/words/fields'
import { shortDateTime } from '../../../shared/words/dates'
import { quoted } from '../../../shared/words/quotes'
import { isDateField } from '../../../shared/acts/fields'
import './field-form.css'

export type FieldFormProps = {
  readonly name: FieldName
  /** What the field says now, as one would type it. */
  readonly words: string
  /** What stands in the source, when anything does. */
  readonly printed: string | null
  /** The readings that the printed words allow, when there are several or the one is doubtful. */
  readonly readings: readonly string[]
  /** As it was read at import. */
  readonly reading: FieldReading | undefined
  /** Sets the field; answers why not, or null. */
  readonly onSet: (words: string) => string | null
  readonly onDone: () => void
}

/** Correct one field of a release. What was printed stays in sight; an unsettled field offers its readings. */
export function FieldForm({ name, words, printed, readings, reading, onSet, onDone }: FieldFormProps) {
  const [typed, setTyped] = useState(words)
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()
  const label = fieldLabel(name)
  const set = (value: string): void => {
    const refused = onSet(value)
    setProblem(refused)
    if (refused === null) onDone()
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    set(typed)
  }
  return (
    <form className="reader-field-form" aria-label={`Correct ${label.toLowerCase()}`} onSubmit={onSubmit}>
      {printed !== null && printed !== '' && (
        <p className="reader-field-printed">
          Printed {quoted(printed)}
          {reading !== undefined && <span className="reader-field-how">{readAs(reading.how)}</span>}
        </p>
      )}
      {readings.length > 0 && (
        <div className="reader-field-readings" role="group" aria-label="Readings">
          {readings.map(value => (
            <Button
              key={value}
              size="small"
              text={isDateField(name) ? shortDateTime(value) : value}
              onClick={() => set(value)}
            />
          ))}
          <Button size="small" variant="minimal" text="Leave open" onClick={onDone} />
        </div>
      )}
      <div className="reader-field-line">
        <InputGroup
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problemId}
          autoFocus
          value={typed}
          onValueChange={setTyped}
          {...(problem !== null && { intent: 'danger' as const })}
        />
        <Button type="submit" text={`Set ${label.toLowerCase()}`} />
      </div>
      <p id={problemId} className="reader-problem" role="alert">
        {problem}
      </p>
    </form>
  )
}
