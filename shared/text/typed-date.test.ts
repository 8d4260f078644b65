import { expect, it } from 'vitest'
import { parseTypedDate } from './typed-date'

it.each([
  ['2031-04-27', '2031-04-27'],
  ['2031-4-7 9:05', '2031-04-07T09:05'],
  ['2031-04-27T13:24+03:00', '2031-04-27T13:24+03:00'],
  ['27.04.2031 (13:24)', '2031-04-27T13:24'],
  ['27 Apr 2031, 13:24 UTC', '2031-04-27T13:24Z'],
  ['27 April 2031', '2031-04-27'],
  ['Sept. 3, 2031', '2031-09-03'],
  ['April 2031', '2031-04'],
  ['2031-04', '2031-04'],
  ['2031', '2031'],
])('reads %j as %s', (words, iso) => {
  expect(parseTypedDate(words)).toBe(iso)
})

it.each(['4/5/31', '31.02.2031', '2031-13-01', '27 Foo 2031', '2031-04-27 25:00', 'tomorrow', ''])(
  'does not take %j for a date',
  words => {
    expect(parseTypedDate(words)).toBeNull()
  },
)
