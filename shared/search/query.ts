import type { Status } from '../model/release'
import { err, ok, type Result } from '../result'
import type { Span } from '../text/span'
import { type Term, wordsOf } from './scan'

/**
 * The search field, read: every part must hold. Fields ask about the row of a release, terms about its title, issuer
 * and text.
 *
 *     query = part*    part = "-"? (word | "phrase" | field ":" value)
 */
export type Query = {
  readonly terms: readonly (Term & { readonly span: Span })[]
  readonly fields: readonly Field[]
}

/** One field of a query. `not` takes out what it finds; `span` is the whole part as typed. */
export type Field = { readonly not: boolean; readonly test: FieldTest; readonly span: Span }
export type FieldTest =
  | { readonly kind: 'issuer' | 'title'; readonly term: Term }
  /** A tag's name or path (`threat/border`), folded; tags below it count too. */
  | { readonly kind: 'tag'; readonly path: string }
  | { readonly kind: 'lang'; readonly language: string }
  | { readonly kind: 'is'; readonly state: State }
  /** The id of an import, or how it begins. */
  | { readonly kind: 'in'; readonly batch: string }
  | { readonly kind: 'date'; readonly range: DateRange }

export const STATES = ['unread', 'read', 'progress', 'done', 'starred', 'untagged', 'unsettled'] as const
export type State = (typeof STATES)[number]
/** What `is:` and views ask of a status; `read` is what was opened and not worked on. */
export const isStatus = (state: State): state is Status =>
  state !== 'starred' && state !== 'untagged' && state !== 'unsettled'

/** From the beginning of `from` to the end of `to`, each a year, a month or a day as ISO; null is open. */
export type DateRange = { readonly from: string | null; readonly to: string | null }

/** What is wrong with a query, and where: offsets in UTF-16 code units of what was typed. */
export type QueryError = { readonly span: Span } & (
  | { readonly kind: 'open-quote' }
  | { readonly kind: 'no-words'; readonly typed: string }
  | { readonly kind: 'no-value'; readonly field: FieldTest['kind'] }
  | { readonly kind: 'unknown-field'; readonly field: string }
  | { readonly kind: 'unknown-state' | 'unknown-tag' | 'unknown-import'; readonly value: string }
  | { readonly kind: 'bad-date'; readonly value: string }
  | { readonly kind: 'reversed-dates'; readonly value: string }
  | { readonly kind: 'no-or' }
)

/** A part of the query as typed, for the field to draw. `value` begins behind the colon; equal to `start` for words. */
export type Token = Span & { readonly kind: 'word' | 'phrase' | 'field'; readonly value: number }

const FIELDS: readonly FieldTest['kind'][] = ['issuer', 'title', 'tag', 'lang', 'is', 'in', 'date']
const isField = (name: string): name is FieldTest['kind'] => FIELDS.some(field => field === name)

type Part = Token & {
  readonly not: boolean
  readonly field: string | null
  readonly body: string
  readonly quoted: boolean
}

/** `-`, a field's name with its colon, then a quoted value or everything up to a space. */
const PART = /(-)?(?:(\p{L}+):)?(?:["“„]([^"”“]*)(["”“])?|(\S*))/uy

/** Cut what was typed into its parts. A lone colon or a time (`13:24`) has no field before it and stays a word. */
function partsOf(text: string): { readonly parts: readonly Part[]; readonly open: number | null } {
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) {
      at += 1
      continue
    }
    PART.lastIndex = at
    const [found = '', minus, field, quoted, closing, bare] = PART.exec(text) ?? []
    const end = at + found.length
    if (quoted !== undefined && closing === undefined) return { parts, open: end - quoted.length - 1 }
    const value = end - (quoted === undefined ? (bare ?? '').length : quoted.length + 2)
    parts.push({
      start: at,
      end,
      value: field === undefined ? at : value,
      kind: field === undefined ? (quoted === undefined ? 'word' : 'phrase') : 'field',
      not: minus !== undefined,
      field: field ?? null,
      body: quoted ?? bare ?? '',
      quoted: quoted !== undefined,
    })
    at = end
  }
  return { parts, open: null }
}

