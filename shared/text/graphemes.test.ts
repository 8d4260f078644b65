import fc from 'fast-check'
import { expect, it } from 'vitest'
import { graphemeEnd, graphemeStart, nextGrapheme, previousGrapheme } from './graphemes'

it.each([
  ['a flag', '\u{1f1f3}\u{1f1f4}'],
  ['a joined family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
  ['a letter with an accent of its own', 'e\u0301'],
  ['a Hangul syllable of three parts', '\u1112\u1161\u11ab'],
  ['an astral letter', '\u{1d4d0}'],
])('takes %s for one character', (_, cluster) => {
  const text = `a${cluster}b`
  for (let inside = 2; inside < 1 + cluster.length; inside += 1) {
    expect(graphemeStart(text, inside)).toBe(1)
    expect(graphemeEnd(text, inside)).toBe(1 + cluster.length)
  }
  expect(nextGrapheme(text, 1)).toBe(1 + cluster.length)
  expect(previousGrapheme(text, 1 + cluster.length)).toBe(1)
})

it('stands still on a boundary and at both ends', () => {
  expect([graphemeStart('ab\ncd', 3), graphemeEnd('ab\ncd', 3)]).toEqual([3, 3])
  expect([previousGrapheme('ab', 0), nextGrapheme('ab', 2)]).toEqual([0, 2])
})

it('finds the same boundaries whatever lies around the line', () => {
  const whole = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, at) => {
      const offset = Math.min(at, text.length)
      const starts = [...whole.segment(text)].map(cluster => cluster.index)
      const expected = offset === text.length ? text.length : starts.findLast(start => start <= offset)
      const start = graphemeStart(text, offset)
      // CR LF is one cluster; canonical text has no CR.
      if (!text.includes('\r')) expect(start).toBe(expected)
    }),
  )
})
