import type { Draft } from '../log/change'
import type { Anchor, Annotation } from '../model/annotation'
import type {
  ActId,
  AnalystId,
  AnnotationId,
  BatchId,
  ReleaseId,
  Sha256,
  TagId,
  VersionId,
} from '../model/ids'
import type { Analyst, Batch } from '../model/library'
import type { Release, Version } from '../model/release'
import type { Tag } from '../model/tag'

/** Records with everything filled in, for tests: name only what the test is about. Each call makes a new id. */
export const AT = '2031-04-27T10:24:00.000Z'

let made = 0

/** An id that no other call gives, in the form of a UUID; for tests that run in one process. */
export function makeId(): string {
  made += 1
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`
}

/** A hash of the right form that differs for each `seed`; it is not the hash of anything. */
export const makeHash = (seed: string | number): Sha256 => {
  let hash = 0x811c9dc5
  for (const char of String(seed)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0').repeat(8) as Sha256
}

export function makeRelease(with_: Partial<Release> = {}): Release {
  return {
    id: makeId() as ReleaseId,
    batch: 'batch' as BatchId,
    version: makeId() as VersionId,
    versionNumber: 1,
    title: 'Talks on the Bay of Arle',
    issuer: 'Ministry of Harbours of Arle',
    distributor: null,
    type: null,
    published: { printed: '27 April 2031', readings: ['2031-04-27'] },
    distributed: null,
    updated: null,
    dateline: null,
    language: 'en',
    url: null,
    unsettled: [],
    byHand: [],
    format: 'txt',
    sourceName: 'talks.txt',
    words: 120,
    status: 'unread',
    starred: false,
    tags: [],
    note: '',
    createdAt: AT,
    updatedAt: AT,
    ...with_,
  }
}

/** The version of `release` with the text of the hash. */
export function makeVersion(release: Release, with_: Partial<Version> = {}): Version {
  return {
    id: release.version,
    release: release.id,
    number: release.versionNumber,
    textSha256: makeHash(`text ${release.id}`),
    sourceSha256: makeHash(`source ${release.id}`),
    sourceName: release.sourceName,
    sourceSize: 700,
    encoding: { label: 'utf-8', how: 'detected' },
    format: release.format,
    rules: 1,
    blocks: [{ start: 0, end: 10, kind: 'paragraph' }],
    fields: {},
    warnings: [],
    createdAt: AT,
    ...with_,
  }
}

export const makeAnchor = (with_: Partial<Anchor> = {}): Anchor => ({
  start: 0,
  end: 5,
  quote: 'Talks',
  prefix: '',
  suffix: ' on the Bay',
  ...with_,
})

export function makeAnnotation(release: Release, with_: Partial<Annotation> = {}): Annotation {
  return {
    id: makeId() as AnnotationId,
    release: release.id,
    version: release.version,
    textSha256: makeHash(`text ${release.id}`),
    anchor: makeAnchor(),
    fit: 'exact',
    tags: [],
    note: '',
    analyst: 'analyst' as AnalystId,
    createdAt: AT,
    updatedAt: AT,
    ...with_,
  }
}

export function makeTag(with_: Partial<Tag> = {}): Tag {
  return {
    id: makeId() as TagId,
    parent: null,
    name: 'Fisheries',
    colour: 'blue',
    description: '',
    shortcut: null,
    order: 'a0',
    createdAt: AT,
    updatedAt: AT,
    ...with_,
  }
}

export const makeAnalyst = (with_: Partial<Analyst> = {}): Analyst => ({
  id: makeId() as AnalystId,
  name: 'Ida Brandt',
  createdAt: AT,
  ...with_,
})

export function makeBatch(with_: Partial<Batch> = {}): Batch {
  return {
    id: makeId() as BatchId,
    kind: 'files',
    startedAt: AT,
    finishedAt: null,
    cancelled: false,
    files: 1,
    bytes: 700,
    imported: 1,
    entries: [],
    ...with_,
  }
}

/** A write of its own act that does nothing until it is given what it adds, updates or removes. */
export const makeDraft = (with_: Partial<Draft> = {}): Draft => ({
  act: makeId() as ActId,
  command: 'test',
  undoes: null,
  added: {},
  updated: {},
  removed: {},
  ...with_,
})

/** A `set` of one field of one record. */
export const edit = (id: string, field: string, old: unknown, value: unknown) => ({
  id,
  fields: { [field]: { kind: 'set' as const, old, new: value } },
})
