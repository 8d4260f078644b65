import { describe, expect, it } from 'vitest'
import type { Meta } from '../formats/source'
import { isAcronymOf, siteNames } from './site-name'

const said = (name: string, words: string, confidence = 0.5): Meta => ({
  field: 'issuer',
  name,
  words,
  confidence,
})
const at = (words: string): Meta => ({ field: 'url', name: 'canonical', words, confidence: 0.85 })
const best = (...meta: readonly Meta[]): string | null =>
  siteNames(meta, null).toSorted((a, b) => b.confidence - a.confidence)[0]?.value ?? null

describe('whose page it is', () => {
  it('believes two places that agree before one that stands alone', () => {
    expect(
      best(
        said('og:site_name', 'Stories', 0.5),
        said('copyright line', 'Port of Sella'),
        said('logo', 'Port of Sella', 0.42),
        at('https://www.sella.example/news'),
      ),
    ).toBe('Port of Sella')
  })

  it('puts a full name before its acronym', () => {
    expect(best(said('og:site_name', 'MPV', 0.68), said('copyright line', 'Ministry of Ports, Vesta'))).toBe(
      'Ministry of Ports, Vesta (MPV)',
    )
  })

  it.each(['admin', 'logo.png', 'Home', '© Press releases', 'www.sella.example'])(
    'takes %s for no name',
    words => {
      expect(siteNames([said('og:site_name', words)], null)).toEqual([])
    },
  )

  it('leaves out an author that nothing else names, who is a person or a web designer', () => {
    expect(best(said('author', 'Anna Adler', 0.4), at('https://www.sella.example/a'))).toBe('sella.example')
  })
})

describe('acronyms', () => {
  it.each([
    ['BMWK', 'Bundesministerium für Wirtschaft und Klimaschutz', true],
    ['DRK', 'Deutsches Rotes Kreuz e.V.', true],
    ['MPV', 'Ministry of Ports, Vesta', true],
    ['BMWI', 'Bundesministerium für Verkehr', false],
    ['Sella', 'Port of Sella', false],
  ])('%s of %s: %s', (acronym, name, wanted) => {
    expect(isAcronymOf(acronym, name)).toBe(wanted)
  })
})
