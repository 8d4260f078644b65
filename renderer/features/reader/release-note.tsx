import { Annotation as NoteIcon } from '@blueprintjs/icons'
import { setReleaseNote } from '../../../shared/acts/releases'
import type { Release } from '../../../shared/model/release'
import { passageErrorWords } from '../../../shared/words/passages'
import { useServices } from '../../services'
import { NoteEditor } from './note-editor'

type ReleaseNoteProps = {
  readonly release: Release
  readonly isWriting: boolean
  readonly onWrite: (writing: boolean) => void
}

/** The note on the whole release; nothing at all while there is none and none is written. */
export function ReleaseNote({ release, isWriting, onWrite }: ReleaseNoteProps) {
  const services = useServices()
  if (!isWriting && release.note === '') return null
  const save = (note: string): string | null => {
    const edited = setReleaseNote(release, note, services)
    if (!edited.ok) return passageErrorWords(edited.error)
    if (edited.value !== null) void services.act(edited.value)
    return null
  }
  return (
    <section className="reader-release-note" aria-label="Note on the release">
      <h2 className="reader-release-note-head">
        <NoteIcon size={12} />
        Note on the release
      </h2>
      {isWriting ? (
        <NoteEditor
          label="Note on the release"
          note={release.note}
          onSave={save}
          onDone={() => onWrite(false)}
        />
      ) : (
        <button
          type="button"
          className="reader-release-note-words"
          dir="auto"
          title="Edit"
          onClick={() => onWrite(true)}
        >
          {release.note}
        </button>
      )}
    </section>
  )
}
