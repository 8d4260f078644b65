import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnnotationId } from '../model/ids'
import { type Extent, layStripes, packCards, STRIPE_LANES } from './stripes'

const extent = (id: string, top: number, bottom: number): Extent => ({ id: id as AnnotationId, top, bottom })

it('sets stripes that overlap side by side and reuses a lane below', () => {
  const { stripes } = layStripes([extent('a', 0, 40), extent('b', 10, 90), extent('c', 50, 70)])
  expect(stripes.map(({ id, lane }) => [id, lane])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ])
})

it('counts what does not fit where it starts', () => {
  const { stripes, surplus } = layStripes([...'abcdefg'].map((id, i) => extent(id, i, 100)))
  expect(stripes).toHaveLength(STRIPE_LANES)
  expect(surplus).toEqual([{ top: 5, count: 2, ids: ['f', 'g'] }])
})

it('loses no passage and lays no two stripes over each other', () => {
  const extents = fc
    .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 80 })), { maxLength: 30 })
    .map(list => list.sort(([a], [b]) => a - b).map(([top, size], i) => extent(`p${i}`, top, top + size)))
  fc.assert(
    fc.property(extents, list => {
      const { stripes, surplus } = layStripes(list)
      expect(stripes.length + surplus.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
      for (const a of stripes) {
        const over = stripes.filter(b => b.lane === a.lane && b.top < a.bottom && a.top < b.bottom)
        expect(over).toEqual([a])
      }
    }),
  )
})

it('packs cards beside their passages without overlap', () => {
  const cards = [
    { wanted: 0, height: 30 },
    { wanted: 10, height: 20 },
    { wanted: 200, height: 20 },
  ]
  expect(packCards(cards, { gap: 8, reach: 900 })).toEqual([0, 38, 200])
})

it('gives one card its height for itself, and sets the others around it', () => {
  const cards = [
    { wanted: 0, height: 30 },
    { wanted: 10, height: 20 },
    { wanted: 40, height: 50 },
    { wanted: 45, height: 20 },
  ]
  expect(packCards(cards, { gap: 8, reach: 900 }, 2)).toEqual([0, 98, 40, 126])
})

it('never lays two cards over each other, fixed or not', () => {
  const anyCards = fc.array(fc.record({ wanted: fc.nat(300), height: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(anyCards, fc.integer({ min: -1, max: 11 }), (list, fixed) => {
      const cards = list.sort((a, b) => a.wanted - b.wanted)
      const placed = packCards(cards, { gap: 4, reach: 80 }, fixed).flatMap((top, i) =>
        top === null ? [] : [{ top, bottom: top + (cards[i]?.height ?? 0) }],
      )
      const order = placed.sort((a, b) => a.top - b.top)
      order.forEach((card, i) => {
        if (i > 0) expect(card.top).toBeGreaterThanOrEqual(order[i - 1]?.bottom ?? 0)
      })
    }),
  )
})

it('leaves out a card that would stand far from its passage', () => {
  const cards = Array.from({ length: 6 }, () => ({ wanted: 0, height: 30 }))
  expect(packCards(cards, { gap: 0, reach: 60 })).toEqual([0, 30, 60, null, null, null])
})
