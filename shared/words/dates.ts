import type { ReleaseDate } from '../model/release'
import { quoted } from './quotes'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** An ISO 8601 date by what was printed of it: a year, a month, a day, a time, a zone. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

type Parts = {
  readonly year: string
  readonly month: string | null
  readonly day: string | null
  readonly time: string | null
  readonly zone: string | null
}

function partsOf(iso: string): Parts | null {
  const [, year, month, day, time, zone] = ISO.exec(iso) ?? []
  if (year === undefined) return null
  const name = month === undefined ? null : MONTHS[Number(month) - 1]
  if (name === undefined) return null
  return {
    year,
    month: name,
    day: day === undefined ? null : String(Number(day)),
    time: time ?? null,
    zone: zone ?? null,
  }
}

const joined = (...words: readonly (string | null)[]): string => words.filter(w => w !== null).join(' ')
const short = (month: string | null): string | null => month?.slice(0, 3) ?? null

/** `Z` reads `UTC`, `+03:00` reads `UTC+3`, `-03:30` reads `UTC−3:30`. */
function zoneWords(zone: string): string {
  if (zone === 'Z') return 'UTC'
  const minutes = zone.slice(4) === '00' ? '' : `:${zone.slice(4)}`
  return `UTC${zone.startsWith('-') ? '\u2212' : '+'}${Number(zone.slice(1, 3))}${minutes}`
}

/**
 * `27 Apr 2031`: cannot be misread as month first, and is narrow. What was not printed is left out (`Apr 2031`,
 * `2031`), the time too. What is no ISO date comes back as it is.
 */
export function shortDate(iso: string): string {
  const parts = partsOf(iso)
  return parts === null ? iso : joined(parts.day, short(parts.month), parts.year)
}

/** `27 Apr 2031, 13:24`, with the zone only if one was printed; without a time the same as `shortDate`. */
export function shortDateTime(iso: string): string {
  const parts = partsOf(iso)
  if (parts === null || parts.time === null) return shortDate(iso)
  const zone = parts.zone === null ? '' : ` ${zoneWords(parts.zone)}`
  return `${shortDate(iso)}, ${parts.time}${zone}`
}

/** `27 April 2031`, for citations and reports. */
export function longDate(iso: string): string {
  const parts = partsOf(iso)
  return parts === null ? iso : joined(parts.day, parts.month, parts.year)
}

/** `27 Apr`, for rows under the heading of their month; a date without a day keeps its month alone. */
export function dayAndMonth(iso: string): string {
  const parts = partsOf(iso)
  if (parts === null) return iso
  return parts.month === null ? parts.year : joined(parts.day, short(parts.month))
}

/** `April 2031`, the heading of a month; a year alone stays a year. */
export function monthAndYear(iso: string): string {
  const parts = partsOf(iso)
  return parts === null ? iso : joined(parts.month, parts.year)
}

/**
 * A release's date where one short form must do: as read when it reads one way, else as printed in its own words,
 * since a doubtful date must not look settled. Null when the release has none.
 */
export function releaseDate(date: ReleaseDate | null, form: (iso: string) => string): string | null {
  if (date === null) return null
  const [reading, ...others] = date.readings
  return reading !== undefined && others.length === 0 ? form(reading) : date.printed
}

/** For a tooltip: how printed words were read, `“27.04.2031 (13:24)”, read as 2031-04-27T13:24`. */
export function dateReadings(date: ReleaseDate): string {
  if (date.readings.length === 0) return `${quoted(date.printed)}, not read as a date`
  return `${quoted(date.printed)}, read as ${date.readings.join(' or ')}`
}

/**
 * A moment of this program (`createdAt`) as a local ISO date and time, for the forms above. `offset` is in minutes,
 * local time minus UTC, the other way round than JavaScript's `getTimezoneOffset`.
 */
export function localIso(moment: string, offset: number): string {
  return new Date(Date.parse(moment) + offset * 60_000).toISOString().slice(0, 16)
}
