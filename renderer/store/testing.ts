import { makeRelease, makeVersion } from '../../shared/testing/make'
import type { Release, Version } from '../../shared/model/release'
import type { Result } from '../../shared/result'
import { sha256 } from './digest'
import type { LocalStore, StoreOptions } from './local-store'
import { openStore } from './open'
import type { NewPack } from './store'

/** The value of an answer that must be good: a test that gets another fails with its error. */
export function good<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Unexpected error: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The error of an answer that must be one. */
export function bad<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error('Expected an error')
  return result.error
}

/** A database name that no other test uses. */
export const freshName = (): string => `test-${crypto.randomUUID()}`

/** A store with every row in memory. */
export async function openLoaded(
  name: string,
  options?: Partial<Pick<StoreOptions, 'now' | 'onReplaced'>>,
): Promise<LocalStore> {
  const store = good(await openStore(name, options))
  await store.whenLoaded
  return store
}

/** Deletes a library's databases once nobody holds them: a connection that was closed may still be finishing. */
export async function dropDatabase(name: string): Promise<void> {
  const all = await indexedDB.databases()
  const ours = all.flatMap(found => (found.name?.startsWith(name) ? [found.name] : []))
  await Promise.all(ours.map(drop))
}

function drop(name: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const request = indexedDB.deleteDatabase(name)
  request.addEventListener('success', () => resolve())
  request.addEventListener('error', () => reject(request.error))
  return promise
}

/** Releases with their versions, and the pack that holds the given texts and, before each, its source. */
export async function makeImport(
  texts: readonly string[],
  with_: Partial<Release> = {},
): Promise<{ releases: readonly Release[]; versions: readonly Version[]; pack: NewPack }> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const pack = { texts: [] as NewPack['texts'][number][], sources: [] as NewPack['sources'][number][] }
  const releases: Release[] = []
  const versions: Version[] = []
  let end = 0
  const append = (bytes: Uint8Array<ArrayBuffer>) => {
    parts.push(bytes)
    end += bytes.length
    return { start: end - bytes.length, end }
  }
  for (const text of texts) {
    const source = new TextEncoder().encode(`source of ${text}`)
    const bytes = new TextEncoder().encode(text)
    const [textSha256, sourceSha256] = [await sha256(bytes), await sha256(source)]
    pack.sources.push({ sha256: sourceSha256, ...append(source) })
    pack.texts.push({ sha256: textSha256, rules: 1, ...append(bytes) })
    const release = makeRelease({ title: text, ...with_ })
    releases.push(release)
    versions.push(makeVersion(release, { textSha256, sourceSha256 }))
  }
  return { releases, versions, pack: { bytes: new Blob(parts), ...pack } }
}
