import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'
import { hasTerm, holdsTerms, type Term, wordsOf } from './scan'

const words = (text: string): Term => ({ words: wordsOf(text), whole: false, not: false })
const phrase = (text: string): Term => ({ words: wordsOf(text), whole: true, not: false })
const not = (term: Term): Term => ({ ...term, not: true })

const text = fold(
  'The Minister’s talks on air-defence,\nheld in Zürich. Ёлка стоит. 外交部发言人说。 Over 1,500 corporate rates.',
)

describe('a word', () => {
  it.each([
    'talks',
    'TALKS',
    'minist',
    'zurich',
    'Zü',
    'ёлк',
    'елка',
    '外交',
    '发言人',
    '1',
    'air-def',
    'rate',
  ])('finds %j', word => expect(hasTerm(text, words(word))).toBe(true))
  it.each(['alks', 'ate', 'urich', 'лка', '外人', '500x', 'defence talks'])('does not find %j', word =>
    expect(hasTerm(text, words(word))).toBe(false),
  )
  it('is found at a later place when the first is inside another word', () => {
    expect(hasTerm('operate at a rate', words('rate'))).toBe(true)
  })
})

describe('a phrase', () => {
  it.each([
    'talks on air defence',
    'air defence held',
    'zurich ёлка',
    'стоит 外交部',
    '人说',
    'corporate rates',
  ])('finds %j', said => expect(hasTerm(text, phrase(said))).toBe(true))
  it.each(['talks on air def', 'on talks', 'corporate rate'])('does not find %j', said =>
    expect(hasTerm(text, phrase(said))).toBe(false),
  )
})

it('takes out the texts that hold an excluded word', () => {
  expect(holdsTerms(text, [words('talks'), not(words('peace'))])).toBe(true)
  expect(holdsTerms(text, [words('talks'), not(words('corporate'))])).toBe(false)
})

it('finds every run of words that a text holds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'Ж', '部'), minLength: 1, maxLength: 4 })
  const gap = fc.constantFrom(' ', ', ', '\n\n', ' — ', '-')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.nat(), fc.nat(), gap, (all, from, length, between) => {
      const start = from % all.length
      const said = all.slice(start, start + 1 + (length % all.length))
      const folded = fold(all.join(between))
      return hasTerm(folded, phrase(said.join(' '))) && hasTerm(folded, words(said.join(' ')))
    }),
  )
})
