import { expect, it } from 'vitest'
import { citation } from './citation'

const release = {
  issuer: 'Ministry of Defence, Norland',
  title: 'Talks in Port Vesta',
  published: { printed: '27.04.2021 (13:24)', readings: ['2021-04-27T13:24'] },
  distributed: null,
}

it('cites quote, issuer, title, long date and paragraph', () => {
  expect(citation('repel threats', release, { first: 4, last: 4 })).toBe(
    '\u201crepel threats\u201d, Ministry of Defence, Norland, \u201cTalks in Port Vesta\u201d, 27 April 2021, \u00b6 4',
  )
})

it('cites a passage over several paragraphs on one line', () => {
  expect(citation('one\n\ntwo', release, { first: 4, last: 6 })).toMatch(
    /^\u201cone two\u201d.*\u00b6 4\u20136$/,
  )
})

it('leaves out what is not known and quotes a date that reads two ways', () => {
  const published = { printed: '4/5/31', readings: ['2031-04-05', '2031-05-04'] }
  expect(citation('words', { ...release, issuer: null, published }, null)).toBe(
    '\u201cwords\u201d, \u201cTalks in Port Vesta\u201d, \u201c4/5/31\u201d',
  )
})

it('falls back on the day of distribution', () => {
  const distributed = { printed: '04/28/2021', readings: ['2021-04-28'] }
  expect(citation('words', { ...release, published: null, distributed }, null)).toContain('28 April 2021')
})
