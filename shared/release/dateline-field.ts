import type { SourceDoc } from '../formats/source'
import type { FieldReading } from '../model/fields'
import { datelineOf, type Dateline } from './dateline'
import { knownDistributor } from './distributors'
import type { Line } from './lines'
import { monthOf } from './months'
import { DISTRIBUTED, isNoPlace } from './notices'
import type { Parts } from './parts'
import { fromLine, metaField } from './reading'

/** A dateline with the line that it stands in; its span counts in that line. */
export type LineDateline = { readonly line: Line; readonly dateline: Dateline }

/** The dateline at the start of the body, or a line of its own in the head. */
export function datelineIn({ opening, head }: Parts): LineDateline | null {
  const lines = [...opening.slice(0, 1), ...head.toReversed()]
  for (const line of lines) {
    const dateline = line.role === 'title' ? null : datelineOf(line.text)
    if (dateline) return { line, dateline }
  }
  return placeAndDate(head)
}

const PLACE_FIRST =
  /^(?:in\s)?((?:The\s)?[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:[\s,/]+(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*)){0,4})(?:,\s(?:(?:le|den|am|on|a|il|dne|dnia|el)\s)?|\s(?:le|den|am)\s)$/u

/** `Port-Elsing, le 8 février 2024`, `Berlin, 28.10.2021, 058/21`, and `The Kremlin, Moscow` behind a date. */
function placeAndDate(head: readonly Line[]): LineDateline | null {
  for (const line of head) {
    if (line.role === 'title' || line.text.length > 90 || !/\d/u.test(line.text)) continue
    const digit = line.text.search(/\d/u)
    const place = PLACE_FIRST.exec(line.text.slice(0, digit))?.[1]
    if (place === undefined || isNoPlace(place) || monthOf(place) !== null) continue
    const span = { start: line.text.indexOf(place), end: line.text.length }
    return {
      line,
      dateline: { span, place: place.replace(/,$/u, ''), date: null, wire: null, confidence: 0.75 },
    }
  }
  return null
}

/** The place of a dateline as a field. */
export function datelineField(found: LineDateline | null): FieldReading | undefined {
  if (found === null) return undefined
  const { line, dateline } = found
  const { span, place, confidence } = dateline
  return fromLine(line, [span.start, span.end], place, 'place before the text', confidence)
}

/** Who passed the release on: by its own words, by the wire of the dateline, by a known mark, by the file. */
export function distributorField(
  parts: Parts,
  found: LineDateline | null,
  doc: SourceDoc,
): FieldReading | undefined {
  for (const line of [...parts.head, ...parts.tail]) {
    const match = DISTRIBUTED.exec(line.text)
    const name = match?.[1]?.replace(/,$/u, '')
    if (!match || name === undefined) continue
    const from = match.index + match[0].indexOf(name)
    return fromLine(line, [from, from + name.length], name, '“Distributed by”', 0.95)
  }
  return byWire(found) ?? byMark([...parts.head, ...parts.tail]) ?? metaField(doc, 'distributor')
}

const WIRE_NAME = /wire|news\b|press|medien|dienst|\bots\b/iu

function byWire(found: LineDateline | null): FieldReading | undefined {
  const wire = found?.dateline.wire
  if (!found || !wire || !WIRE_NAME.test(wire)) return undefined
  const name = knownDistributor(`(${wire})`)?.name ?? wire
  const from = found.line.text.indexOf(wire)
  return fromLine(found.line, [from, from + wire.length], name, 'wire of the dateline', 0.9)
}

function byMark(lines: readonly Line[]): FieldReading | undefined {
  for (const line of lines) {
    const known = line.text.length < 200 ? knownDistributor(line.text) : null
    if (known)
      return fromLine(
        line,
        [known.at, known.at + known.mark.length],
        known.name,
        'mark of a known distributor',
        0.8,
      )
  }
  return undefined
}
