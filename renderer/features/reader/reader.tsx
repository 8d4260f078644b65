import { useEffect, useRef } from 'react'
import { openRelease } from '../../../shared/acts/releases'
import type { AnnotationId, ReleaseId } from '../../../shared/model/ids'
import { useServices } from '../../services'
import { useRecord } from '../../store/use-library'
import { ReaderView } from './reader-view'
import { useReleaseText } from './use-release-text'

type ReaderProps = {
  readonly release: ReleaseId
  /** Whether the reader has the whole window; Escape then gives the table back. */
  readonly full: boolean
  /** A passage to show and pick, when the address names one. */
  readonly passage: AnnotationId | null
}

/** Reads one release of the library: its head, its text with all passages, and what can be done to them. */
export function Reader({ release: id, full, passage }: ReaderProps) {
  const services = useServices()
  const release = useRecord('releases', id)
  const state = useReleaseText(release)
  const opened = useRef<ReleaseId | null>(null)
  useEffect(() => {
    // Once for each opening: an analyst who then marks it unread wants it so.
    if (release === undefined || opened.current === release.id) return
    opened.current = release.id
    const draft = openRelease(release, services)
    if (draft !== null) void services.act(draft)
  }, [release, services])

  if (release === undefined)
    return <ReaderMessage words="This release is not in the library. It may have been deleted." />
  if (state.kind === 'missing') {
    return (
      <ReaderMessage
        words={`The text of “${release.title}” could not be read. Restore a backup, or import ${release.sourceName} again.`}
      />
    )
  }
  if (state.kind === 'loading' || state.capture.version.id !== release.version)
    return <div className="reader" />
  return (
    <ReaderView key={release.id} release={release} capture={state.capture} full={full} passage={passage} />
  )
}

/** Stands where a release will be read, while none is open. */
export function ReaderPlaceholder() {
  return <ReaderMessage words="Select a release to read it." />
}

function ReaderMessage({ words }: { readonly words: string }) {
  return (
    <div className="reader reader-empty">
      <p>{words}</p>
    </div>
  )
}
