/** A passage of the sample library: its words, its tags by path, and a note. */
export type SampleMark = {
  readonly file: string
  readonly quote: string
  readonly tags: readonly string[]
  readonly note?: string
}

export const SAMPLE_MARKS: readonly SampleMark[] = [
  {
    file: 'norland-mod-talks.txt',
    quote: 'We regard this as a direct threat to the villages on both banks, and we will meet it together',
    tags: ['Threat'],
    note: 'First time that Norland says “direct threat”. The briefing of 24 April still spoke of patience.',
  },
  {
    file: 'norland-mod-talks.txt',
    quote: 'we have counted more than 40 crossings of the boundary line',
    tags: ['Threat / Incidents'],
    note: 'Vesta counts 17 since March. Check the period and what each side calls a crossing.',
  },
  {
    file: 'norland-mod-talks.txt',
    quote: 'with up to 1,200 servicemen of the two armies taking part',
    tags: ['Exercise'],
  },
  {
    file: 'norland-mod-talks.txt',
    quote: 'we expect the Vestan contingent at Northern Shield 2031',
    tags: ['Exercise', 'Commitment'],
  },
  {
    file: 'norland-mod-talks.txt',
    quote: 'training Vestan officers free of charge',
    tags: ['Assistance / Training'],
  },
  {
    file: 'vesta-mod-readout.html',
    quote: 'Vesta does not see its neighbours as a threat',
    tags: ['Threat'],
    note: 'Answers the Norland readout without naming it.',
  },
  {
    file: 'vesta-mod-readout.html',
    quote: 'a staff exercise of 900 participants that closed on 19 April',
    tags: ['Exercise'],
    note: 'Norland says up to 1,200, and calls it a tactical exercise.',
  },
  {
    file: 'vesta-mod-readout.html',
    quote: 'No date was named for a signature',
    tags: ['Commitment'],
  },
  {
    file: 'norland-exercise-announcement.txt',
    quote: 'Grey Heron is a defensive exercise',
    tags: ['Exercise'],
  },
  {
    file: 'alliance-council-statement.md',
    quote: 'Any attempt to move the boundary by force would have serious consequences.',
    tags: ['Threat'],
    note: 'The strongest sentence of the statement.',
  },
  {
    file: 'alliance-council-statement.md',
    quote: 'Allies have so far pledged 85 million crowns',
    tags: ['Assistance'],
  },
  {
    file: 'norland-mfa-briefing.html',
    quote: 'patience is not a policy',
    tags: ['Threat'],
  },
  {
    file: 'vesta-bank-march.txt',
    quote: 'the Board decided to keep the policy rate at 4.25 percent',
    tags: ['Rates'],
  },
  {
    file: 'vesta-bank-april.txt',
    quote: 'the Board decided to lower the policy rate by 0.25 percentage point to 4.00 percent',
    tags: ['Rates'],
    note: 'First cut of the year. One vote against.',
  },
  {
    file: 'vesta-bank-april.txt',
    quote: 'judges that the risks to growth have risen',
    tags: ['Rates / Outlook'],
  },
  {
    file: 'ostmark-mid-statement.txt',
    quote: 'Язык угроз не приближает решения',
    tags: ['Threat'],
    note: '“The language of threats brings no solution nearer”: Ostmark on the Alliance’s statement.',
  },
  {
    file: 'ostmark-relief-column.html',
    quote: '340 тонн груза',
    tags: ['Assistance'],
  },
  { file: 'helios-turbines.txt', quote: 'The order is worth 96 million crowns.', tags: [] },
]
