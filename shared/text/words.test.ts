import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mark, marked } from '../testing/marked'
import { nextWord, previousWord, snapToWords } from './words'

it.each([
  ['Sal[es ro]se again', 'Sales rose again', '[Sales rose] again'],
  ['Sales[ rose ]again', '', 'Sales [rose] again'],
  ['He [sa]id: no', '', 'He [said]: no'],
  ['more than [500,]', '', 'more than [500,]'],
  ['the republic[\u2019s] own', '', 'the [republic\u2019s] own'],
  ['Мини[стр обо]роны сказал', '', '[Министр обороны] сказал'],
  ['وزير ال[دف]اع', '', 'وزير [الدفاع]'],
  ['first li[ne\n\nsec]ond', '', 'first [line\n\nsecond]'],
])('snaps %j to whole words', (before, _, after) => {
  const { text, span } = marked(before)
  const snapped = snapToWords(text, span, null)
  expect(snapped && mark(text, snapped)).toBe(after)
})

it('takes nothing when only blanks were covered', () => {
  const { text, span } = marked('one[  \n ]two')
  expect(snapToWords(text, span, null)).toBeNull()
})

it('snapping again changes nothing', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.nat(60), fc.nat(60), (text, a, b) => {
      const start = Math.min(a, b, text.length)
      const span = { start, end: Math.min(Math.max(a, b), text.length) }
      const once = snapToWords(text, span, 'en')
      if (once !== null) expect(snapToWords(text, once, 'en')).toEqual(once)
    }),
  )
})

it('steps over words both ways, over ends of blocks too', () => {
  const text = 'Sales rose.\n\nCosts fell.'
  expect(nextWord(text, 0, 'en')).toBe(5)
  expect(nextWord(text, 10, 'en')).toBe(18)
  expect(nextWord(text, text.length - 1, 'en')).toBe(text.length)
  expect(previousWord(text, 13, 'en')).toBe(6)
  expect(previousWord(text, 3, 'en')).toBe(0)
})

it('does without a language, and with one that is no valid tag', () => {
  const { text, span } = marked('Sal[es]')
  expect(snapToWords(text, span, 'not a language')).toEqual({ start: 0, end: 5 })
})
