import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collect } from '../testing/collect'
import { csvLine, csvPieces, EXCEL, guardCell, isFormula, SCRIPTS, unguardCell, type Dialect } from './csv'

/** A reader by the letter of RFC 4180, written apart from the writer. */
function read(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) throw new Error('A quoted cell has no end')
        cell += text[at]
        at += text[at] === '"' ? 2 : 1
      }
      at += 1
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n')
          throw new Error(`Bare ${JSON.stringify(text[at])} in a cell`)
        cell += text[at]
        at += 1
      }
    }
    row.push(cell)
    if (text[at] === separator) at += 1
    else if (text.startsWith('\r\n', at)) {
      at += 2
      rows.push(row)
      row = []
    } else throw new Error('A row does not end in CRLF')
  }
  return rows
}

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\0', '\n', '"', ',', ';', 'a', ' '),
  }),
)
const dialect: fc.Arbitrary<Dialect> = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  bom: fc.boolean(),
  guard: fc.boolean(),
})
const table = fc
  .integer({ min: 1, max: 4 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )

async function* batches(rows: readonly string[][]) {
  for (const row of rows) yield [row]
}

async function written(rows: readonly string[][], how: Dialect) {
  const [header = [], ...body] = rows
  const pieces = await collect(csvPieces(header, batches(body), how))
  return {
    text: pieces.map(piece => piece.text).join(''),
    rows: pieces.reduce((sum, piece) => sum + piece.rows, 0),
  }
}

describe('the file', () => {
  it('is read back cell by cell by a reader that knows nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, async (rows, how) => {
        const { text, rows: count } = await written(rows, how)
        expect(count).toBe(rows.length - 1)
        const cells = read(text, how.separator)
        expect(how.guard ? cells.map(row => row.map(unguardCell)) : cells).toEqual(rows)
      }),
    )
  })

  it('quotes what has to be quoted and nothing else', () => {
    expect(csvLine(['plain', 'a,b', 'a;b', 'say "so"', 'two\nlines', ''], SCRIPTS)).toBe(
      'plain,"a,b",a;b,"say ""so""","two\nlines",\r\n',
    )
    expect(csvLine(['a,b', 'a;b'], { ...SCRIPTS, separator: ';' })).toBe('a,b;"a;b"\r\n')
    expect(csvLine([''], SCRIPTS)).toBe('""\r\n')
  })

  it('begins with a byte order mark for a spreadsheet and without one for a script', async () => {
    expect((await written([['a']], EXCEL)).text).toBe('\uFEFFa\r\n')
    expect((await written([['a']], SCRIPTS)).text).toBe('a\r\n')
  })

  it('comes in pieces that stay small, none of them empty', async () => {
    const rows = Array.from({ length: 400 }, () => ['x'.repeat(10_000)])
    const pieces = await collect(csvPieces(['a'], batches(rows), SCRIPTS))
    expect(pieces.length).toBeGreaterThan(3)
    expect(Math.max(...pieces.map(piece => piece.text.length))).toBeLessThan(1024 * 1024 + 10_010)
    expect(Math.min(...pieces.map(piece => piece.text.length))).toBeGreaterThan(0)
  })
})

describe('the formula guard', () => {
  it('gives every cell back', () => {
    fc.assert(fc.property(cell, text => unguardCell(guardCell(text)) === text))
  })

  it('lets nothing out that begins like a formula', () => {
    fc.assert(fc.property(cell, text => !/^[=+\-@\t\r\0]/.test(guardCell(text))))
  })

  it('guards again what was guarded, so that two exports take two imports', () => {
    fc.assert(fc.property(cell, text => unguardCell(unguardCell(guardCell(guardCell(text)))) === text))
  })

  it.each([
    ['-5', "'-5"],
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['\tindented', "'\tindented"],
    ["'Against the background…", "'Against the background…"],
    ['a = b', 'a = b'],
    ['', ''],
  ])('writes %j as %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded)
    expect(isFormula(text)).toBe(text !== guarded)
  })
})
