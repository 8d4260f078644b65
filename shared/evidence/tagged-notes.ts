import type { Annotation } from '../model/annotation'
import type { Sha256, VersionId } from '../model/ids'
import type { Release, Version } from '../model/release'
import { codePointCounter } from './code-points'
import { countRelease } from './count-rows'
import {
  byTag,
  certain,
  ownCells,
  passageCells,
  releaseCells,
  type Column,
  type NoteRow,
  type OffsetUnit,
  type Place,
} from './note-cells'
import { hasOwnRow, isChosen, type NotesSource, type RowChoice } from './note-source'

/** Versions are read for this many releases at a time: few enough to hold, many enough for one read to be worth it. */
const SLICE = 200

/**
 * The rows of the tagged notes with the cells of `columns`, in batches of a release each. Ordered by published
 * (unknown last), title and start; the row of a whole release stands after its passages.
 */
export async function* taggedNotes(
  source: NotesSource,
  choice: RowChoice,
  { columns, unit }: { readonly columns: readonly Column[]; readonly unit: OffsetUnit },
): AsyncGenerator<readonly (readonly string[])[], void, void> {
  const releases = inOrder(source.releases.filter(release => countRelease(source, choice, release) > 0))
  for (let from = 0; from < releases.length; from += SLICE) {
    const slice = releases.slice(from, from + SLICE)
    const captures = await source.versionsOf(slice.map(release => release.id))
    const versions = new Map(captures.map(version => [version.id, version]))
    for (const release of slice) {
      const rows = await rowsOf(source, choice, { release, versions, unit })
      yield rows.map(row => columns.map(column => row[column]))
    }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By published, unknown and ambiguous last, then title; the id keeps the rows of one release together. */
function inOrder(releases: readonly Release[]): readonly Release[] {
  return releases.toSorted(
    (a, b) =>
      Number(certain(a.published) === '') - Number(certain(b.published) === '') ||
      compare(certain(a.published), certain(b.published)) ||
      compare(a.title, b.title) ||
      compare(a.id, b.id),
  )
}

const byStart = (a: Annotation, b: Annotation): number =>
  Number(a.fit === 'lost') - Number(b.fit === 'lost') ||
  a.anchor.start - b.anchor.start ||
  b.anchor.end - a.anchor.end ||
  compare(a.id, b.id)

type ReleaseContext = {
  readonly release: Release
  readonly versions: ReadonlyMap<VersionId, Version>
  readonly unit: OffsetUnit
}

async function rowsOf(source: NotesSource, choice: RowChoice, context: ReleaseContext): Promise<NoteRow[]> {
  const { release, versions, unit } = context
  const rows: NoteRow[] = []
  const positionIn = positions(source, unit)
  const passages = source.annotationsOf(release.id).filter(each => isChosen(source.tree, choice, each))
  for (const annotation of passages.toSorted(byStart)) {
    const version = versions.get(annotation.version)
    const place = annotation.fit === 'lost' ? null : await positionIn(annotation)
    const row = {
      ...releaseCells(release, version),
      ...passageCells(annotation, { version, place, unit }),
      analyst: source.analystName(annotation.analyst),
    }
    for (const tags of byTag(source.tree, choice.rowFor, annotation.tags)) rows.push({ ...row, ...tags })
  }
  if (choice.releases && hasOwnRow(source.tree, release)) {
    const row = {
      ...releaseCells(release, versions.get(release.version)),
      ...ownCells(release),
    }
    for (const tags of byTag(source.tree, choice.rowFor, release.tags)) rows.push({ ...row, ...tags })
  }
  return rows
}

/**
 * Positions in the unit of the file. Code points are counted in the text itself, and the quote is checked there:
 * where it does not stand, the answer is null, since a position that cannot be trusted is no evidence.
 */
function positions(source: NotesSource, unit: OffsetUnit): (annotation: Annotation) => Promise<Place | null> {
  if (unit === 'utf-16') return async ({ anchor: { start, end } }) => ({ start, end })
  let sha256: Sha256 | null = null
  let text = ''
  let startIn = codePointCounter('')
  let endIn = startIn
  return async ({ textSha256, anchor: { start, end, quote } }) => {
    if (textSha256 !== sha256) {
      sha256 = textSha256
      text = await source.text(textSha256)
      startIn = codePointCounter(text)
      endIn = codePointCounter(text)
    }
    return text.slice(start, end) === quote ? { start: startIn(start), end: endIn(end) } : null
  }
}
