import type { SourceDoc } from '../formats/source'
import type { FieldName, FieldReading, Origin } from '../model/fields'
import type { Line } from './lines'

/** A field read from a stretch of a line. `from` and `to` count in the line. */
export function fromLine(
  line: Line,
  [from, to]: readonly [number, number],
  value: string | null,
  how: string,
  confidence: number,
): FieldReading {
  const origin: Origin = { kind: 'text', span: { start: line.start + from, end: line.start + to } }
  return { value, printed: line.text.slice(from, to), origin, how, confidence, alternatives: [] }
}

/** A field read from what the file says beside its text. */
export function fromMeta(
  name: string,
  words: string,
  value: string | null,
  confidence: number,
): FieldReading {
  return {
    value,
    printed: words,
    origin: { kind: 'meta', name, words },
    how: `from ${name}`,
    confidence,
    alternatives: [],
  }
}

/** A field as the file says it beside its text, by the surest of its places; undefined when it says nothing. */
export function metaField(doc: SourceDoc, name: FieldName): FieldReading | undefined {
  const meta = doc.meta
    .filter(({ field }) => field === name)
    .toSorted((a, b) => b.confidence - a.confidence)[0]
  return meta && fromMeta(meta.name, meta.words, meta.words, meta.confidence)
}
