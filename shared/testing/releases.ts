import fc from 'fast-check'
import type { Annotation } from '../model/annotation'
import { type Passages, passagesFrom } from '../library/passages'
import type { AnnotationId, ReleaseId, TagId, VersionId } from '../model/ids'
import { type Release, STATUSES } from '../model/release'
import { makeAnchor, makeAnnotation, makeRelease as makeAnyRelease } from './make'

/** A release of which nothing was read but its title, for what sorts, filters and counts. */
export const makeRelease = (id: string, own: Partial<Release> = {}): Release =>
  makeAnyRelease({
    id: id as ReleaseId,
    version: `${id}-1` as VersionId,
    title: `Title of ${id}`,
    issuer: null,
    published: null,
    status: 'read',
    ...own,
  })

/** A passage of a release that begins at `start`, with these tags. */
export const makePassage = (
  id: string,
  release: string,
  start: number,
  tags: readonly string[],
): Annotation =>
  makeAnnotation(makeRelease(release), {
    id: id as AnnotationId,
    anchor: makeAnchor({ start, end: start + 5 }),
    tags: tags as readonly TagId[],
  })

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
