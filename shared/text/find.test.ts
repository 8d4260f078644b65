import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findInText, MAX_HITS, type FindOptions } from './find'

const plain: FindOptions = { caseSensitive: false, regex: false }

function found(text: string, query: string, options: Partial<FindOptions> = {}): string[] {
  const hits = findInText(text, query, { ...plain, ...options })
  if (!hits.ok) throw new Error(hits.error)
  return hits.value.map(({ start, end }) => text.slice(start, end))
}

it('finds words whatever their case, or with it when asked', () => {
  expect(found('Base and base', 'base')).toEqual(['Base', 'base'])
  expect(found('Base and base', 'base', { caseSensitive: true })).toEqual(['base'])
  expect(found('МИНИСТР и министр', 'министр')).toHaveLength(2)
})

it('finds words across the end of a line', () => {
  expect(found('14th\nbase, 14th\u00a0base', '14th base')).toHaveLength(2)
})

it('finds by regular expression and says why one does not compile', () => {
  expect(found('4% and 12%', String.raw`\d+%`, { regex: true })).toEqual(['4%', '12%'])
  expect(findInText('text', '(', { ...plain, regex: true })).toEqual({
    ok: false,
    error: 'Unterminated group',
  })
})

it('ends with an expression that matches nothing at every place, and with too many hits', () => {
  expect(found('text', 'x*', { regex: true })).toEqual(['x'])
  expect(found('a'.repeat(MAX_HITS + 5), 'a')).toHaveLength(MAX_HITS)
})

it('takes every other character of plain words for itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), words => {
      fc.pre(words.trim() === words && !/\s/.test(words))
      expect(found(`a ${words} z`, words, { caseSensitive: true })).toContain(words)
    }),
  )
})
