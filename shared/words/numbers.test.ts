import { expect, it } from 'vitest'
import { count, plural } from './numbers'

it('parts groups of three from a thousand on', () => {
  expect([0, 999, 1000, 1_234_567].map(count)).toEqual(['0', '999', '1\u00a0000', '1\u00a0234\u00a0567'])
})

it('writes a real minus', () => {
  expect(count(-1204)).toBe('\u22121\u00a0204')
})

it('says one release, no releases and many entries', () => {
  expect(plural(1, 'release')).toBe('1 release')
  expect(plural(0, 'release')).toBe('0 releases')
  expect(plural(2000, 'entry', 'entries')).toBe('2\u00a0000 entries')
})
