import type { Span } from './span'

/**
 * Words as a reader selects them. Offsets are UTF-16 code units of the whole text. Boundaries come from the host's
 * `Intl.Segmenter` (Unicode Standard Annex 29, with dictionaries for Thai, Chinese and Japanese).
 */
const segmenters = new Map<string, Intl.Segmenter>()

/** A segmenter for the language of a release, or the host's own when the language is unknown or no valid tag. */
export function segmenterFor(granularity: 'word' | 'sentence', language: string | null): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`
  const known = segmenters.get(key)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(validTag(language), { granularity })
  segmenters.set(key, made)
  return made
}

function validTag(language: string | null): string | undefined {
  try {
    return language === null ? undefined : Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined
  }
}

/** Where words start and end in the line that holds `offset`; a line is enough, since no word spans its break. */
function wordsAround(text: string, offset: number, language: string | null): readonly Span[] {
  const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const line = text.slice(from, end === -1 ? text.length : end)
  return [...segmenterFor('word', language).segment(line)]
    .filter(segment => segment.isWordLike === true)
    .map(segment => ({ start: from + segment.index, end: from + segment.index + segment.segment.length }))
}

/**
 * `span` grown to whole words: a word it touches with at least one unit is taken whole, blanks at its ends are left
 * out. Null when nothing but blanks is covered. Punctuation that was selected on its own is kept.
 */
export function snapToWords(text: string, span: Span, language: string | null): Span | null {
  const trimmed = trimBlanks(text, span)
  if (trimmed === null) return null
  const first = wordsAround(text, trimmed.start, language).find(
    word => word.start < trimmed.start && trimmed.start < word.end,
  )
  const last = wordsAround(text, trimmed.end, language).find(
    word => word.start < trimmed.end && trimmed.end < word.end,
  )
  return { start: first?.start ?? trimmed.start, end: last?.end ?? trimmed.end }
}

/** `span` without the white space at its ends; null when nothing else is in it. */
export function trimBlanks(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && /\s/u.test(text.charAt(start))) start += 1
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : null
}

/** The end of the next word after `offset`, over blanks and punctuation; the text's length after the last. */
export function nextWord(text: string, offset: number, language: string | null): number {
  for (let at = offset; at < text.length; at = nextLine(text, at)) {
    const word = wordsAround(text, at, language).find(candidate => candidate.end > offset)
    if (word !== undefined) return word.end
  }
  return text.length
}

/** The start of the word before `offset`; 0 before the first. */
export function previousWord(text: string, offset: number, language: string | null): number {
  for (let at = offset; at > 0; at = text.lastIndexOf('\n', at - 1)) {
    const word = wordsAround(text, at, language).findLast(candidate => candidate.start < offset)
    if (word !== undefined) return word.start
  }
  return 0
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}
