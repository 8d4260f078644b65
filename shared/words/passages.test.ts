import { expect, it } from 'vitest'
import {
  findPlace,
  listed,
  lostWords,
  passageEntry,
  passageErrorWords,
  passageName,
  passagePlace,
} from './passages'

it('names a passage for a screen reader', () => {
  expect(passageName(['Threat', 'Border'], 'Not in Vesta\u2019s readout.')).toBe(
    'Passage, tags Threat and Border, note: Not in Vesta\u2019s readout.',
  )
  expect(passageName(['Threat'], '')).toBe('Passage, tag Threat')
  expect(passageName([], '')).toBe('Passage, no tag')
})

it('shortens a long quote in the list of passages', () => {
  expect(passageEntry('Passage, no tag', '\u00b6 3', 'x'.repeat(100))).toBe(
    `Passage, no tag, \u00b6 3: \u201c${'x'.repeat(80)}\u2026\u201d`,
  )
})

it('lists names as one says them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

it('says where one stands', () => {
  expect(passagePlace(4, 9, ['Commitment'], '\u00b6 3')).toBe('Passage 4 of 9: Commitment, \u00b6 3')
  expect(findPlace(2, 14)).toBe('3 of 14')
  expect(findPlace(0, 0)).toBe('No hit')
  expect(lostWords(1)).toBe('1 no longer fits')
})

it('says what is too long and what to do', () => {
  expect(passageErrorWords({ kind: 'note-too-long', length: 100_001 })).toContain('100\u00a0001 characters')
  expect(passageErrorWords({ kind: 'nothing-covered' })).toContain('Select some')
})
