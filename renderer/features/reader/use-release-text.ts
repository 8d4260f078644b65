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

/** Captures that were read lately or will be soon: enough to go back and forth between neighbours without a wait. */
const KEPT = 8
const kept = new WeakMap<Store, Map<VersionId, Promise<Capture | null>>>()

/** Read the current capture of a release, once. Call it for the next release, and opening that one takes no wait. */
export function readCapture(store: Store, version: VersionId): Promise<Capture | null> {
  const captures = kept.get(store) ?? new Map<VersionId, Promise<Capture | null>>()
  kept.set(store, captures)
  const capture = captures.get(version) ?? loadCapture(store, version)
  captures.delete(version)
  captures.set(version, capture)
  const oldest = captures.keys().next()
  if (captures.size > KEPT && oldest.done !== true) captures.delete(oldest.value)
  return capture
}

async function loadCapture(store: Store, id: VersionId): Promise<Capture | null> {
  try {
    const version = await store.version(id)
    return version === undefined ? null : { version, text: await store.text(version.textSha256) }
  } catch {
    kept.get(store)?.delete(id)
    return null
  }
}

/** The text of a release. While another one is read, the answer is the old one: content stays until the new is there. */
export function useReleaseText(release: Release | undefined): TextState {
  const { store } = useServices()
  const [state, setState] = useState<TextState>({ kind: 'loading' })
  const version = release?.version
  useEffect(() => {
    if (version === undefined) return undefined
    let current = true
    void readCapture(store, version).then(capture => {
      if (current) setState(capture === null ? { kind: 'missing' } : { kind: 'ready', capture })
    })
    return () => {
      current = false
    }
  }, [store, version])
  return state
}
