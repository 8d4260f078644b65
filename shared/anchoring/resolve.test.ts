import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mark, marked } from '../testing/marked'
import { CONTEXT, describeSpan } from './describe'
import { resolveAnchor } from './resolve'

/** What becomes of a passage made in `before` when the text is `after`: the marked text, or the kind of orphan. */
function carried(before: string, after: string): string {
  const { text, span } = marked(before)
  const found = resolveAnchor(describeSpan(text, span), after)
  return found.kind === 'orphaned' ? 'orphaned' : mark(after, found.span)
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom('a', 'e\u0301', '\u{1f468}\u200d\u{1f469}', 'ש', 'ع', '字', ' '),
    minLength: 1,
  }),
)

it('gives the span back that was described, whole clusters at its ends', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const anchor = describeSpan(text, { start, end })
      expect(resolveAnchor(anchor, text)).toEqual({
        kind: 'exact',
        span: { start: anchor.start, end: anchor.end },
      })
      expect(anchor.start <= start && anchor.end >= end).toBe(true)
      expect(text).toContain(anchor.prefix + anchor.quote + anchor.suffix)
      expect(Math.max(anchor.prefix.length, anchor.suffix.length)).toBeLessThanOrEqual(CONTEXT)
    }),
  )
})

it('finds a passage again behind words that were put in front', () => {
  fc.assert(
    fc.property(
      fc.lorem({ maxCount: 30 }),
      fc.lorem({ maxCount: 5 }),
      fc.nat(),
      fc.nat(),
      (text, more, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const anchor = describeSpan(text, { start, end })
        const found = resolveAnchor(anchor, `${more}\n\n${text}`)
        if (found.kind === 'orphaned') throw new Error('orphaned')
        expect(`${more}\n\n${text}`.slice(found.span.start, found.span.end)).toBe(anchor.quote)
      },
    ),
  )
})

it('never takes a cluster apart', () => {
  const text = 'ab\u{1f1f3}\u{1f1f4}cd'
  expect(describeSpan(text, { start: 3, end: 4 })).toMatchObject({
    start: 2,
    end: 6,
    prefix: 'ab',
    suffix: 'cd',
  })
})

it('tells apart two equal quotes by what stands around them', () => {
  expect(carried('Costs rose 4%. Sales rose [4%].', 'Corrected. Costs rose 4%. Sales rose 4%.')).toBe(
    'Corrected. Costs rose 4%. Sales rose [4%].',
  )
})

it('takes the nearest of passages that are alike in everything', () => {
  const text = 'No change.\n\nNo change.\n\nNo change.'
  expect(carried('No change.\n\n[No change.]\n\nNo change.', `.\n${text}`)).toBe(
    '.\nNo change.\n\n[No change.]\n\nNo change.',
  )
})

it('finds a sentence in which some words were corrected', () => {
  expect(
    carried(
      'He said that [we will sign the draft agreement on joint air defense] soon.',
      'Corrected on Friday. He said that we will sign a draft agreement on joint air defence soon.',
    ),
  ).toBe('Corrected on Friday. He said that [we will sign a draft agreement on joint air defence] soon.')
})

it('finds a long quote by its ends', () => {
  const words = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ')
  const after = `New. ${words.replace('word100', 'wording')} End.`
  expect(carried(`[${words}] End.`, after)).toBe(`New. [${words.replace('word100', 'wording')}] End.`)
})

it.each([
  [
    'a short quote that now stands among other words',
    'Sales rose [4%] in May.',
    'Nobody spoke. Taxes: 4% of income.',
  ],
  [
    'a sentence of which half is new',
    'He said: [we will sign the agreement].',
    'He said: it is too early to tell.',
  ],
  ['a passage of an empty text', 'Sales [rose].', ''],
])('orphans %s', (_, before, after) => {
  expect(carried(before, after)).toBe('orphaned')
})

it('refuses an empty span and an anchor that covers nothing', () => {
  expect(() => describeSpan('text', { start: 2, end: 2 })).toThrow(RangeError)
  expect(() => describeSpan('text', { start: 2, end: 9 })).toThrow('length 4')
  expect(() => resolveAnchor({ start: 3, end: 1, quote: 'x', prefix: '', suffix: '' }, 'text')).toThrow(
    RangeError,
  )
})

it('answers for a quote that is nowhere in 200 KB', () => {
  const text = 'The committee kept the rate where it was and will meet again. '.repeat(3300)
  expect(carried(`[${'Ministers signed a paper on rivers, rails and roads. '.repeat(4)}]`, text)).toBe(
    'orphaned',
  )
})
