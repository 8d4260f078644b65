import { fold } from './fold'

/**
 * Words that must stand one after another. What parts them (spaces, commas, line ends, hyphens) does not count.
 *
 * `words` are folded and never empty. When `whole` is false the last word may go on: `minist` finds `ministry`, so
 * that results follow what is typed. Chinese, Japanese and Thai have no spaces: there a word may stand anywhere.
 */
export type Term = { readonly words: readonly string[]; readonly whole: boolean; readonly not: boolean }

const WORD = /[\p{L}\p{N}\p{M}]/u
const WORDS = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu
/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const MARK = /\p{M}/u

/** The folded words of what an analyst typed. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(WORDS) ?? []

/** Does a word begin at `at`? Where no spaces are written, or the character before is no letter or digit. */
function beginsAt(folded: string, at: number, word: string): boolean {
  if (at === 0 || UNSPACED.test(word)) return true
  const before = folded.charCodeAt(at - 1)
  if (before < 0x80) return !isAsciiWord(before)
  const point = folded.codePointAt(isLow(before) ? at - 2 : at - 1) ?? 0
  const character = String.fromCodePoint(point)
  return !WORD.test(character) || UNSPACED.test(character)
}

/** Does a word end at `end`? A mark after it belongs to its last letter, in any script. */
function endsAt(folded: string, end: number, word: string): boolean {
  if (end >= folded.length) return true
  const after = folded.charCodeAt(end)
  if (after < 0x80) return !isAsciiWord(after)
  const character = String.fromCodePoint(folded.codePointAt(end) ?? 0)
  if (MARK.test(character)) return false
  return UNSPACED.test(word) || !WORD.test(character) || UNSPACED.test(character)
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const isAsciiWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)

/** The first place from `at` on where a word may begin. */
function skipGap(folded: string, at: number): number {
  let place = at
  while (place < folded.length) {
    const point = folded.codePointAt(place) ?? 0
    const character = String.fromCodePoint(point)
    if (WORD.test(character)) break
    place += character.length
  }
  return place
}

/** Does the term stand at `at`, where its first word was found? */
function standsAt(folded: string, at: number, { words, whole }: Term): boolean {
  let place = at
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const next = skipGap(folded, place)
      if (next === place && !(UNSPACED.test(word) || UNSPACED.test(words[index - 1] ?? ''))) return false
      place = next
      if (!folded.startsWith(word, place)) return false
    } else if (!beginsAt(folded, at, word)) return false
    place += word.length
    const mayGoOn = index === words.length - 1 && !whole
    if (!mayGoOn && !endsAt(folded, place, word)) return false
  }
  return true
}

/** Is the term in `folded`, a text that `fold` gave? Ignores `not`. */
export function hasTerm(folded: string, term: Term): boolean {
  const [first] = term.words
  if (first === undefined) return false
  for (let at = folded.indexOf(first); at !== -1; at = folded.indexOf(first, at + 1)) {
    if (standsAt(folded, at, term)) return true
  }
  return false
}

/** Does a folded text hold every term, and none of those with `not`? */
export const holdsTerms = (folded: string, terms: readonly Term[]): boolean =>
  terms.every(term => hasTerm(folded, term) !== term.not)
