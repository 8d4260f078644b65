import { EXCEL, SCRIPTS, type Dialect, type Separator } from './csv'
import { COLUMNS, type Column, type OffsetUnit } from './note-cells'
import type { RowChoice } from './note-source'

/** Which releases an export takes its rows from. */
export type Which = 'selected' | 'shown' | 'all'

/** Everything an analyst chooses about an export of tagged notes, as it is remembered for the next one. */
export type ExportChoice = RowChoice & {
  readonly which: Which
  readonly program: 'excel' | 'scripts'
  readonly separator: Separator
  readonly unit: OffsetUnit
  /** At least one, in the order of COLUMNS. */
  readonly columns: readonly Column[]
}

export const DEFAULT_CHOICE: ExportChoice = {
  which: 'shown',
  rowFor: 'passage-and-tag',
  releases: true,
  untagged: true,
  lost: true,
  program: 'excel',
  separator: ',',
  unit: 'utf-16',
  columns: COLUMNS,
}

export const dialectOf = ({ program, separator }: ExportChoice): Dialect => ({
  ...(program === 'excel' ? EXCEL : SCRIPTS),
  separator,
})

/** Switch a column on or off. The last one stays: a file without columns is none. */
export function withColumn(columns: readonly Column[], column: Column, on: boolean): readonly Column[] {
  const next = COLUMNS.filter(each => (each === column ? on : columns.includes(each)))
  return next.length === 0 ? columns : next
}

/** `tagged-notes-2031-04-28.csv`; `day` is the local date as ISO. */
export const exportName = (day: string): string => `tagged-notes-${day}.csv`

/** A file name as typed, without what a path or a system takes for itself, and with its extension; else `fallback`. */
export function csvName(typed: string, fallback: string): string {
  const name = typed.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()
  if (name === '' || /^\.+$/.test(name)) return fallback
  return /\.(csv|tsv|txt)$/i.test(name) ? name : `${name}.csv`
}
