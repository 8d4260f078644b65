import type { SourceDoc, SourceRole } from '../formats/source'
import type { Canonical } from '../text/canonical'
import { countGaps } from '../text/blanks'
import type { Span } from '../text/span'

/**
 * A line of canonical text as heads are read: a block, or a part of one between breaks that mean something.
 * The span counts in the canonical text.
 */
export type Line = Span & {
  readonly text: string
  /** The place of its block among the canonical blocks. */
  readonly block: number
  readonly role: SourceRole
  /** The share of its block that is links. */
  readonly linked: number
}

/** Lines of the blocks `from` to `to` (excluded), in order. */
export function linesOf(made: Canonical, doc: SourceDoc, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let block = Math.max(0, from); block < Math.min(to, made.spans.length); block += 1) {
    const span = made.spans[block]
    if (span === undefined) break
    const source = doc.blocks[span.source]
    let start = span.start
    for (const text of made.text.slice(span.start, span.end).split('\n')) {
      const end = start + text.length
      lines.push({ text, start, end, block, role: source?.role ?? 'paragraph', linked: source?.linked ?? 0 })
      start = end + 1
    }
  }
  return lines
}

const ACCENT_OR_SIGN = /[^\p{L}\p{N}]+/gu
const ACCENT = /\p{M}+/gu

/** For comparing what two places of a document print: lower case, no accents, signs as single blanks. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(ACCENT, '').replace(ACCENT_OR_SIGN, ' ').trim().toLowerCase()
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
/** Every letter of `UNSPACED` lies in these ranges: a far faster look, which spares most lines the other. */
const MAYBE_UNSPACED = /[\u0e00-\u0e7f\u2e80-\uffff]/

/** About how many words a line has; three letters of a script without blanks count as two words. */
export function roughWords(text: string): number {
  const unspaced = MAYBE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0
  return countGaps(text) + 1 + Math.round(unspaced / 1.5)
}

const STOP = /[.。．։।؟][»”’"'“)\]*]*$/u
const CALL = /[!?！？…:：;；,—–-][»”’"'“)\]]*$/u
const INNER_STOP = /\p{Ll}{3}[.!?。][»”’"')\]]*\s?\p{Lu}|。/u
const LOWER = /\p{Ll}/u
const CASED = /\p{Lu}/u
/** A line this long is prose, whatever it ends with. */
const PROSE = 45

/** Is this running text rather than a headline, a date line or a label? */
export function isSentence(text: string): boolean {
  const words = roughWords(text)
  if (words >= PROSE) return true
  if (!LOWER.test(text) && CASED.test(text)) return words >= 30
  if (STOP.test(text)) return words >= 6
  if (CALL.test(text)) return words >= 16 || (/[:：]$/u.test(text) && words >= 6)
  return words >= 14 && INNER_STOP.test(text)
}
