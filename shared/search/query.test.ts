import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryErrorWords } from '../words/search'
import { inRange, parseQuery, queryTokens, STATES, withoutPart } from './query'

const read = (text: string) => {
  const result = parseQuery(text)
  if (!result.ok) throw new Error(queryErrorWords(result.error))
  return result.value
}
const wrong = (text: string) => {
  const result = parseQuery(text)
  if (result.ok) throw new Error(`${text} was read`)
  const { kind, span } = result.error
  return { kind, where: text.slice(span.start, span.end) }
}

describe('what is typed', () => {
  it('finds words by how they begin, and phrases as they stand', () => {
    expect(read('Joint “air defence” -peace').terms).toMatchObject([
      { words: ['joint'], whole: false, not: false },
      { words: ['air', 'defence'], whole: true, not: false },
      { words: ['peace'], whole: false, not: true },
    ])
  })
  it('may take out a phrase or a field', () => {
    expect(read('-"air defence" -is:read')).toMatchObject({
      terms: [{ words: ['air', 'defence'], whole: true, not: true }],
      fields: [{ not: true, test: { kind: 'is', state: 'read' } }],
    })
  })
  it('may give a field a value of several words', () => {
    expect(read('tag:"Monetary policy/Rates" issuer:"bank of norland"').fields).toMatchObject([
      { not: false, test: { kind: 'tag', path: 'Monetary policy/Rates' } },
      {
        not: false,
        test: { kind: 'issuer', term: { words: ['bank', 'of', 'norland'], whole: true, not: false } },
      },
    ])
  })
  it.each(STATES)('may ask for is:%s', state => {
    expect(read(`is:${state}`).fields).toMatchObject([{ not: false, test: { kind: 'is', state } }])
  })
  it.each([
    ['date:2031', '2031', '2031'],
    ['date:2031-04-27', '2031-04-27', '2031-04-27'],
    ['date:2031-04..2031-06', '2031-04', '2031-06'],
    ['date:2031..2031-06', '2031', '2031-06'],
    ['date:2031-04..', '2031-04', null],
    ['date:..2031', null, '2031'],
  ])('may ask for %s', (text, from, to) => {
    expect(read(text).fields).toMatchObject([{ not: false, test: { kind: 'date', range: { from, to } } }])
  })
  it('reads a time, a hyphen and a minus before a number as words', () => {
    expect(read('13:24 air-defence -5').terms).toMatchObject([
      { words: ['13', '24'], whole: false, not: false },
      { words: ['air', 'defence'], whole: false, not: false },
      { words: ['5'], whole: false, not: true },
    ])
  })
  it('may be nothing at all', () => {
    expect(read('   ')).toEqual({ terms: [], fields: [] })
  })
})

describe('what is wrong', () => {
  it.each([
    ['talks "air def', 'open-quote', '"air def'],
    ['talks — held', 'no-words', '—'],
    ['talks issuer:', 'no-value', 'issuer:'],
    ['note:x talks', 'unknown-field', 'note:'],
    ['a is:open', 'unknown-state', 'open'],
    ['date:04/2031', 'bad-date', '04/2031'],
    ['date:2031-13', 'bad-date', '2031-13'],
    ['date:..', 'bad-date', '..'],
    ['date:2031-06..2031-04', 'reversed-dates', '2031-06..2031-04'],
    ['talks OR held', 'no-or', 'OR'],
  ])('in %j is %s', (text, kind, where) => {
    expect(wrong(text)).toEqual({ kind, where })
  })
  it('is said in a sentence, whatever is typed', () => {
    const piece = fc.constantFrom('a', '"', '-', ':', ' ', 'is', 'date', '2031', '..', '“', 'OR', 'тег')
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const result = parseQuery(pieces.join(''))
        return result.ok || queryErrorWords(result.error).endsWith('.')
      }),
    )
  })
})

it('marks the parts of a query for drawing', () => {
  const text = 'date:2031 -"air defence" talks'
  expect(queryTokens(text).map(token => [token.kind, text.slice(token.value, token.end)])).toEqual([
    ['field', '2031'],
    ['phrase', '-"air defence"'],
    ['word', 'talks'],
  ])
})

it('leaves the rest as typed when one part is taken out', () => {
  const text = 'is:unread  "air defence"  talks'
  const [first, second] = queryTokens(text)
  if (first === undefined || second === undefined) throw new Error('Two parts were expected')
  expect(withoutPart(text, first)).toBe('"air defence"  talks')
  expect(withoutPart(text, second)).toBe('is:unread talks')
})

describe('a range of dates', () => {
  it.each([
    ['2031-04-27T13:24', '2031-04', '2031-06', true],
    ['2031-06-30', '2031-04', '2031-06', true],
    ['2031-07-01', '2031-04', '2031-06', false],
    ['2031-03-31', '2031-04', null, false],
    ['2031', '2031-04', '2031-06', true],
    ['2030', '2031-04', '2031-06', false],
  ])('with %s from %s to %s: %s', (iso, from, to, isIn) => {
    expect(inRange(iso, { from, to })).toBe(isIn)
  })
})
