import { isFormula } from './csv'
import { byTag, ownCells, passageCells, releaseCells, type Column, type NoteRow } from './note-cells'
import { hasOwnRow, isChosen, type NotesSource, type RowChoice } from './note-source'

/**
 * How many cells of an export begin like a formula. Only what is in memory is looked at: the other cells are hashes,
 * numbers and dates, which never do.
 */
export function countFormulas(source: NotesSource, choice: RowChoice, columns: readonly Column[]): number {
  let found = 0
  const wanted = new Set<string>(columns)
  const formulasIn = (cells: Partial<NoteRow>): number =>
    Object.entries(cells).filter(([column, cell]) => wanted.has(column) && isFormula(cell)).length
  for (const release of source.releases) {
    const rows: { readonly cells: Partial<NoteRow>; readonly tags: typeof release.tags }[] = []
    for (const annotation of source.annotationsOf(release.id)) {
      if (!isChosen(source.tree, choice, annotation)) continue
      const cells = passageCells(annotation, { version: undefined, place: null, unit: 'utf-16' })
      rows.push({
        cells: { ...cells, analyst: source.analystName(annotation.analyst) },
        tags: annotation.tags,
      })
    }
    if (choice.releases && hasOwnRow(source.tree, release))
      rows.push({ cells: ownCells(release), tags: release.tags })
    if (rows.length === 0) continue
    const ofRelease = formulasIn(releaseCells(release, undefined))
    for (const { cells, tags } of rows) {
      const ofRow = ofRelease + formulasIn(cells)
      for (const tagCells of byTag(source.tree, choice.rowFor, tags)) found += ofRow + formulasIn(tagCells)
    }
  }
  return found
}
