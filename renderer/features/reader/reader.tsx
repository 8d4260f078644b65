import { useEffect, useRef } from 'react'
import { openRelease } from '../../../shared/acts/releases'
import type { AnnotationId, ReleaseId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import { noReleaseOpen, releaseGone, textUnreadable } from '../../../shared/words/reader'
import { useServices } from '../../services'
import { useRecord } from '../../store/use-library'
import { ReadAhead } from './read-ahead'
import { ReaderView } from './reader-view'
import { useReleaseText } from './use-release-text'

type ReaderProps = {
  readonly release: ReleaseId
  /** Whether the reader has the whole window; Escape then gives the table back. */
  readonly full: boolean
  /** A passage to show and pick, when the address names one. */
  readonly passage: AnnotationId | null
}

/**
 * How long a release is shown before it counts as read, in ms: J on the way to another reads nothing, and D right after J
 * meets no write under way.
 */
const GLANCE = 200

/** Reads one release of the library: its head, its text with all passages, and what can be done to them. */
export function Reader({ release: id, full, passage }: ReaderProps) {
  const release = useRecord('releases', id)
  const state = useReleaseText(release)
  // Until the text of the new release is there, the one before stays.
  const shown = useRecord('releases', state.kind === 'ready' ? state.capture.version.release : id)
  useOpening(release)
  if (release === undefined) return <ReaderMessage words={releaseGone()} />
  if (state.kind === 'missing') {
    return <ReaderMessage words={textUnreadable(release.title, release.sourceName)} />
  }
  if (state.kind === 'loading' || shown === undefined) return <div className="reader" />
  return (
    <>
      <ReadAhead release={id} />
      <ReaderView
        key={shown.id}
        release={shown}
        capture={state.capture}
        full={full}
        passage={shown.id === id ? passage : null}
      />
    </>
  )
}

/** An unread release counts as read from when it is opened. */
function useOpening(release: Release | undefined): void {
  const services = useServices()
  const opened = useRef<ReleaseId | null>(null)
  useEffect(() => {
    // Once for each opening: an analyst who then marks it unread wants it so.
    if (release === undefined || opened.current === release.id) return
    const timer = setTimeout(() => {
      opened.current = release.id
      const draft = openRelease(release, services)
      if (draft !== null) void services.act(draft)
    }, GLANCE)
    return () => clearTimeout(timer)
  }, [release, services])
}

/** Stands where a release will be read, while none is open. */
export function ReaderPlaceholder() {
  return <ReaderMessage words={noReleaseOpen()} />
}

function ReaderMessage({ words }: { readonly words: string }) {
  return (
    <div className="reader reader-empty">
      <p>{words}</p>
    </div>
  )
}
