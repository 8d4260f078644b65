import { expect, it } from 'vitest'
import { blockAt, numberBlocks, paragraphsOf, toldBlocks } from './paragraphs'
import type { Block } from './span'

const blocks: Block[] = [
  { kind: 'head', start: 0, end: 4 },
  { kind: 'paragraph', start: 6, end: 10 },
  { kind: 'item', start: 12, end: 20 },
  { kind: 'tail', start: 22, end: 30 },
]

it('numbers body blocks only', () => {
  expect(numberBlocks(blocks)).toEqual([null, 1, 2, null])
})

it('finds the block of an offset, and the one before for the gap after it', () => {
  expect([0, 3, 5, 6, 19, 21, 99].map(offset => blockAt(blocks, offset))).toEqual([0, 0, 0, 1, 2, 2, 3])
  expect(blockAt([], 5)).toBe(-1)
})

it('names the paragraphs that a passage touches', () => {
  expect(paragraphsOf(blocks, { start: 7, end: 9 })).toEqual({ first: 1, last: 1 })
  expect(paragraphsOf(blocks, { start: 2, end: 13 })).toEqual({ first: 1, last: 2 })
  expect(paragraphsOf(blocks, { start: 24, end: 26 })).toBeNull()
})

it('tells which lines of the head were read into fields, and leaves body and tail out', () => {
  expect([
    ...toldBlocks(
      blocks,
      [1, 7, 25].map(start => ({ start, end: start + 2 })),
    ),
  ]).toEqual([0])
  expect([...toldBlocks(blocks, [])]).toEqual([])
})
