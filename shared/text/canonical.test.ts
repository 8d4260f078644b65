import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, countWords, firstWords } from './canonical'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const oddText = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      ' ',
      '\u00a0',
      '\n',
      '\r',
      '\t',
      '\0',
      '\u00ad',
      '\u202e',
      '\u200d',
      '\ud800',
      '😀',
      '。',
    ),
    { maxLength: 30 },
  )
  .map(signs => signs.join(''))
const blocks = fc.array(fc.oneof(anyText, oddText), { maxLength: 8 })

describe('canonical text', () => {
  it('joins blocks with an empty line and leaves out empty ones', () => {
    expect(canonical(['One', ' ', 'Two']).text).toBe('One\n\nTwo')
  })

  it('makes runs of blanks one, trims ends, and keeps a lone no-break space', () => {
    expect(canonical(['  « oui\u00a0» \t  dit  ']).text).toBe('« oui\u00a0» dit')
  })

  it('keeps breaks that mean something', () => {
    expect(canonical(['12 Harbour Road\r\nSell\rVesta']).text).toBe('12 Harbour Road\nSell\nVesta')
  })

  it('removes what is not seen and says so where it matters', () => {
    const made = canonical(['\ufeffMini\u00adster\u200b \u0007said\u202e'])
    expect(made.text).toBe('Minister said')
    expect(made.warnings).toHaveLength(2)
  })

  it('keeps joiners and direction marks that scripts need', () => {
    expect(canonical(['\u200e\u06a9\u200c\u0647\u200d']).text).toBe('\u200e\u06a9\u200c\u0647\u200d')
  })

  it('gives spans that cover the text, in order and without overlap', () => {
    fc.assert(
      fc.property(blocks, sources => {
        const { text, spans } = canonical(sources)
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
        for (const [at, { start, end, source }] of spans.entries()) {
          expect(end).toBeGreaterThan(start)
          const before = spans[at - 1]
          if (before) expect(start - before.end).toBe(2)
          if (before) expect(source).toBeGreaterThan(before.source)
        }
      }),
    )
  })

  it('changes nothing when made again from its own blocks', () => {
    fc.assert(
      fc.property(blocks, sources => {
        const made = canonical(sources)
        const again = canonical(made.spans.map(({ start, end }) => made.text.slice(start, end)))
        expect(again).toMatchObject({ text: made.text, warnings: [] })
      }),
    )
  })

  it('holds none of the removed characters', () => {
    fc.assert(
      fc.property(blocks, sources => {
        const { text } = canonical(sources)
        expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\p{Surrogate}]/u)
      }),
    )
  })
})

describe('counting words', () => {
  it.each([
    ['two words', 2],
    ['', 0],
    ['外務大臣会談', 6],
    ['NATO 事務総長', 5],
  ])('counts %j as %i', (text, words) => expect(countWords(text)).toBe(words))

  it('gives the first words with single blanks', () => {
    expect(firstWords('one\u00a0two\nthree four', 3)).toBe('one two three')
  })
})
