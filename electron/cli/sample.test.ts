import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe as suite, expect, it } from 'vitest'
import { describe, type Inspected } from './describe'
import { readPath } from './read-path'

const FOLDER = 'renderer/features/import/sample'

type Wanted = Pick<
  Inspected,
  | 'title'
  | 'issuer'
  | 'published'
  | 'language'
  | 'paragraphs'
  | 'firstWords'
  | 'distributor'
  | 'distributed'
  | 'type'
  | 'dateline'
>
const wanted = (
  title: string,
  issuer: string,
  published: string | null,
  paragraphs: number,
  firstWords: string,
  more: Partial<Wanted> = {},
): Wanted => ({
  title,
  issuer,
  published,
  paragraphs,
  firstWords,
  language: 'en',
  distributor: null,
  distributed: null,
  type: null,
  dateline: null,
  ...more,
})

/** What an analyst reads in each release of the sample library. */
const SAMPLE: Readonly<Record<string, Wanted>> = {
  'alliance-council-statement.md': wanted(
    'Statement by the Alliance Council on the situation along the Tarn',
    'Alliance Council',
    '2031-04-17',
    7,
    'The Council met on Thursday (17 April 2031)',
  ),
  'helios-turbines.txt': wanted(
    'Helios Turbine Works to supply 14 turbines to the Tarn Valley Power Company',
    'Helios Turbine Works',
    '2031-04-22',
    4,
    'TARNMOUTH, Norland, Apr. 22, 2031 /Fairwire/ -- Helios',
    { distributor: 'Fairwire', dateline: 'TARNMOUTH, Norland' },
  ),
  'norland-exercise-announcement.txt': wanted(
    'Exercise Grey Heron 2031 begins at the Lund range',
    'General Staff of the Armed Forces of Norland',
    '2031-04-09',
    5,
    'ASKERHAVN, April 9, 2031 — The joint tactical',
    { dateline: 'ASKERHAVN' },
  ),
  'norland-mfa-briefing.html': wanted(
    'Briefing by Foreign Ministry Spokesperson Eva Lindqvist, Askerhavn, April 24, 2031',
    'Ministry of Foreign Affairs of Norland',
    '2031-04-24T16:30',
    8,
    'The spring session of the Tarn Basin Council',
  ),
  'norland-mod-talks.txt': wanted(
    "Norland's Defence Minister receives her counterpart from Vesta",
    'Ministry of Defence of the Republic of Norland',
    '2031-04-27T13:24',
    9,
    'The Minister of Defence of the Republic of',
    { distributor: 'Fairwire', distributed: '2031-04-27T06:18', type: 'News release' },
  ),
  'ostmark-mid-statement.txt': wanted(
    'Заявление МИД Остмарка о положении на реке Тарн',
    'Министерство иностранных дел Королевства Остмарк',
    '2031-04-18T18:40',
    5,
    'Министерство иностранных дел Королевства Остмарк внимательно следит за',
    { language: 'ru' },
  ),
  'ostmark-relief-column.html': wanted(
    'Колонна с помощью вышла в долину Тарна',
    'Министерство по чрезвычайным ситуациям Королевства Остмарк',
    '2031-04-21T07:50',
    4,
    'Сегодня утром из города Бельска вышла колонна Министерства',
    { language: 'ru' },
  ),
  'port-sable-dredging-corrected.md': wanted(
    'Dredging of the eastern channel: restrictions from 5 May',
    'Port Sable Harbour Authority',
    '2031-04-22T11:14',
    9,
    'The Harbour Authority of Port Sable informs masters,',
  ),
  'port-sable-dredging.md': wanted(
    'Dredging of the eastern channel: restrictions from 5 May',
    'Port Sable Harbour Authority',
    '2031-04-22T11:14',
    8,
    'The Harbour Authority of Port Sable informs masters,',
  ),
  'tarn-customs-agreement.html': wanted(
    'Tarn crossing opens to lorries under the customs agreement',
    'Joint Customs Office at Lund Bridge',
    null,
    5,
    'The crossing at Lund bridge is open to',
  ),
  'vesta-bank-april.txt': wanted(
    'National Bank of Vesta lowers its policy rate to 4.00 percent',
    'National Bank of Vesta',
    '2031-04-30T14:00',
    5,
    'Recent indicators suggest that economic activity has slowed.',
  ),
  'vesta-bank-march.txt': wanted(
    'National Bank of Vesta keeps its policy rate at 4.25 percent',
    'National Bank of Vesta',
    '2031-03-19T14:00',
    5,
    'Recent indicators suggest that economic activity has expanded',
  ),
  'vesta-mod-readout.html': wanted(
    'Minister Toval’s working visit to Askerhavn',
    'Ministry of Defence of Vesta',
    '2031-04-27T19:05',
    7,
    'Colonel General Marek Toval, Minister of Defence of',
  ),
}

suite('the sample library', () => {
  it('has an expectation for every release', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(SAMPLE).toSorted())
  })

  it.each(Object.entries(SAMPLE))('reads %s as an analyst would', (file, expected) => {
    const [read] = describe(file, readPath(join(FOLDER, file)))
    expect(read).toMatchObject(expected)
  })

  it('keeps both readings of the date that is printed to be read two ways', () => {
    const file = 'tarn-customs-agreement.html'
    expect(describe(file, readPath(join(FOLDER, file)))[0]?.warnings?.join()).toContain(
      '2031-04-05 or as 2031-05-04',
    )
  })
})
