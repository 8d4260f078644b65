import { expect, it } from 'vitest'
import { csvName, DEFAULT_CHOICE, dialectOf, withColumn } from './export-choice'
import { COLUMNS } from './note-cells'

it('keeps a file name inside its folder and gives it an extension', () => {
  expect(
    ['notes', 'notes.csv', 'notes.TSV', 'a/b\\c:d', '..', '  '].map(typed => csvName(typed, 'usual.csv')),
  ).toEqual(['notes.csv', 'notes.csv', 'notes.TSV', 'a b c d.csv', 'usual.csv', 'usual.csv'])
})

it('keeps the order of the columns, and at least one of them', () => {
  const without = withColumn(COLUMNS, 'title', false)
  expect(without).toHaveLength(COLUMNS.length - 1)
  expect(withColumn(without, 'title', true)).toEqual(COLUMNS)
  expect(withColumn(['note'], 'note', false)).toEqual(['note'])
})

it('disarms formulas for a spreadsheet only', () => {
  expect(dialectOf({ ...DEFAULT_CHOICE, separator: ';' })).toEqual({ separator: ';', bom: true, guard: true })
  expect(dialectOf({ ...DEFAULT_CHOICE, program: 'scripts' })).toEqual({
    separator: ',',
    bom: false,
    guard: false,
  })
})
