import type { Release } from '../model/release'
import { hasOwnRow, isChosen, knownTags, type NotesSource, type RowChoice } from './note-source'

/** How many rows a choice makes, and how many of them each part of it adds: nothing is built for it. */
export type RowCounts = {
  readonly total: number
  /** Tagged passages that fit, by the two ways of making rows. */
  readonly passages: number
  readonly passagesAndTags: number
  /** What the three further choices add or would add. */
  readonly releases: number
  readonly untagged: number
  readonly lost: number
  /** Releases with at least one row. */
  readonly withRows: number
}

/** Count the rows that `taggedNotes` would give for the same source and choice. */
export function countRows(source: NotesSource, choice: RowChoice): RowCounts {
  const sum = { total: 0, passages: 0, passagesAndTags: 0, releases: 0, untagged: 0, lost: 0, withRows: 0 }
  for (const release of source.releases) {
    for (const annotation of source.annotationsOf(release.id)) {
      const tags = knownTags(source.tree, annotation.tags).length
      if (annotation.fit === 'lost') sum.lost += tags === 0 && !choice.untagged ? 0 : rowsFor(choice, tags)
      else if (tags === 0) sum.untagged += 1
      else {
        sum.passages += 1
        sum.passagesAndTags += tags
      }
    }
    if (hasOwnRow(source.tree, release)) {
      sum.releases += rowsFor(choice, knownTags(source.tree, release.tags).length)
    }
    const rows = countRelease(source, choice, release)
    sum.total += rows
    if (rows > 0) sum.withRows += 1
  }
  return sum
}

const rowsFor = ({ rowFor }: RowChoice, tags: number): number =>
  rowFor === 'passage' ? 1 : Math.max(1, tags)

/** How many rows one release gives. */
export function countRelease(source: NotesSource, choice: RowChoice, release: Release): number {
  let rows = 0
  for (const annotation of source.annotationsOf(release.id)) {
    if (isChosen(source.tree, choice, annotation)) {
      rows += rowsFor(choice, knownTags(source.tree, annotation.tags).length)
    }
  }
  if (!choice.releases || !hasOwnRow(source.tree, release)) return rows
  return rows + rowsFor(choice, knownTags(source.tree, release.tags).length)
}
