import type { Span } from '../text/span'
import { monthOf } from './months'
import { timeAfter, type Time } from './times'

/**
 * A date as it stands in a line. `span` counts in that line and covers the words from the first figure to the last
 * (time and zone too).
 */
export type DateMention = {
  readonly span: Span
  /** Where the date ends and a time, if one follows, has not begun. */
  readonly dateEnd: number
  readonly printed: string
  /** Year, month, day by each reading the words allow; month first comes before day first. No year is 0. */
  readonly readings: readonly Ymd[]
  readonly time: Time | null
  readonly shape: 'slash' | 'other'
}
export type Ymd = { readonly year: number; readonly month: number; readonly day: number }

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const EARLIEST = 1900
const LATEST = 2099

/** Is this a day of the calendar (any leap year) that a release could carry? A year of 0 was not printed. */
function isDay({ year, month, day }: Ymd): boolean {
  const days = DAYS[month - 1]
  return days !== undefined && day >= 1 && day <= days && (year === 0 || (year >= EARLIEST && year <= LATEST))
}

/** Two figures are this century up to 49 and the last one from 50 on, as POSIX and Excel nearly agree. */
function fullYear(printed: string): number {
  const year = Number(printed)
  if (printed.length > 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}

const ymd = (year: string | number, month: string | number, day: string | number): Ymd => ({
  year: typeof year === 'number' ? year : fullYear(year),
  month: Number(month),
  day: Number(day),
})

/** Years of East Asian eras: ours is the era's plus this. */
const ERAS: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
}

type Shape = {
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => readonly Ymd[]
  readonly shape?: 'slash'
}

const word = '\\p{L}[\\p{L}\\p{M}]{1,14}\\.?'
const OF = '(?:\\s(?:de|del|d’|of|di|do))?'
/** A time may be glued to the year (`7 October 202221:00`). */
const YEAR = '(?:19|20)\\d\\d(?=\\d\\d:\\d\\d|\\D|$)'

function named(day: string | undefined, month: string | undefined, year: string | undefined): Ymd[] {
  const number = monthOf(month ?? '')
  return number === null ? [] : [ymd(year ?? 0, number, day ?? 0)]
}

