import type { Meta } from '../formats/source'
import type { FieldReading } from '../model/fields'
import { fold, roughWords, type Line } from './lines'
import { holderIn, isSectionName, releaseType } from './notices'
import { organisationScore } from './organisations'
import { fromMeta } from './reading'

/** One place of the file that may name its house, before its places are held against each other. */
type Said = {
  readonly name: string
  readonly words: string
  readonly value: string
  readonly confidence: number
}

/** What programs and designers put where a name should be. */
const NO_NAME =
  /^(?:publisher|admin\w*|webmaster|editor|redaktion|user|slogan|claim|home(?:page)?|start(?:seite)?|accueil|inicio|logo|.*logo\.\w+|\w*logo\w*|.*[-_]logo|[\w.-]+\.\p{Ll}{2,4}|.*(?:https?:|www\.).*|.*\.(?:png|jpe?g|gif|svg)|website.*|portal|.*\blogo\b.*|print|wir|we|about|über uns|\d+.*)$/iu
const AROUND_NAME =
  /^(?:by|von|par|por|di|od|от|від|tarafından)\s(?=\p{Lu})|^(?:(?:zur |back to )?(?:logo|link|startseite|homepage|home|website|internetauftritt|portal|wort-bild-marke)(?:\s(?:zur startseite|der|des|de la|du|de|von|vom|of(?: the)?|to|page))*\s?[:–-]?\s+)+|\s*\((?:link|zur|back|external)[^)]*\)\s*$|\s*[-–|]\s*(?:home(?:page)?|startseite|logo|link.*)$|\s+logo$|^[©"“„'\s]+|["”“'\s,;:|–-]+$/giu
const LONGEST = 120

function cleaned(words: string): string | null {
  const value = holderIn(words).replace(AROUND_NAME, '').replace(AROUND_NAME, '').trim()
  if (value.length < 2 || value.length > LONGEST || NO_NAME.test(value)) return null
  return isSectionName(value) || releaseType(value) !== null || roughWords(value) > 14 ? null : value
}

const PARTS = /\s+[|/–—·•»:-]+\s+|\s*[|»｜]\s*|\s::?\s|:\s|：|(?<=\p{Lo})[_–—-]+(?=\p{Lo})/u

/** Some programs put the page's whole title where the site's name should be; what is left of it beside the headline. */
function besideHeadline(words: string, headline: string): string {
  if (headline.length < 12 || !fold(words).includes(headline)) return words
  return words
    .split(PARTS)
    .filter(part => !headline.includes(fold(part)))
    .join(' ')
}

/** What a page's title puts around the headline is the site's name, or the name of one of its sections. */
function aroundTitle(meta: readonly Meta[], headline: string): Said[] {
  return meta.flatMap(({ field, name, words }) => {
    if (field !== 'title' || name !== 'title of the page') return []
    const parts = words.split(PARTS).map(part => part.trim())
    if (parts.length < 2) return []
    return parts.flatMap((part, at): Said[] => {
      const value = cleaned(part)
      const folded = fold(part)
      if (value === null || roughWords(value) > 9 || headline.includes(folded) || folded.includes(headline))
        return []
      const atEdge = at === parts.length - 1 ? 0.54 : at === 0 ? 0.46 : 0.34
      return [{ name, words, value, confidence: atEdge }]
    })
  })
}

const WITH_ACRONYM =
  /^(?:(?<first>[\p{Lu}][\p{L}\d]{1,7})(?:,\s|\s[–-]\s)(?<long>.{9,})|(?<full>.{9,}?)\s?(?:[–-]\s|\()(?<last>[\p{Lu}][\p{L}\d]{1,7})\)?)$/u

/** `BMX, Ministry of X` and `Ministry of X (BMX)` say two names, of which the longer comes first. */
function apart(said: Said): Said[] {
  const { first, long, full, last } = WITH_ACRONYM.exec(said.value)?.groups ?? {}
  const name = long ?? full
  const acronym = first ?? last
  if (name === undefined || acronym === undefined || !/\p{Lu}.*\p{Lu}/u.test(acronym)) return [said]
  return [
    { ...said, value: name },
    { ...said, value: acronym, confidence: said.confidence - 0.05 },
  ]
}

/** Statements that are as often about a person, an agency or a picture as about the house. */
const WEAK = /^author|^logo$|^copyright|^DC\.creator|^dcterms\.creator/iu

const tokens = (name: string): string[] => fold(name).split(' ')

/** Letters of an acronym are initials of the name's words, but for at most one that stands inside a joined word. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = fold(acronym).replaceAll(' ', '')
  if (!/^[\p{L}\d]{2,9}$/u.test(letters) || !/\p{Lu}.*\p{Lu}|^\p{L}{2,6}$/u.test(acronym)) return false
  const words = tokens(name)
  if (words.length < 2 && fold(name).length < 12) return false
  return words[0]?.[0] === letters[0] && spells(letters, words, 1, 1, 1, 1)
}

/** Can `letters` from `at` on be taken from initials of `words` from `word` on, `inner` of them from inside one? */
function spells(
  letters: string,
  words: readonly string[],
  at: number,
  word: number,
  inside: number,
  inner: number,
): boolean {
  const letter = letters[at]
  if (letter === undefined) return true
  for (let next = word; next < words.length; next += 1) {
    if (words[next]?.[0] === letter && spells(letters, words, at + 1, next + 1, 1, inner)) return true
  }
  if (inner === 0) return false
  const found = words[word - 1]?.indexOf(letter, inside) ?? -1
  return found !== -1 && spells(letters, words, at + 1, word, found + 1, inner - 1)
}

/** Do two names speak of one house: one holds the words of the other, or is its acronym? */
function agree(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const inLong = new Set(tokens(long))
  return tokens(short).every(token => inLong.has(token)) || isAcronymOf(short, long)
}

/** The telling label of an address: `bmz` of `https://www.bmz.de/en/news`. */
function hostOf(meta: readonly Meta[]): string | null {
  for (const { field, words } of meta) {
    const host = field === 'url' ? /^https?:\/\/([^/:?#]+)/iu.exec(words)?.[1]?.toLowerCase() : undefined
    if (host !== undefined) return host.replace(/^(?:www\d?|m|en|de|fr)\./u, '')
  }
  return null
}

/** Addresses write ü as ue. */
const plain = (letters: string): string => letters.replace(/(?<=[aou])e/gu, '')

function fitsHost(value: string, host: string | null): boolean {
  if (host === null) return false
  const label = host.split('.')[0] ?? ''
  const folded = plain(fold(value).replaceAll(' ', ''))
  if (label.length < 2) return false
  const bare = plain(label.replaceAll('-', ''))
  return (
    folded === bare ||
    (bare.length > 3 && folded.includes(bare)) ||
    isAcronymOf(label, value) ||
    bare.startsWith(folded)
  )
}

/** Each place that agrees adds this much, up to three; the address adds as much as two. */
const EACH = 0.06
const HOSTED = 0.12
/** What a line of the release itself says goes before whatever its page says. */
const MOST = 0.86

function weighed(all: readonly Said[], host: string | null): FieldReading[] {
  return all.flatMap(one => {
    const places = new Set(
      all
        .filter(other => other !== one && other.name !== one.name && agree(one.value, other.value))
        .map(({ name }) => name),
    )
    const body = organisationScore(one.value) > 0
    const hosted = fitsHost(one.value, host)
    const alone = places.size === 0 && !hosted
    if (alone && !body && WEAK.test(one.name)) return []
    const bonus = Math.min(3, places.size) * EACH + (body ? 0.12 : 0) + (hosted ? HOSTED : 0)
    const doubt = alone && (WEAK.test(one.name) || (!body && roughWords(one.value) > 3)) ? 0.12 : 0
    return [fromMeta(one.name, one.words, one.value, Math.min(MOST, one.confidence + bonus - doubt))]
  })
}

/** A full name before the acronym that another place prints, which is put behind it as houses do themselves. */
function inFull(readings: readonly FieldReading[]): FieldReading[] {
  const [best] = readings.toSorted((a, b) => b.confidence - a.confidence)
  if (best?.value == null) return [...readings]
  const value = best.value
  const long = readings
    .filter(one => one.value !== null && isAcronymOf(value, one.value))
    .toSorted((a, b) => b.confidence - a.confidence)[0]
  const full = long ?? best
  const name = full.value ?? ''
  const acronym = readings.find(
    one =>
      one.value !== null && one.value !== name && !WEAK.test(nameOf(one)) && isAcronymOf(one.value, name),
  )?.value
  const both = acronym && !tokens(name).includes(fold(acronym)) ? `${name} (${acronym})` : name
  const confidence = Math.max(full.confidence, best.confidence) + 0.005
  return [{ ...full, value: both, confidence }, ...readings.filter(one => one !== full)]
}

const nameOf = ({ origin }: FieldReading): string => (origin.kind === 'meta' ? origin.name : '')

/**
 * Whose page it is, by all places where pages say so: meta fields, JSON-LD, the title around the headline, the line
 * about rights, the logo, the address. None is to be trusted alone; two that agree nearly always are right.
 */
export function siteNames(meta: readonly Meta[], title: Line | null): FieldReading[] {
  const headline = fold(title?.text ?? '')
  const stated = meta.flatMap(({ field, name, words, confidence }): Said[] => {
    const value = field === 'issuer' ? cleaned(besideHeadline(words, headline)) : null
    return value === null ? [] : [{ name, words, value, confidence }]
  })
  const said = [...stated, ...aroundTitle(meta, headline)].flatMap(apart)
  const host = hostOf(meta)
  const readings = inFull(weighed(said, host))
  return host === null ? readings : [...readings, fromMeta('the address', host, host, 0.3)]
}
