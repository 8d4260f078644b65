import { expect, it } from 'vitest'
import type { AnnotationId } from '../model/ids'
import { pickFrom, pileAt, stepPassage } from './pick'
import type { Placed } from './runs'

const at = (id: string, start: number, end: number): Placed => ({ id: id as AnnotationId, start, end })
const passages = [at('a', 0, 9), at('b', 2, 9), at('c', 4, 6), at('d', 12, 14)]

it('piles passages with the one that starts last on top, and the shorter over the longer', () => {
  expect(pileAt(passages, 5)).toEqual(['c', 'b', 'a'])
  expect(pileAt([at('long', 0, 9), at('short', 0, 3)], 1)).toEqual(['short', 'long'])
  expect(pileAt(passages, 9)).toEqual([])
})

it('goes down the pile with each click, and to the top again', () => {
  const pile = pileAt(passages, 5)
  const clicks = [null, 'c', 'b', 'a', 'd'].map(picked => pickFrom(pile, picked as AnnotationId | null))
  expect(clicks).toEqual(['c', 'b', 'a', 'c', 'c'])
  expect(pickFrom([], null)).toBeNull()
})

it('steps to the next and previous passage and stops at the ends', () => {
  const step = (picked: string | null, offset: number, by: 1 | -1) =>
    stepPassage(passages, picked as AnnotationId | null, offset, by)
  expect([step('a', 0, 1), step('d', 0, 1), step('a', 0, -1)]).toEqual(['b', 'd', 'a'])
  expect([step(null, 10, 1), step(null, 10, -1), step(null, 20, 1)]).toEqual(['d', 'c', 'd'])
  expect(stepPassage([], null, 0, 1)).toBeNull()
})