/** The parts of what was typed, for drawing; works on half-typed and wrong queries too. */
export const queryTokens = (text: string): readonly Token[] =>
  partsOf(text).parts.map(({ start, end, value, kind }) => ({ start, end, value, kind }))

/** Read the search field. The first part that is wrong is the answer; an empty field is the query that all meet. */
export function parseQuery(text: string): Result<Query, QueryError> {
  const { parts, open } = partsOf(text)
  const terms: (Term & { readonly span: Span })[] = []
  const fields: Field[] = []
  for (const part of parts) {
    const error = part.field === null ? readTerm(part, terms) : readField(part, fields)
    if (error !== null) return err(error)
  }
  if (open !== null) return err({ kind: 'open-quote', span: { start: open, end: text.length } })
  return ok({ terms, fields })
}

function termOf({ body, quoted, not }: Part): Term | null {
  const words = wordsOf(body)
  return words.length === 0 ? null : { words, whole: quoted, not }
}

function readTerm(part: Part, into: (Term & { readonly span: Span })[]): QueryError | null {
  const span = { start: part.start, end: part.end }
  if (part.body === 'OR' && !part.quoted) return { kind: 'no-or', span }
  const term = termOf(part)
  if (term === null) return { kind: 'no-words', typed: part.body, span }
  into.push({ ...term, span })
  return null
}

function readField(part: Part, into: Field[]): QueryError | null {
  const name = (part.field ?? '').toLowerCase()
  if (!isField(name)) {
    return { kind: 'unknown-field', field: part.field ?? '', span: { start: part.start, end: part.value } }
  }
  if (part.body.trim() === '') {
    return { kind: 'no-value', field: name, span: { start: part.start, end: part.end } }
  }
  const test = testOf(name, part)
  if (!test.ok) return test.error
  into.push({ not: part.not, test: test.value, span: { start: part.start, end: part.end } })
  return null
}

function testOf(name: FieldTest['kind'], part: Part): Result<FieldTest, QueryError> {
  const value = part.body.trim().toLowerCase()
  const span = { start: part.value, end: part.end }
  switch (name) {
    case 'issuer':
    case 'title': {
      const term = termOf({ ...part, not: false })
      return term === null ? err({ kind: 'no-words', typed: part.body, span }) : ok({ kind: name, term })
    }
    case 'tag':
      return ok({ kind: 'tag', path: part.body.trim() })
    case 'lang':
      return ok({ kind: 'lang', language: value })
    case 'in':
      return ok({ kind: 'in', batch: value })
    case 'is': {
      const state = STATES.find(known => known === value)
      return state === undefined ? err({ kind: 'unknown-state', value, span }) : ok({ kind: 'is', state })
    }
    case 'date': {
      const range = readRange(value)
      return range.ok ? ok({ kind: 'date', range: range.value }) : err({ kind: range.error, value, span })
    }
  }
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** `2031`, `2031-04`, `2031-04-27`, `2031-04..2031-06`, `2031-04..`, `..2031-06`. */
function readRange(value: string): Result<DateRange, 'bad-date' | 'reversed-dates'> {
  const [from = '', to = from, ...more] = value.split('..')
  const isRange = value.includes('..')
  const good = (date: string) => DATE.test(date) || (isRange && date === '')
  if (more.length > 0 || !good(from) || !good(to) || (from === '' && to === '')) return err('bad-date')
  const common = Math.min(from.length, to.length)
  if (from !== '' && to !== '' && from.slice(0, common) > to.slice(0, common)) return err('reversed-dates')
  return ok({ from: from === '' ? null : from, to: to === '' ? null : to })
}

/**
 * Does a date touch a range? `iso` is a reading with its printed precision: a release of `2031` may be of any month,
 * so it is found by `2031-04`. Compares only as many digits as both have.
 */
export function inRange(iso: string, { from, to }: DateRange): boolean {
  const day = iso.slice(0, 10)
  const isAfter = from === null || day.slice(0, from.length) >= from.slice(0, day.length)
  const isBefore = to === null || day.slice(0, to.length) <= to.slice(0, day.length)
  return isAfter && isBefore
}

/** What was typed without the part that `span` covers. */
export function withoutPart(text: string, { start, end }: Span): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim()
}
