import { describe, expect, it } from 'vitest'
import { datesIn, iso } from './dates'
import { settleSlash } from './settle-slash'

const read = (line: string): string[] =>
  datesIn(line).map(({ readings, time }) => readings.map(one => iso(one, time)).join(' or '))

describe('dates in a line', () => {
  it.each([
    ['27.04.2021 (13:24)', '2021-04-27T13:24'],
    ['04/27/2021 06:18', '2021-04-27T06:18'],
    ['04/05/2022', '2022-04-05 or 2022-05-04'],
    ['12/11/2021 08:57 AM EST', '2021-12-11T08:57-05:00 or 2021-11-12T08:57-05:00'],
    ['7 October 202221:00', '2022-10-07T21:00'],
    ['17 Feb. 2021', '2021-02-17'],
    ['Sept. 14, 2022', '2022-09-14'],
    ['May 8, 2021 - 18:10', '2021-05-08T18:10'],
    ['2023-02-04 11:14', '2023-02-04T11:14'],
    ['27 April 2021 10:18:04 UTC', '2021-04-27T10:18:04Z'],
    ['Jun 11, 2020, 16:25 ET', '2020-06-11T16:25'],
    ['21 ноября 2022 года, 16:40 мск', '2022-11-21T16:40+03:00'],
    ['5 вересня 2023 р.', '2023-09-05'],
    ['le 1er février 2024 à 10h30', '2024-02-01T10:30'],
    ['3. Juli 2018, 14.30 Uhr', '2018-07-03T14:30'],
    ['29 de mayo de 2024', '2024-05-29'],
    ['14 gennaio 2020', '2020-01-14'],
    ['5 de março de 2021', '2021-03-05'],
    ['27 kwietnia 2021', '2021-04-27'],
    ['27 Ağustos 2021', '2021-08-27'],
    ['١٥ مارس ٢٠٢١', '2021-03-15'],
    ['2021年4月5日 午後2時05分', '2021-04-05T14:05'],
    ['民國109年5月18日', '2020-05-18'],
    ['令和5年5月30日', '2023-05-30'],
    ['2024년 4월 15일', '2024-04-15'],
    ['MOSCOW, September 5. /TASS/.', '--09-05'],
  ])('reads %s', (line, wanted) => expect(read(line)).toEqual([wanted]))

  it.each(['31.02.2021', 'version 1.2.3', '529 words', 'Zapad 2021', 'May I say 12 things'])(
    'reads no date in %s',
    line => expect(read(line)).toEqual([]),
  )

  it('takes the bracket that closes a time into the printed words', () => {
    expect(datesIn('27.04.2021 (13:24)')[0]?.printed).toBe('27.04.2021 (13:24)')
  })
})

describe('a slash date', () => {
  const april = { year: 2022, month: 4, day: 5 }
  const may = { year: 2022, month: 5, day: 4 }

  it('follows the order that another date shows', () => {
    expect(settleSlash([april, may], [], 'day-first', null).readings).toEqual([may])
  })
  it('agrees with a date near one of its readings', () => {
    expect(
      settleSlash([april, may], [{ year: 2022, month: 5, day: 6 }], null, 'month-first').readings,
    ).toEqual([may])
  })
  it('follows the habit of a known house', () => {
    expect(settleSlash([april, may], [], null, 'month-first').readings).toEqual([april])
  })
  it('keeps both readings when nothing settles it', () => {
    expect(settleSlash([april, may], [], null, null).readings).toEqual([april, may])
  })
})
