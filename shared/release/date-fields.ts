import type { Meta } from '../formats/source'
import type { FieldReading } from '../model/fields'
import { datesIn, iso, type DateMention, type Ymd } from './dates'
import { slashHabit, type SlashHabit } from './distributors'
import type { Line } from './lines'
import { DISTRIBUTED, EMBARGO, isReleaseNotice, PUBLISHED, releaseType, UPDATED } from './notices'
import { fromLine, fromMeta } from './reading'
import { orderOf, settleSlash } from './settle-slash'
import { releaseTime, timeAlone, type Time } from './times'

/** The fields that are dates. */
export type DateFieldName = 'published' | 'distributed' | 'updated'

/** The dates of a release; one that it does not print is missing. */
export type DateFields = { readonly [Name in DateFieldName]?: FieldReading }

/** A date of the head or tail with what it is likely to be. `weight` orders the candidates for `published`. */
type Candidate = {
  readonly field: DateFieldName
  readonly mention: DateMention
  readonly line: Line
  readonly time: Time | null
  readonly weight: number
  readonly how: string
}

/** Where the lines lie that dates are sought in. */
export type DateSearch = {
  readonly head: readonly Line[]
  /** The first paragraph of the body: its dateline has a date, and its other dates help to settle slashes. */
  readonly opening: readonly Line[]
  readonly tail: readonly Line[]
  readonly dateline: DateMention | null
  readonly meta: readonly Meta[]
  /** Words that name houses whose habits are known: head and tail. */
  readonly houses: string
}

type Guess = { readonly weight: number; readonly how: string }

/** What a date in a line of the head is, by the words around it. */
function roleInLine(line: Line, mention: DateMention): { field: DateFieldName; guess: Guess } {
  const before = line.text.slice(0, mention.span.start)
  const near = before.slice(-60)
  if (DISTRIBUTED.test(before) && /distributed|released|transmitted|provided/iu.test(near))
    return { field: 'distributed', guess: { weight: 1, how: 'stamp of the distributor' } }
  if (UPDATED.test(near)) return { field: 'updated', guess: { weight: 0.9, how: 'date of an update' } }
  return { field: 'published', guess: publishedGuess(line, mention) }
}

/** `… : Date: ` before the figures. */
const LABELLED = /(?:^|[^\p{L}])(?:date|datum|published|fecha|data|дата|tarih|日期|日付)\s?[:：]\s?$/iu

