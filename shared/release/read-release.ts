import type { SourceDoc } from '../formats/source'
import type { FieldName, FieldReading, Fields } from '../model/fields'
import type { Canonical } from '../text/canonical'
import type { BlockKind } from '../text/span'
import { warning } from '../words/reading'
import { dateFields } from './date-fields'
import { issuerOf } from './issuer'
import { datelineField, datelineIn, distributorField, type LineDateline } from './dateline-field'
import { languageOf } from './language'
import { REPLACES } from './notices'
import { kindsOf, partsOf, typeLine, type Parts } from './parts'
import { fromLine, fromMeta, metaField } from './reading'

/** What a text was read to be: its fields, the kind of each block, and what the analyst should look at. */
export type Understood = {
  readonly fields: Fields
  readonly kinds: readonly BlockKind[]
  readonly warnings: readonly string[]
}

type Found = { -readonly [Name in FieldName]?: FieldReading }

/** Reads what a release says about itself: head, tail and the file's own words, by the rules of its field. */
export function readRelease(made: Canonical, doc: SourceDoc): Understood {
  const parts = partsOf(made, doc)
  const dateline = datelineIn(parts)
  const fields: Found = {}
  put(fields, 'title', titleField(parts))
  put(fields, 'type', typeField(parts, doc))
  put(fields, 'distributor', distributorField(parts, dateline, doc))
  put(fields, 'dateline', datelineField(dateline))
  put(fields, 'issuer', issuerField(parts, doc, dateline, fields.distributor, bodyText(made, parts)))
  Object.assign(fields, dateFields(dateSearch(parts, doc, dateline, fields)))
  put(fields, 'language', languageField(made, parts, doc))
  put(fields, 'url', metaField(doc, 'url'))
  return { fields, kinds: kindsOf(made, doc, parts), warnings: warningsOf(fields, parts) }
}

function put(fields: Found, name: FieldName, reading: FieldReading | undefined): void {
  if (reading) fields[name] = reading
}

function titleField({ title }: Parts): FieldReading | undefined {
  if (title === null) return undefined
  if (title.kind === 'meta')
    return fromMeta(title.meta.name, title.meta.words, title.words, title.meta.confidence)
  const [from, to] = title.part
  return fromLine(title.line, [from, to], title.line.text.slice(from, to), title.how, title.confidence)
}

function typeField({ head }: Parts, doc: SourceDoc): FieldReading | undefined {
  const found = typeLine(head)
  if (found === null) return metaField(doc, 'type')
  const { line, from, value } = found
  return fromLine(line, [from, from + value.length], value, 'names its own kind', 0.9)
}

function issuerField(
  parts: Parts,
  doc: SourceDoc,
  found: LineDateline | null,
  distributor: FieldReading | undefined,
  bodyText: string,
): FieldReading | undefined {
  const opening = parts.opening[0] ?? null
  const wire = found?.dateline.wire
  const agency =
    found && wire && !distributor
      ? fromLine(
          found.line,
          [found.line.text.indexOf(wire), found.line.text.indexOf(wire) + wire.length],
          wire,
          'agency of the dateline',
          0.6,
        )
      : null
  return issuerOf({
    head: parts.head,
    title: parts.title?.kind === 'line' ? parts.title.line : null,
    opening,
    early: parts.early,
    openingFrom: found && found.line === opening ? behindDash(opening.text, found.dateline.span.end) : 0,
    bodyText,
    tail: parts.tail,
    meta: doc.meta,
    distributor: distributor?.value ?? null,
    agency,
  })
}

/** Enough of a body to see whose names come back. */
const BODY_WITHIN = 6000

function bodyText(made: Canonical, { bodyStart }: Parts): string {
  const from = made.spans[bodyStart]?.start ?? made.text.length
  return made.text.slice(from, from + BODY_WITHIN)
}

const behindDash = (text: string, from: number): number =>
  from + (/^[\s.–—-]*/u.exec(text.slice(from))?.[0].length ?? 0)

function dateSearch(
  parts: Parts,
  doc: SourceDoc,
  found: LineDateline | null,
  fields: Found,
): Parameters<typeof dateFields>[0] {
  const inOpening = found !== null && found.line === parts.opening[0]
  const houses = [...parts.head, ...parts.tail].map(({ text }) => text).join('\n')
  return {
    head: parts.head,
    opening: parts.opening,
    tail: parts.tail,
    dateline: inOpening ? found.dateline.date : null,
    meta: doc.meta,
    houses: `${houses}\n${fields.issuer?.value ?? ''}`,
  }
}

/** The text itself says its language; what the file says counts only where the text is too short to tell. */
function languageField(
  made: Canonical,
  { bodyStart, tailStart }: Parts,
  doc: SourceDoc,
): FieldReading | undefined {
  const first = made.spans[bodyStart] ?? made.spans[0]
  const last = made.spans[tailStart - 1]
  const body = first ? made.text.slice(first.start, Math.max(last?.end ?? 0, first.end)) : ''
  const guess = languageOf(body.length > 40 ? body : made.text)
  const stated = metaField(doc, 'language')
  if (guess === null || (stated && guess.confidence < 0.6))
    return stated && { ...stated, value: (stated.value ?? '').slice(0, 2).toLowerCase() }
  return {
    ...fromMeta('the words of the text', guess.language, guess.language, guess.confidence),
    how: 'by the words of the text',
  }
}

function warningsOf(fields: Found, parts: Parts): string[] {
  const warnings: string[] = []
  for (const name of ['published', 'distributed', 'updated'] as const) {
    const reading = fields[name]
    if (reading && reading.value === null)
      warnings.push(warning.ambiguousDate(name, reading.printed, reading.alternatives))
    if (reading?.value && reading.how.includes('year of another date'))
      warnings.push(warning.yearFromElsewhere(reading.printed, reading.value))
  }
  const lines = [...parts.head, ...parts.opening, ...parts.tail]
  if (fields.updated || lines.some(({ text }) => REPLACES.test(text.slice(0, 400))))
    warnings.push(warning.newerCapture())
  return warnings
}
