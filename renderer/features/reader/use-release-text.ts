import { useEffect, useState } from 'react'
import type { VersionId } from '../../../shared/model/ids'
import type { Release, Version } from '../../../shared/model/release'
import { useServices } from '../../services'
import type { Store } from '../../store/store'

export type Capture = { readonly version: Version; readonly text: string }
export type TextState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly capture: Capture }
  | { readonly kind: 'missing' }

/** A capture that is being read, or was. */
type Kept = { readonly reading: Promise<TextState>; state: TextState }
const LOADING: TextState = { kind: 'loading' }

/** Captures that were read lately or will be soon: enough to go back and forth between neighbours without a wait. */
const KEPT = 8
const kept = new WeakMap<Store, Map<VersionId, Kept>>()

/** Read the current capture of a release, once. Call it for the next release, and opening that one takes no wait. */
export function readCapture(store: Store, version: VersionId): Kept {
  const captures = kept.get(store) ?? new Map<VersionId, Kept>()
  kept.set(store, captures)
  const capture = captures.get(version) ?? startReading(store, version)
  captures.delete(version)
  captures.set(version, capture)
  const oldest = captures.keys().next()
  if (captures.size > KEPT && oldest.done !== true) captures.delete(oldest.value)
  return capture
}

function startReading(store: Store, id: VersionId): Kept {
  const reading = loadCapture(store, id)
  const capture: Kept = { reading, state: LOADING }
  void reading.then(state => {
    capture.state = state
    // It may be there the next time: a backup was restored, the disk answers again.
    if (state.kind === 'missing') kept.get(store)?.delete(id)
  })
  return capture
}

async function loadCapture(store: Store, id: VersionId): Promise<TextState> {
  try {
    const version = await store.version(id)
    if (version === undefined) return { kind: 'missing' }
    return { kind: 'ready', capture: { version, text: await store.text(version.textSha256) } }
  } catch {
    return { kind: 'missing' }
  }
}

/** The text of a release. While it is read, the answer is the one before: content stays until the new is there. */
export function useReleaseText(release: Release | undefined): TextState {
  const { store } = useServices()
  const [last, setLast] = useState<TextState>(LOADING)
  const version = release?.version
  useEffect(() => {
    if (version === undefined) return undefined
    let current = true
    void readCapture(store, version).reading.then(state => {
      if (current) setLast(state)
    })
    return () => {
      current = false
    }
  }, [store, version])
  const ahead = version === undefined ? undefined : kept.get(store)?.get(version)?.state
  return ahead?.kind === 'ready' ? ahead : last
}
