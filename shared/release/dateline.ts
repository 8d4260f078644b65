import type { Span } from '../text/span'
import { datesIn, type DateMention } from './dates'

/**
 * `CITY[, REGION][, DATE] (/AGENCY/ | (WIRE) | -- | – | —)` at the start of a paragraph. Spans count in that paragraph.
 */
export type Dateline = {
  /** From the first letter of the place to the last sign before the text: `NEW YORK, July 21, 2026 /PRNewswire/`. */
  readonly span: Span
  readonly place: string
  readonly date: DateMention | null
  /** What stands between the slashes or brackets: `PRNewswire`, `BUSINESS WIRE`, `TASS`. */
  readonly wire: string | null
  /** 0 to 1: a wire or a date is sure; a lone dash after a capitalised word is not. */
  readonly confidence: number
}

/** Longer openings than this are no datelines. */
const WITHIN = 220
const WIRE = /^(?:\/\s?([^/\n]{2,40}?)\s?\/|[([]\s?([^()[\]\n]{2,40}?)\s?[)\]])\.?/u
const MARK = /\/\s?[^/\n]{2,40}?\s?\/|[([]\s?[^()[\]\n]{2,40}?\s?[)\]]|--|[–—]|\s-\s|-\s?\(/u
const DASH = /^\s?(?:-{1,3}|[–—])(?:\s|$|(?=[\p{L}(“"„«]))/u
const GAP = /^[\s,.:;]*(?:-{1,3}|[–—])?\s*/u
const PARTICLE =
  'of|the|and|de|del|la|le|du|des|di|da|do|den|am|an|der|im|in|on|sur|upon|el|al|и|на|г|den|le|el'
const PLACE = new RegExp(
  `^(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*|${PARTICLE})(?:[\\s,/&]+(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*|${PARTICLE})){0,7}$`,
  'u',
)
const PLACE_START = /^[\p{Lu}\p{Lo}]/u
const LOWER = /\p{Ll}/u
const WIRE_WORDS =
  /wire|news|press|ots|tass|тасс|xinhua|agenc|interfax|интерфакс|presse|afp|dpa|apa|medien|kyodo|yonhap/iu

/** Slashes hold nothing but a wire; brackets hold one when it is named so, or is a short mark before the dash. */
function isWire([, slashed, bracketed = '']: RegExpExecArray, behind: string): boolean {
  return (
    slashed !== undefined ||
    WIRE_WORDS.test(bracketed) ||
    (/^\p{L}{2,14}$/u.test(bracketed) && DASH.test(behind))
  )
}

function placeOf(head: string): string | null {
  const place = head.replace(/[\s,.:–—-]+$/u, match =>
    match.startsWith('.') && /\b\p{Lu}\p{L}{0,4}$/u.test(head.slice(0, -match.length)) ? '.' : '',
  )
  return place.length >= 2 && place.length <= 70 && PLACE.test(place) ? place : null
}

/** The dateline that a paragraph opens with, or null. A photo credit before it is not looked through. */
export function datelineOf(paragraph: string): Dateline | null {
  const text = paragraph.slice(0, WITHIN)
  const mark = MARK.exec(text)
  // Every dateline ends in a dash or names its wire; most paragraphs stop here.
  if (mark === null || !PLACE_START.test(text)) return null
  const date = datesIn(text)[0] ?? null
  const first = Math.min(date?.span.start ?? WITHIN, mark.index)
  const place = first < WITHIN ? placeOf(text.slice(0, first)) : null
  if (place === null) return null
  return follow(text, place, date)
}

/** Reads on behind the place: date and wire in either order, then the dash that ends the line. */
function follow(text: string, place: string, date: DateMention | null): Dateline | null {
  let at = place.length
  let wire: string | null = null
  let dated = false
  let dashed = false
  for (;;) {
    const rest = text.slice(at)
    const gap = GAP.exec(rest)?.[0].length ?? 0
    const marked = WIRE.exec(rest.slice(gap))
    if (wire === null && marked && isWire(marked, rest.slice(gap + marked[0].length))) {
      wire = marked[1] ?? marked[2] ?? null
      at += gap + marked[0].length
    } else if (
      !dated &&
      date !== null &&
      Math.abs(date.span.start - at - gap) <= 4 &&
      date.span.start >= at
    ) {
      dated = true
      at = date.span.end
    } else {
      dashed = DASH.test(rest)
      break
    }
  }
  if (wire === null && !dashed) return null
  const confidence = confidenceOf(place, wire !== null, dated, text.slice(at))
  return confidence === 0
    ? null
    : { span: { start: 0, end: at }, place, date: dated ? date : null, wire, confidence }
}

function confidenceOf(place: string, wired: boolean, dated: boolean, rest: string): number {
  if (wired) return 0.95
  if (dated) return 0.9
  const words = place.split(/[\s,/]+/u).length
  if (!LOWER.test(place)) return words <= 4 ? 0.75 : 0
  const text = rest.replace(/^[\s–—-]+/u, '')
  return words <= 2 && /^[\p{Lu}\p{Lo}„“"«]/u.test(text) ? 0.6 : 0
}
