import { warning } from '../words/reading'
import { countGaps } from './blanks'
import type { Span } from './span'

/**
 * The rules that make canonical text from source blocks, by number. A text remembers the number that made it; a
 * change of what this file gives for any input is a new number, and old texts stay as they are.
 *
 * Rules 1: characters as decoded, not normalised. Line ends become `\n`. Removed are U+FEFF, U+00AD, U+200B, U+2060,
 * C0 and C1 controls but tab and newline, and the bidi overrides U+202A to U+202E. Lone surrogates become U+FFFD.
 * Runs of blanks inside a line are one blank (a run of one keeps its kind, so that `« oui »` keeps its U+00A0), ends
 * are trimmed, empty lines and blocks dropped. Blocks are joined by `\n\n`; a `\n` inside a block means something.
 */
export const RULES = 1

/** Canonical text, with the span of each source block that left a trace, in order, and what was mended. */
export type Canonical = {
  readonly text: string
  /** `source` is the place in the array given to `canonical`. */
  readonly spans: readonly (Span & { readonly source: number })[]
  readonly warnings: readonly string[]
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu
const CONTROL = /(?![\t\n])\p{Cc}/gu
const OVERRIDE = /[\u202a-\u202e]/gu
const LONE = /\p{Surrogate}/gu
/** Nearly every text has none of these; one look spares it the four passes. */
const ODD = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\p{Surrogate}]/u
const LINE_END = /\r\n?|[\u2028\u2029]/gu
const BLANK_RUN = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}|\t/gu
const EDGE =
  /^[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/gu

type Removed = { controls: number; overrides: number; surrogates: number }

function clean(text: string, removed: Removed): string {
  if (!ODD.test(text)) return text
  const dropping = (key: keyof Removed, by: string) => (): string => {
    removed[key] += 1
    return by
  }
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROL, dropping('controls', ''))
    .replace(OVERRIDE, dropping('overrides', ''))
    .replace(LONE, dropping('surrogates', '\ufffd'))
}

/** What makes a block need any work at all; most have none of it. */
const UNTIDY =
  /[\t\n\r\u2028\u2029]|[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2}|^[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/u

function tidy(block: string, removed: Removed): string {
  if (!UNTIDY.test(block) && !ODD.test(block)) return block
  const text = clean(block.replace(LINE_END, '\n'), removed).replace(BLANK_RUN, ' ')
  const lines = text.split('\n').map(line => line.replace(EDGE, ''))
  return lines.filter(line => line !== '').join('\n')
}

const SEPARATOR = '\n\n'

/** Makes canonical text by rules 1 from the texts of source blocks. A block that holds nothing visible is left out. */
export function canonical(blocks: readonly string[]): Canonical {
  const removed: Removed = { controls: 0, overrides: 0, surrogates: 0 }
  const parts: string[] = []
  const spans: (Span & { source: number })[] = []
  let at = 0
  for (const [source, block] of blocks.entries()) {
    const part = tidy(block, removed)
    if (part === '') continue
    if (parts.length > 0) at += SEPARATOR.length
    spans.push({ start: at, end: at + part.length, source })
    parts.push(part)
    at += part.length
  }
  return { text: parts.join(SEPARATOR), spans, warnings: warningsOf(removed) }
}

function warningsOf(removed: Removed): string[] {
  const warnings: string[] = []
  if (removed.controls > 0) warnings.push(warning.controls(removed.controls))
  if (removed.overrides > 0) warnings.push(warning.overrides(removed.overrides))
  if (removed.surrogates > 0) warnings.push(warning.loneSurrogates(removed.surrogates))
  return warnings
}

const WORD_START = /(?<=^|\s)\S|(?<=\S)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * How many words `text` has: runs between blanks, as word processors count. In scripts that do not part words
 * (Chinese, Japanese) each letter counts as one, as their word processors do.
 */
export function countWords(text: string): number {
  if (UNSPACED.test(text)) return text.match(WORD_START)?.length ?? 0
  const trimmed = text.trim()
  return trimmed === '' ? 0 : countGaps(trimmed) + 1
}

/** The first `n` words of `text` with single blanks between them; of a text without blanks, all of it. */
export function firstWords(text: string, n: number): string {
  const words: string[] = []
  for (const [word] of text.matchAll(/\S+/gu)) {
    words.push(word)
    if (words.length === n) break
  }
  return words.join(' ')
}
