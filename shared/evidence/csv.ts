export type Separator = ',' | ';' | '\t'

/** How a CSV file is written. RFC 4180 in all cases: CRLF, a header, quotes doubled, equal numbers of fields. */
export type Dialect = {
  readonly separator: Separator
  /** U+FEFF at the start, without which Excel reads the local code page. */
  readonly bom: boolean
  /** Disarm cells that a spreadsheet would run as formulas; see `guardCell`. */
  readonly guard: boolean
}

export const EXCEL: Dialect = { separator: ',', bom: true, guard: true }
export const SCRIPTS: Dialect = { separator: ',', bom: false, guard: false }

/** What a spreadsheet may take for a formula, behind any number of apostrophes of our own or of the text's. */
const FORMULA = /^'*[=+\-@\t\r\0]/u
const GUARDED = /^'+[=+\-@\t\r\0]/u

export const isFormula = (cell: string): boolean => FORMULA.test(cell)

/**
 * Put one apostrophe in front of what could run as a formula. Cells that already have some get one more, so that
 * taking one off gives every cell back; `'Against the background…` is no formula and stays.
 */
export const guardCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** The way back: take off the one apostrophe that `guardCell` puts in front, and no other. */
export const unguardCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)

/** One line with its CRLF. A line of one empty cell is quoted: an empty line would be no row to most readers. */
export function csvLine(cells: readonly string[], { separator, guard }: Dialect): string {
  const fields = cells.map(cell => field(guard ? guardCell(cell) : cell, separator))
  return `${fields.length === 1 && fields[0] === '' ? '""' : fields.join(separator)}\r\n`
}

const field = (cell: string, separator: Separator): string =>
  cell.includes(separator) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** A piece of the file is written out when it has grown to this many UTF-16 code units: at most 3 MB of UTF-8. */
const PIECE = 1024 * 1024

/**
 * The text of a CSV file in pieces, and how many rows each holds. Memory stays at one piece and one batch of rows,
 * however long the file; a larger single row makes a larger piece.
 */
export async function* csvPieces(
  columns: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
  dialect: Dialect,
): AsyncGenerator<{ readonly text: string; readonly rows: number }, void, void> {
  let text = (dialect.bom ? '\uFEFF' : '') + csvLine(columns, dialect)
  let rows = 0
  for await (const batch of batches) {
    for (const row of batch) {
      text += csvLine(row, dialect)
      rows += 1
      if (text.length < PIECE) continue
      yield { text, rows }
      text = ''
      rows = 0
    }
  }
  if (text !== '') yield { text, rows }
}
