import type { RowCounts } from '../evidence/count-rows'
import { count, plural } from './numbers'
import { fileSize } from './import'

/** The button that writes the file. */
export const exportButton = (rows: number): string => `Export ${plural(rows, 'row')}`

/** `from 37 releases · about 96 KB`; `bytes` is an estimate, null while there is none. */
export function exportSize({ withRows }: RowCounts, bytes: number | null): string {
  const from = `from ${plural(withRows, 'release')}`
  return bytes === null ? from : `${from} · about ${fileSize(bytes)}`
}

/** What stands over the preview. */
export function previewWords(shown: number, total: number, onlyFormulas: boolean): string {
  if (onlyFormulas) return `${plural(shown, 'row')} with a cell that begins like a formula`
  return shown < total
    ? `first ${plural(shown, 'row')}, as they will stand in the file`
    : 'as they will stand in the file'
}

/** What is done about cells that a spreadsheet would run. */
export function formulaWords(cells: number, guarded: boolean): string {
  const begin = cells === 1 ? '1 cell begins' : `${count(cells)} cells begin`
  const would = `${begin} with “=”, “+”, “-”, “@” or a tab and would be read as ${cells === 1 ? 'a formula' : 'formulas'}.`
  if (!guarded)
    return `${would} They go out as they are: open this file with a script, not with a spreadsheet.`
  return cells === 1
    ? `${would} It gets an apostrophe in front; our own import takes it off again.`
    : `${would} They get an apostrophe in front; our own import takes it off again.`
}

/** Why there is nothing to export, and what would change that. */
export const nothingToExport =
  'No row: nothing in these releases is tagged or noted. Choose other releases, or tag a passage.'

/** After the file was written, and while it is. */
export const exportedWords = (rows: number, name: string): string =>
  `Exported ${plural(rows, 'row')} to ${name}`
export const exportingWords = (done: number, total: number): string =>
  `${count(done)} of ${plural(total, 'row')}`
export const copiedWords = (rows: number): string => `Copied ${plural(rows, 'row')}`

/** The button that opens the list of columns. */
export const columnsButton = (chosen: number, all: number): string =>
  `Columns: ${count(chosen)} of ${count(all)}`

/** Why rows cannot be copied. */
export const tooManyToCopy = (most: number): string =>
  `Up to ${plural(most, 'row')} can be copied. Export them instead.`
