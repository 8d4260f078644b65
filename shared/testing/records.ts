import type { Annotation } from '../model/annotation'
import type { AnalystId, AnnotationId, BatchId, ReleaseId, Sha256, VersionId } from '../model/ids'
import type { Release, Version } from '../model/release'

const AT = '2031-04-27T10:00:00.000Z'

/** A hash that tests can tell apart: `name` in hexadecimal, filled up to 64 characters. */
export function someHash(name: string): Sha256 {
  const digits = Array.from(name, character => (character.codePointAt(0) ?? 0).toString(16)).join('')
  return digits.padEnd(64, '0').slice(0, 64) as Sha256
}

/** A release with an id, and whatever a test cares about. Its version is `<id>-v1`. */
export function someRelease(id: string, fields: Partial<Release> = {}): Release {
  return {
    id: id as ReleaseId,
    batch: 'batch' as BatchId,
    version: `${id}-v1` as VersionId,
    versionNumber: 1,
    title: `Title of ${id}`,
    issuer: 'Ministry of Defence, Norland',
    distributor: null,
    type: null,
    published: { printed: '27.04.2031 (13:24)', readings: ['2031-04-27T13:24'] },
    distributed: null,
    updated: null,
    dateline: null,
    language: 'en',
    url: null,
    unsettled: [],
    byHand: [],
    format: 'txt',
    sourceName: `${id}.txt`,
    words: 100,
    status: 'unread',
    starred: false,
    tags: [],
    note: '',
    createdAt: AT,
    updatedAt: AT,
    ...fields,
  }
}

/** The version `<release>-v1` of a release. */
export function someVersion(release: string, fields: Partial<Version> = {}): Version {
  return {
    id: `${release}-v1` as VersionId,
    release: release as ReleaseId,
    number: 1,
    textSha256: someHash(`text ${release}`),
    sourceSha256: someHash(`source ${release}`),
    sourceName: `${release}.txt`,
    sourceSize: 1000,
    encoding: { label: 'utf-8', how: 'detected' },
    format: 'txt',
    rules: 1,
    blocks: [],
    fields: {},
    warnings: [],
    createdAt: AT,
    ...fields,
  }
}

/** A passage on the text of `<release>-v1`, on `quote` at `start`. */
export function someAnnotation(
  id: string,
  { release, start = 0, quote = 'quote' }: { release: string; start?: number; quote?: string },
  fields: Partial<Annotation> = {},
): Annotation {
  return {
    id: id as AnnotationId,
    release: release as ReleaseId,
    version: `${release}-v1` as VersionId,
    textSha256: someHash(`text ${release}`),
    anchor: { start, end: start + quote.length, quote, prefix: 'before ', suffix: ' after' },
    fit: 'exact',
    tags: [],
    note: '',
    analyst: 'analyst' as AnalystId,
    createdAt: AT,
    updatedAt: AT,
    ...fields,
  }
}
