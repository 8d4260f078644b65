import fc from 'fast-check'
import type { Annotation } from '../model/annotation'
import { type Passages, passagesFrom } from '../library/passages'
import type { AnalystId, AnnotationId, BatchId, ReleaseId, Sha256, TagId, VersionId } from '../model/ids'
import { type Release, STATUSES } from '../model/release'

/** A release with what a test does not care about filled in. */
export function makeRelease(id: string, own: Partial<Release> = {}): Release {
  return {
    id: id as ReleaseId,
    batch: 'batch-1' as BatchId,
    version: `${id}-1` as VersionId,
    versionNumber: 1,
    title: `Title of ${id}`,
    issuer: null,
    distributor: null,
    type: null,
    published: null,
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
    status: 'read',
    starred: false,
    tags: [],
    note: '',
    createdAt: '2031-05-01T08:00:00.000Z',
    updatedAt: '2031-05-01T08:00:00.000Z',
    ...own,
  }
}

/** A passage of a release that begins at `start`, with these tags. */
export function makePassage(id: string, release: string, start: number, tags: readonly string[]): Annotation {
  return {
    id: id as AnnotationId,
    release: release as ReleaseId,
    version: `${release}-1` as VersionId,
    textSha256: 'a'.repeat(64) as Sha256,
    anchor: { start, end: start + 5, quote: 'words', prefix: '', suffix: '' },
    fit: 'exact',
    tags: tags as readonly TagId[],
    note: '',
    analyst: 'analyst-1' as AnalystId,
    createdAt: '2031-05-01T08:00:00.000Z',
    updatedAt: '2031-05-01T08:00:00.000Z',
  }
}

const published = fc.constantFrom(
  null,
  { printed: '2031', readings: ['2031'] },
  { printed: 'April 2031', readings: ['2031-04'] },
  { printed: '27.04.2031', readings: ['2031-04-27'] },
  { printed: '27.04.2031 (13:24)', readings: ['2031-04-27T13:24'] },
  { printed: '4/5/31', readings: ['2031-04-05', '2031-05-04'] },
  { printed: 'soon', readings: [] },
)

/** Releases that differ in all that tables sort and filter by, and often agree in some of it. */
export const releaseOf = (id: string): fc.Arbitrary<Release> =>
  fc
    .record({
      title: fc.constantFrom('Talks', 'talks', 'Élan', 'Exercise 2', 'Exercise 10', 'Ёлка', '外交部'),
      issuer: fc.constantFrom(null, 'Ministry', 'Bank', 'bank'),
      language: fc.constantFrom(null, 'en', 'ru'),
      published,
      status: fc.constantFrom(...STATUSES),
      starred: fc.boolean(),
      words: fc.nat(5),
      tags: fc.subarray(['t1', 't2'] as TagId[]),
    })
    .map(own => makeRelease(id, own))

/** A library of up to 40 releases, `r0`, `r1` …, in the order of their places. */
export const releasesList: fc.Arbitrary<readonly Release[]> = fc
  .nat(40)
  .chain(n => fc.tuple(...Array.from({ length: n }, (_, place) => releaseOf(`r${place}`))))

/** The passages of a library that has these annotations. */
export function passagesIn(...annotations: readonly Annotation[]): Passages {
  const inOrder = annotations.toSorted((a, b) => a.anchor.start - b.anchor.start)
  const byRelease = new Map(
    annotations.map(({ release }) => [release, inOrder.filter(each => each.release === release)]),
  )
  return passagesFrom(release => byRelease.get(release) ?? [])
}
