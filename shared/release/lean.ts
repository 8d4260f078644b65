import { SETTLED, type FieldName } from '../model/fields'
import type { BatchId, ReleaseId, Sha256, Timestamp, VersionId } from '../model/ids'
import type { Release, ReleaseDate, Version } from '../model/release'
import { firstWords } from '../text/canonical'
import { isBody } from '../text/span'
import type { ReadRelease } from './read-file'

/** What import knows of a release beside what was read: ids, hashes, its batch and its source file. */
export type Capture = {
  readonly release: ReleaseId
  readonly version: VersionId
  readonly batch: BatchId
  readonly sourceName: string
  /** Bytes of the source file. */
  readonly sourceSize: number
  readonly sourceSha256: Sha256
  readonly textSha256: Sha256
  readonly now: Timestamp
}

/** The lean row of a release just read: unread, untagged, with the fields as they were read. */
export function leanRelease(read: ReadRelease, capture: Capture): Release {
  const value = (name: FieldName): string | null => read.fields[name]?.value ?? null
  return {
    id: capture.release,
    batch: capture.batch,
    version: capture.version,
    versionNumber: 1,
    title: value('title') ?? nameOf(read),
    issuer: value('issuer'),
    distributor: value('distributor'),
    type: value('type'),
    published: dateOf(read, 'published'),
    distributed: dateOf(read, 'distributed'),
    updated: dateOf(read, 'updated'),
    dateline: value('dateline'),
    language: value('language'),
    url: value('url'),
    unsettled: unsettledOf(read),
    byHand: [],
    format: read.format,
    sourceName: capture.sourceName,
    words: read.words,
    status: 'unread',
    starred: false,
    tags: [],
    note: '',
    createdAt: capture.now,
    updatedAt: capture.now,
  }
}

/** The first version of a release just read. */
export function firstVersion(read: ReadRelease, capture: Capture): Version {
  return {
    id: capture.version,
    release: capture.release,
    number: 1,
    textSha256: capture.textSha256,
    sourceSha256: capture.sourceSha256,
    sourceName: capture.sourceName,
    sourceSize: capture.sourceSize,
    encoding: { label: read.encoding.label, how: read.encoding.how },
    format: read.format,
    rules: read.rules,
    blocks: read.blocks,
    fields: read.fields,
    warnings: read.warnings,
    createdAt: capture.now,
  }
}

function dateOf({ fields }: ReadRelease, name: FieldName): ReleaseDate | null {
  const field = fields[name]
  if (field === undefined) return null
  return { printed: field.printed, readings: field.value === null ? field.alternatives : [field.value] }
}

/** Fields that read two ways, or were read with doubt. */
function unsettledOf({ fields }: ReadRelease): FieldName[] {
  return Object.entries(fields)
    .filter(([, field]) => field.value === null || field.confidence < SETTLED)
    .map(([name]) => name as FieldName)
}

/** How many words stand for the title of a release that has none. */
const NAME_WORDS = 8
const GAP = /^[\s.,:–—-]+/u

/** The first words of the text, behind its dateline. */
function nameOf({ text, blocks, fields }: ReadRelease): string {
  const first = blocks.find(isBody) ?? blocks[0]
  const origin = fields.dateline?.origin
  const dateline = origin?.kind === 'text' && origin.span.start === first?.start ? origin.span.end : null
  const whole = first ? text.slice(dateline ?? first.start, first.end) : text
  const words = dateline === null ? whole : whole.replace(GAP, '')
  const name = firstWords(words.slice(0, 400), NAME_WORDS)
  return name.length < words.trim().length ? `${name.slice(0, 160)} …` : name
}
