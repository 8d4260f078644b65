import { describe, expect, it } from 'vitest'
import { AS_IT_COMES, type Column, columnOrder, isShown, moveColumn } from './data-table-columns'

const column = (id: string, from: number): Column<never> => ({
  id,
  label: id,
  cell: () => id,
  width: 50,
  from,
})
const columns = [column('date', 0), column('issuer', 600), column('title', 0), column('words', 900)]

describe('a column', () => {
  it.each([
    ['date', 300, {}, true],
    ['issuer', 640, {}, true],
    ['issuer', 580, {}, false],
    ['words', 640, { words: true }, true],
    ['words', 500, { words: true }, false],
    ['issuer', 640, { issuer: false }, false],
    ['date', 640, { date: false }, true],
  ] as const)('%s in a table %i px wide, with %j chosen, is shown: %s', (id, width, shown, expected) => {
    const found = columns.find(each => each.id === id)
    if (found === undefined) throw new Error(`There is no column ${id}`)
    expect(isShown(found, { ...AS_IT_COMES, shown }, width)).toBe(expected)
  })
})

it('puts a column that a later version added where it comes', () => {
  const layout = { ...AS_IT_COMES, order: ['title', 'date', 'gone'] }
  expect(columnOrder(columns, layout)).toEqual(['title', 'words', 'date', 'issuer'])
})

describe('moving a column', () => {
  it('steps past columns that are not shown', () => {
    const moved = moveColumn(columns, AS_IT_COMES, { id: 'date', by: 1, width: 500 })
    expect(moved.order).toEqual(['issuer', 'title', 'date', 'words'])
  })
  it('ends at the edge', () => {
    expect(moveColumn(columns, AS_IT_COMES, { id: 'date', by: -1, width: 500 })).toBe(AS_IT_COMES)
    expect(moveColumn(columns, AS_IT_COMES, { id: 'words', by: 1, width: 500 })).toBe(AS_IT_COMES)
  })
})
