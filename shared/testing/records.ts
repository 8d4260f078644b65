import type { Annotation } from '../model/annotation'
import type { AnnotationId, ReleaseId, Sha256, VersionId } from '../model/ids'
import type { Release, Version } from '../model/release'
import { makeAnchor, makeAnnotation, makeRelease, makeVersion } from './make'

/** Records with ids that a test can write down, made like those of `make.ts`. The version of release `r` is `r-v1`. */
const versionOf = (release: string) => `${release}-v1` as VersionId

/** A hash that tests can tell apart: `name` in hexadecimal, filled up to 64 characters. */
export function someHash(name: string): Sha256 {
  const digits = Array.from(name, character => (character.codePointAt(0) ?? 0).toString(16)).join('')
  return digits.padEnd(64, '0').slice(0, 64) as Sha256
}

/** A release with an id, and whatever a test cares about. */
export const someRelease = (id: string, fields: Partial<Release> = {}): Release =>
  makeRelease({
    id: id as ReleaseId,
    version: versionOf(id),
    title: `Title of ${id}`,
    issuer: 'Ministry of Defence, Norland',
    published: { printed: '27.04.2031 (13:24)', readings: ['2031-04-27T13:24'] },
    sourceName: `${id}.txt`,
    ...fields,
  })

/** The version `<release>-v1` of a release. */
export const someVersion = (release: string, fields: Partial<Version> = {}): Version =>
  makeVersion(someRelease(release), {
    textSha256: someHash(`text ${release}`),
    sourceSha256: someHash(`source ${release}`),
    blocks: [],
    ...fields,
  })

/** A passage on the text of `<release>-v1`, on `quote` at `start`. */
export const someAnnotation = (
  id: string,
  { release, start = 0, quote = 'quote' }: { release: string; start?: number; quote?: string },
  fields: Partial<Annotation> = {},
): Annotation =>
  makeAnnotation(someRelease(release), {
    id: id as AnnotationId,
    textSha256: someHash(`text ${release}`),
    anchor: makeAnchor({ start, end: start + quote.length, quote, prefix: 'before ', suffix: ' after' }),
    ...fields,
  })