/** Longer and surer shapes first: what one has taken, a later one does not see. */
const SHAPES: readonly Shape[] = [
  {
    // 2023-02-04, 2023/02/04, 2023.02.04
    pattern: /(?<!\d[-/.]?)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d|\.\d)/gu,
    read: ([, year, , month, day]) => [ymd(year ?? 0, month ?? 0, day ?? 0)],
  },
  {
    // 2023年5月30日, 令和5年5月30日, 民國109年5月18日, 2024년 4월 15일
    pattern:
      /(?<!\d)(中華民國|民國|民国|令和|平成|昭和)?\s?(\d{1,4}|元)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu,
    read: ([, era, year, month, day]) => [eastAsian(era, year ?? '', month ?? '', day ?? '')],
  },
  {
    // 27.04.2021, 14. 1. 20
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d|\d\d)(?!\d|[.,]\d)/gu,
    read: ([, day, month, year]) => [ymd(year ?? 0, month ?? 0, day ?? 0)],
  },
  {
    // 04/27/2021 and 27/04/2021; hyphens (27-04-2021) and blanks (12 14 2005) too
    pattern: /(?<![\d/.-])(\d{1,2})([/\- ])(\d{1,2})\2((?:19|20)\d\d|(?<=\/)\d\d)(?![\d/])/gu,
    read: ([, first, , second, year]) => [
      ymd(year ?? 0, first ?? 0, second ?? 0),
      ymd(year ?? 0, second ?? 0, first ?? 0),
    ],
    shape: 'slash',
  },
  {
    // 27 April 2021, 17 Feb. 2021, 3. Juli 2018, 29 de mayo de 2024, 1er février 2024, 5th of May, 2021
    pattern: new RegExp(
      `(?<![\\d.,/]|\\d:)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|°)?${OF}[\\s-](${word})${OF}(?:,)?[\\s-](${YEAR})`,
      'giu',
    ),
    read: ([, day, month, year]) => named(day, month, year),
  },
  {
    // April 27, 2021; Apr 27 2021; Sept. 14th, 2022
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(${word})\\s(\\d{1,2})(?:st|nd|rd|th)?\\s?(?:,\\s?|\\s)\\s?(${YEAR})`,
      'giu',
    ),
    read: ([, month, day, year]) => named(day, month, year),
  },
  {
    // 14 Gennaio 20: a year of two figures only in brackets' reach of nothing else
    pattern: new RegExp(`(?<![\\d.,/]|\\d:)(\\d{1,2})\\.?\\s(${word})\\s['’]?(\\d\\d)(?![\\d:.])`, 'giu'),
    read: ([, day, month, year]) => named(day, month, year),
  },
  {
    // 27 April, 5. September
    pattern: new RegExp(
      `(?<![\\d.,/]|\\d:)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?${OF}\\s(${word})(?!\\p{L})`,
      'giu',
    ),
    read: ([, day, month]) => named(day, month, undefined),
  },
  {
    // September 5, April 5th
    pattern: new RegExp(`(?<![\\p{L}\\d])(${word})\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]\\d|\\d)`, 'giu'),
    read: ([, month, day]) => named(day, month, undefined),
  },
  {
    // 5月30日, 4월 15일
    pattern: /(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu,
    read: ([, month, day]) => [ymd(0, month ?? 0, day ?? 0)],
  },
]

/** A year below 1900 without an era is one of the Republic of China, which official Taiwanese texts leave unsaid. */
function eastAsian(era: string | undefined, printed: string, month: string, day: string): Ymd {
  const year = printed === '元' ? 1 : Number(printed)
  const offset = era === undefined ? (printed.length <= 3 && year >= 70 ? 1911 : 0) : (ERAS[era] ?? 0)
  return { year: year + offset, month: Number(month), day: Number(day) }
}

const DIGIT = /\d|元年/u

/** Lines longer than this are prose; only their beginning can hold the release's own date. */
export const DATE_WITHIN = 400

/** The dates of lines asked for lately: title, issuer, body and dates of a release all ask for those of its head. */
const asked = new Map<string, readonly DateMention[]>()
/** Lines of a head and a tail, and not much more. */
const REMEMBERED = 100

/**
 * Every date in a line, in order, with the time that stands behind it. A part above 12 settles a slash date here;
 * what stays open has two readings, which `settle` judges by the rest of the release.
 */
export function datesIn(line: string): readonly DateMention[] {
  const known = asked.get(line)
  if (known !== undefined) return known
  const found = findDates(line)
  if (asked.size === REMEMBERED) asked.clear()
  asked.set(line, found)
  return found
}

function findDates(line: string): readonly DateMention[] {
  const text = asciiDigits(line.slice(0, DATE_WITHIN))
  if (!DIGIT.test(text)) return []
  const found: DateMention[] = []
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape.pattern)) {
      const mention = mentionOf(line, text, match, shape)
      if (mention && !found.some(other => overlaps(other.span, mention.span))) found.push(mention)
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function mentionOf(
  line: string,
  text: string,
  match: RegExpExecArray,
  { read, shape }: Shape,
): DateMention | null {
  const readings = distinct(read(match).filter(isDay))
  if (readings.length === 0) return null
  const start = match.index + (match[0].length - match[0].trimStart().length)
  const dateEnd = match.index + match[0].length
  const time = timeAfter(text, dateEnd)
  const end = time ? closed(text, start, time.end) : dateEnd
  const printed = line.slice(start, end).trimEnd()
  return {
    span: { start, end: start + printed.length },
    dateEnd,
    printed,
    readings,
    time,
    shape: shape ?? 'other',
  }
}

/** Takes in the bracket that closes one opened inside: `27.04.2021 (13:24)`. */
function closed(text: string, start: number, end: number): number {
  return text.slice(start, end).includes('(') && text[end] === ')' ? end + 1 : end
}

const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu

/** Arabic and full-width digits as ASCII ones, each in its place, so that offsets still hold. */
function asciiDigits(text: string): string {
  // Each of these blocks begins at a code whose last four bits are its digit 0.
  return text.replace(OTHER_DIGIT, digit => String(digit.charCodeAt(0) & 0xf))
}

function distinct(readings: readonly Ymd[]): Ymd[] {
  return readings.filter((one, at) => at === 0 || isoDay(one) !== isoDay(readings[0] ?? one))
}

const two = (n: number): string => String(n).padStart(2, '0')

/** `2021-04-27`; without a year `--04-27`, as ISO 8601 once wrote it. */
export function isoDay({ year, month, day }: Ymd): string {
  return `${year === 0 ? '-' : String(year)}-${two(month)}-${two(day)}`
}

/** ISO 8601 of a reading with the time as printed, and a zone only where one was printed and is certain. */
export function iso(reading: Ymd, time: Time | null): string {
  return time ? `${isoDay(reading)}T${time.iso}` : isoDay(reading)
}
