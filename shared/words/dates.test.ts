import { expect, it } from 'vitest'
import {
  dateReadings,
  dayAndMonth,
  localIso,
  longDate,
  monthAndYear,
  releaseDate,
  shortDate,
  shortDateTime,
} from './dates'

it.each([
  ['2031-04-27T13:24', '27 Apr 2031', '27 Apr 2031, 13:24', '27 April 2031', '27 Apr', 'April 2031'],
  ['2031-05-02', '2 May 2031', '2 May 2031', '2 May 2031', '2 May', 'May 2031'],
  ['2031-09', 'Sep 2031', 'Sep 2031', 'September 2031', 'Sep', 'September 2031'],
  ['2031', '2031', '2031', '2031', '2031', '2031'],
])('writes %s with what was printed of it', (iso, ...forms) => {
  expect([shortDate, shortDateTime, longDate, dayAndMonth, monthAndYear].map(form => form(iso))).toEqual(
    forms,
  )
})

it.each([
  ['2031-04-27T13:24Z', '27 Apr 2031, 13:24 UTC'],
  ['2031-04-27T13:24:59+03:00', '27 Apr 2031, 13:24 UTC+3'],
  ['2031-04-27T13:24-03:30', '27 Apr 2031, 13:24 UTC\u22123:30'],
])('names the zone of %s, since it was printed', (iso, words) => {
  expect(shortDateTime(iso)).toBe(words)
})

it('leaves what is no date as it is', () => {
  expect(shortDate('next spring')).toBe('next spring')
  expect(longDate('2031-13-01')).toBe('2031-13-01')
})

it('keeps a doubtful date in its printed words', () => {
  const doubtful = { printed: '4/5/31', readings: ['2031-04-05', '2031-05-04'] }
  expect(releaseDate(doubtful, shortDate)).toBe('4/5/31')
  expect(releaseDate({ printed: '4 May', readings: ['2031-05-04'] }, shortDate)).toBe('4 May 2031')
  expect(releaseDate(null, shortDate)).toBeNull()
  expect(dateReadings(doubtful)).toBe('\u201c4/5/31\u201d, read as 2031-04-05 or 2031-05-04')
})

it('turns a moment into the analyst\u2019s own day', () => {
  expect(localIso('2031-04-27T23:30:00.000Z', 120)).toBe('2031-04-28T01:30')
})
