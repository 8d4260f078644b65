import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** A note is saved when its writer rests this long, or leaves it: one act an edit. */
const REST_MS = 2000

type NoteEditorProps = {
  readonly label: string
  readonly note: string
  /** Saves the note; answers why not, or null. */
  readonly onSave: (note: string) => string | null
  readonly onDone: () => void
}

/** Markdown as it is typed. What cannot be saved stays in the field, with the reason beneath it. */
export function NoteEditor({ label, note, onSave, onDone }: NoteEditorProps) {
  const [words, setWords] = useState(note)
  const [problem, setProblem] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })
  const flush = (): boolean => {
    clearTimeout(rest.current)
    if (pending.current === null) return true
    const refused = save.current(pending.current)
    setProblem(refused)
    if (refused === null) pending.current = null
    return refused === null
  }
  const type = (typed: string): void => {
    setWords(typed)
    pending.current = typed
    clearTimeout(rest.current)
    rest.current = setTimeout(flush, REST_MS)
  }
  // The card may go while its field still holds words: another release was opened, the window hid the pane.
  useEffect(
    () => () => {
      clearTimeout(rest.current)
      if (pending.current !== null) save.current(pending.current)
    },
    [],
  )

  const onKeyDown = (event: KeyboardEvent): void => {
    const leaves = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!leaves || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (flush()) onDone()
  }
  return (
    <div className="reader-note-editor">
      <textarea
        className="bp6-input"
        aria-label={label}
        aria-invalid={problem !== null}
        placeholder="Note"
        autoFocus
        rows={3}
        value={words}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // An untouched field stays: a menu that closes takes the focus for a moment.
          if (words !== note && flush()) onDone()
        }}
      />
      {problem !== null && (
        <p className="reader-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
