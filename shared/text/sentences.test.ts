import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mark, marked } from '../testing/marked'
import { sentencesOf, takeSentence } from './sentences'
import type { Block } from './span'

const blockOf = (text: string): Block => ({ kind: 'paragraph', start: 0, end: text.length })
const words = (text: string, language: string | null = 'en') =>
  sentencesOf(text, blockOf(text), language).map(({ start, end }) => text.slice(start, end))

it('parts a paragraph into sentences', () => {
  expect(words('Sales rose. Costs fell! Did they?')).toEqual(['Sales rose.', 'Costs fell!', 'Did they?'])
})

it('keeps titles, initials and months with what follows', () => {
  const text = 'Gen. J. Smith met Mr. Lee on Feb. 3 in the U.S. Embassy. They talked.'
  expect(words(text)).toEqual([text.slice(0, -13), 'They talked.'])
})

it('parts Chinese, Japanese and Arabic sentences', () => {
  expect(words('双方会谈。会谈结束。', 'zh')).toHaveLength(2)
  expect(words('会談した。終了した。', 'ja')).toHaveLength(2)
  expect(words('اجتمع الوزيران. وانتهى الاجتماع؟', 'ar')).toHaveLength(2)
})

it('takes the first sentence, then the next one too, and stops at the end of the block', () => {
  const text = 'One here. Two here. Three.'
  const block = blockOf(text)
  const first = takeSentence(text, block, null, 'en')
  const second = takeSentence(text, block, first, 'en')
  const third = takeSentence(text, block, second, 'en')
  expect([first, second, third].map(span => span && mark(text, span))).toEqual([
    '[One here.] Two here. Three.',
    '[One here. Two here.] Three.',
    '[One here. Two here. Three.]',
  ])
  expect(takeSentence(text, block, third, 'en')).toEqual(third)
})

it('grows a selection to its sentence first', () => {
  const { text, span } = marked('One here. Two [he]re. Three.')
  const taken = takeSentence(text, blockOf(text), span, 'en')
  expect(taken && mark(text, taken)).toBe('One here. [Two here.] Three.')
})

it('never overlaps sentences and loses nothing but blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      const spans = sentencesOf(text, blockOf(text), null)
      const kept = spans.map(({ start, end }) => text.slice(start, end)).join('')
      expect(kept.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
      expect(spans.every((span, i) => span.start >= (spans[i - 1]?.end ?? 0))).toBe(true)
    }),
  )
})
