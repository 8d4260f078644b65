import type { Annotation } from '../model/annotation'
import type { TagId } from '../model/ids'
import type { Release, ReleaseDate, Version } from '../model/release'
import type { TagTree } from '../model/tag-tree'
import type { Paragraphs } from '../words/citation'
import { knownTags, type RowFor } from './note-source'
import { paragraphsOf } from '../text/paragraphs'

/** The columns of the tagged notes, in their order. A file may hold fewer, never others. */
export const COLUMNS = [
  'annotation_id',
  'release_id',
  'issuer',
  'title',
  'published',
  'published_as_printed',
  'distributor',
  'distributed',
  'distributed_as_printed',
  'dateline',
  'language',
  'url',
  'source_file',
  'source_sha256',
  'text_sha256',
  'version',
  'paragraph',
  'start',
  'end',
  'offset_unit',
  'prefix',
  'quote',
  'suffix',
  'tags',
  'tag_ids',
  'note',
  'scope',
  'anchor',
  'analyst',
  'created_at',
  'updated_at',
] as const
export type Column = (typeof COLUMNS)[number]

/** One row of the file, a cell for every column. */
export type NoteRow = { readonly [C in Column]: string }

/** What `start` and `end` count. */
export type OffsetUnit = 'utf-16' | 'code-point'

/** A date as read: empty when it is unknown or reads more than one way. */
export function certain(date: ReleaseDate | null): string {
  const [reading, ...others] = date?.readings ?? []
  return reading === undefined || others.length > 0 ? '' : reading
}

type ReleaseCell =
  | 'release_id'
  | 'issuer'
  | 'title'
  | 'published'
  | 'published_as_printed'
  | 'distributor'
  | 'distributed'
  | 'distributed_as_printed'
  | 'dateline'
  | 'language'
  | 'url'
  | 'source_file'
  | 'source_sha256'
  | 'text_sha256'
  | 'version'

/** What a row says of its release and of the version that the passage was made on. */
export const releaseCells = (release: Release, version: Version | undefined): Pick<NoteRow, ReleaseCell> => ({
  release_id: release.id,
  issuer: release.issuer ?? '',
  title: release.title,
  published: certain(release.published),
  published_as_printed: release.published?.printed ?? '',
  distributor: release.distributor ?? '',
  distributed: certain(release.distributed),
  distributed_as_printed: release.distributed?.printed ?? '',
  dateline: release.dateline ?? '',
  language: release.language ?? '',
  url: release.url ?? '',
  source_file: version?.sourceName ?? release.sourceName,
  source_sha256: version?.sourceSha256 ?? '',
  text_sha256: version?.textSha256 ?? '',
  version: version === undefined ? '' : String(version.number),
})

/** What a row of a whole release leaves empty. */
const WHOLE_RELEASE = {
  annotation_id: '',
  paragraph: '',
  start: '',
  end: '',
  offset_unit: '',
  prefix: '',
  quote: '',
  suffix: '',
  scope: 'release',
  anchor: '',
  analyst: '',
}

/** What the row of a whole release says besides. */
export const ownCells = ({ note, createdAt, updatedAt }: Release) => ({
  ...WHOLE_RELEASE,
  note,
  created_at: createdAt,
  updated_at: updatedAt,
})

/** Where a passage is, counted in the unit of the file. */
export type Place = { readonly start: number; readonly end: number }

type PassageContext = {
  readonly version: Version | undefined
  readonly place: Place | null
  readonly unit: OffsetUnit
}

/** What a row says of its passage. `place` is null where it has none that can be trusted. */
export function passageCells(annotation: Annotation, { version, place, unit }: PassageContext) {
  const { anchor, textSha256 } = annotation
  const inThisText = version !== undefined && version.textSha256 === textSha256 && place !== null
  return {
    annotation_id: annotation.id,
    text_sha256: textSha256,
    paragraph: inThisText ? paragraphCell(paragraphsOf(version.blocks, anchor)) : '',
    start: place === null ? '' : String(place.start),
    end: place === null ? '' : String(place.end),
    offset_unit: place === null ? '' : unit,
    prefix: anchor.prefix,
    quote: anchor.quote,
    suffix: anchor.suffix,
    note: annotation.note,
    scope: 'passage',
    anchor: place === null ? 'lost' : annotation.fit,
    created_at: annotation.createdAt,
    updated_at: annotation.updatedAt,
  }
}

/** `4`, or `4-6`; empty for a passage of head or tail. */
function paragraphCell(paragraphs: Paragraphs): string {
  if (paragraphs === null) return ''
  const { first, last } = paragraphs
  return first === last ? String(first) : `${first}-${last}`
}

/** The tag cells of the rows that one passage or release makes: one row with all, or one for each. */
export function byTag(
  tree: TagTree,
  rowFor: RowFor,
  tags: readonly TagId[],
): readonly Pick<NoteRow, 'tags' | 'tag_ids'>[] {
  const known = knownTags(tree, tags)
  const cells = (ids: readonly TagId[]) => ({
    tags: ids.map(id => tree.get(id)?.path ?? '').join('; '),
    tag_ids: ids.join('; '),
  })
  return rowFor === 'passage' || known.length === 0 ? [cells(known)] : known.map(id => cells([id]))
}
