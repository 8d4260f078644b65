import fc from 'fast-check'
import { expect, it } from 'vitest'
import { approximateEndings, editDistance } from './distance'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

it('counts edits both ways alike, and none between equals', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
    }),
  )
})

it('finds each end that a full table would find, with its true start', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 16 }),
      word,
      fc.nat(2),
      (text, pattern, limit) => {
        fc.pre(pattern.length > limit)
        const endings = approximateEndings(text, pattern, limit)
        for (const { start, end, errors } of endings) {
          expect(editDistance(text.slice(start, end), pattern)).toBe(errors)
          expect(errors).toBeLessThanOrEqual(limit)
        }
        const fewest = Math.min(
          ...Array.from({ length: text.length }, (_, end) =>
            Math.min(
              ...Array.from({ length: end + 1 }, (_, start) =>
                editDistance(text.slice(start, end + 1), pattern),
              ),
            ),
          ),
        )
        const found = Math.min(...endings.map(ending => ending.errors))
        expect(found).toBe(fewest <= limit ? fewest : Infinity)
      },
    ),
  )
})