function publishedGuess({ text, role }: Line, { span, time }: DateMention): Guess {
  const rest = (text.slice(0, span.start) + text.slice(span.end)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  if (EMBARGO.test(text)) return { weight: 0.55, how: 'end of the embargo' }
  const atEdge =
    span.start === 0 ||
    span.end === text.length ||
    (/,\s?$/u.test(text.slice(0, span.start)) && text[span.end] === ',')
  if (role === 'title' && !LABELLED.test(text.slice(0, span.start)))
    return { weight: atEdge ? 0.6 : 0.2, how: 'date in the headline' }
  if (text.includes(' | ') && rest.length > 0)
    return { weight: time && span.start === 0 ? 0.88 : 0.7, how: 'date in a line of the head' }
  if (rest.length === 0) return { weight: time ? 0.95 : 0.9, how: 'date line of the head' }
  if (isReleaseNotice(text) || PUBLISHED.test(rest)) return { weight: 0.92, how: 'date behind a label' }
  if (releaseType(rest) !== null) return { weight: 0.88, how: 'date beside the release type' }
  if (rest.length <= 40) return { weight: 0.85, how: 'place and date' }
  return { weight: rest.length <= 90 ? 0.5 : 0.25, how: 'date in a line of the head' }
}

/** Below this a date is one of those that the text speaks of. */
const LEAST = 0.3

function inLines(lines: readonly Line[], factor: number): Candidate[] {
  const found: Candidate[] = []
  for (const [at, line] of lines.entries()) {
    for (const mention of datesIn(line.text)) {
      const { field, guess } = roleInLine(line, mention)
      const time = mention.time ?? nextTime(lines, at, line, mention)
      const weight = guess.weight * factor
      if (weight >= LEAST) found.push({ field, mention, line, time, weight, how: guess.how })
    }
  }
  return found
}

/** `March 11, 2022` / `11:15`: some heads print the time on the line below. */
function nextTime(lines: readonly Line[], at: number, line: Line, mention: DateMention): Time | null {
  const next = lines[at + 1]
  if (next === undefined || line.text.length - mention.span.end > 2) return null
  return timeAlone(next.text)
}

/** A year for a date that prints none: from any other date of the release that has one. */
function yearFrom(candidates: readonly Candidate[], meta: readonly Meta[]): number {
  const printed = candidates.flatMap(({ mention }) => mention.readings.map(({ year }) => year))
  const said = meta.flatMap(({ words }) =>
    datesIn(words).flatMap(({ readings }) => readings.map(({ year }) => year)),
  )
  return [...printed, ...said].find(year => year > 0) ?? 0
}

type Context = {
  readonly sure: readonly Ymd[]
  readonly order: SlashHabit | null
  readonly habit: SlashHabit | null
  readonly year: number
}

function contextOf(search: DateSearch, candidates: readonly Candidate[]): Context {
  const mentions = [
    ...candidates.map(({ mention }) => mention),
    ...search.opening.flatMap(({ text }) => datesIn(text)),
    ...(search.dateline ? [search.dateline] : []),
    ...search.meta
      .filter(({ field }) => field === 'published' || field === 'updated')
      .flatMap(({ words }) => datesIn(words)),
  ]
  const sure = mentions
    .flatMap(({ readings }) => (readings.length === 1 ? readings : []))
    .filter(({ year }) => year > 0)
  const habit = slashHabit(search.houses)?.habit ?? null
  return {
    sure,
    order: orderOf(mentions),
    habit,
    year: yearFrom(candidates, search.meta) || (sure[0]?.year ?? 0),
  }
}

/** A candidate as a field: its readings settled, its year filled in, its time joined. */
function readingOf(candidate: Candidate, context: Context): FieldReading | null {
  const { mention, line, time, weight, how } = candidate
  const yearless = mention.readings.every(({ year }) => year === 0)
  if (yearless && context.year === 0) return null
  const dated = mention.readings.map(one => (one.year === 0 ? { ...one, year: context.year } : one))
  const settled = settleSlash(dated, context.sure, context.order, context.habit)
  const values = settled.readings.map(one => iso(one, time))
  const notes = [how, settled.how, yearless ? 'year of another date' : ''].filter(note => note !== '')
  const only = values.length === 1 ? (values[0] ?? null) : null
  const certainty = yearless ? 0.55 : Math.min(0.98, weight)
  const base = fromLine(line, [mention.span.start, mention.span.end], only, notes.join(', '), certainty)
  return { ...base, alternatives: values.length > 1 ? values : [] }
}

function metaReadings(search: DateSearch, field: DateFieldName, context: Context): FieldReading[] {
  return search.meta
    .filter(meta => meta.field === field)
    .flatMap(meta => {
      const mention = datesIn(meta.words)[0]
      if (mention === undefined) return []
      const { readings } = settleSlash(mention.readings, context.sure, context.order, context.habit)
      const values = readings.map(one => iso(one, midnight(mention.time)))
      const only = values.length === 1 ? (values[0] ?? null) : null
      return [
        {
          ...fromMeta(meta.name, meta.words, only, meta.confidence),
          alternatives: values.length > 1 ? values : [],
        },
      ]
    })
}

/** A machine's date at midnight sharp has no time: it is what programs write when only the day is known. */
const midnight = (time: Time | null): Time | null =>
  time && /^00:00(?::00)?(?:Z|[+-]\d\d:\d\d)?$/u.test(time.iso) ? null : time

const dayOf = (reading: FieldReading): string | undefined =>
  (reading.value ?? reading.alternatives[0])?.slice(0, 10)

/** The best of several readings: a printed line before what machines say, unless only the machine is sure. */
function best(text: readonly FieldReading[], meta: readonly FieldReading[]): FieldReading | undefined {
  const printed = text.toSorted((a, b) => b.confidence - a.confidence)[0]
  const said = meta.toSorted((a, b) => b.confidence - a.confidence)[0]
  if (printed === undefined) return said
  if (said === undefined || said.value === null) return printed
  if (printed.value === null && printed.alternatives.some(one => one.slice(0, 10) === dayOf(said)))
    return {
      ...printed,
      value: printed.alternatives.find(one => one.slice(0, 10) === dayOf(said)) ?? null,
      how: `${printed.how}, settled by ${said.origin.kind === 'meta' ? said.origin.name : 'the file'}`,
      confidence: 0.85,
      alternatives: [],
    }
  const agreeing = text.find(one => dayOf(one) === dayOf(said))
  if (agreeing) return { ...agreeing, confidence: Math.max(agreeing.confidence, 0.95) }
  return printed.confidence >= said.confidence ? printed : said
}

/** Published, distributed and updated, as printed and as read. */
export function dateFields(search: DateSearch): DateFields {
  const head = inLines(search.head, 1)
  const tail = inLines(search.tail, 0.62)
  const dateline = datelineCandidate(search)
  const candidates = [...head, ...dateline, ...tail]
  const context = contextOf(search, candidates)
  const notice = search.head.map(line => releaseTime(line.text)).find(found => found !== null) ?? null
  const fields: { -readonly [Name in DateFieldName]?: FieldReading } = {}
  for (const field of ['published', 'distributed', 'updated'] as const) {
    const readings = candidates
      .filter(candidate => candidate.field === field)
      .map(candidate => readingOf(withNotice(candidate, notice), context))
      .filter(reading => reading !== null)
    const chosen = best(readings, metaReadings(search, field, context))
    if (chosen) fields[field] = chosen
  }
  return { ...fields, ...onlyUpdated(search, fields) }
}

/** A head that prints but the date of its last change was issued then, as far as it says; dates below it are weaker. */
function onlyUpdated({ head }: DateSearch, { published, updated }: DateFields): DateFields {
  if (updated?.origin.kind !== 'text' || (published && published.confidence >= LEAST_PUBLISHED)) return {}
  const { start } = updated.origin.span
  if (!head.some(line => line.start <= start && start < line.end)) return {}
  return { published: { ...updated, how: 'date of an update, the only one of the head', confidence: 0.6 } }
}

/** A date of the tail, or one in a sentence of the head, is less likely than this. */
const LEAST_PUBLISHED = 0.6

/** `For release at 2:00 p.m. EDT` gives its time to a date line that has none. */
function withNotice(candidate: Candidate, notice: Time | null): Candidate {
  if (notice === null || candidate.time !== null || candidate.weight < 0.85) return candidate
  return { ...candidate, time: notice }
}

function datelineCandidate(search: DateSearch): Candidate[] {
  const line = search.opening[0]
  if (search.dateline === null || line === undefined) return []
  return [
    {
      field: 'published',
      mention: search.dateline,
      line,
      time: search.dateline.time,
      weight: 0.86,
      how: 'date of the dateline',
    },
  ]
}
