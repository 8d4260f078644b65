import type { Block, Span } from './span'
import { segmenterFor, trimBlanks } from './words'

/**
 * The sentences of a block, without the blanks between them; offsets are UTF-16 code units of the whole text. A block
 * always has one, but an empty block none. Source: Unicode Standard Annex 29 by the host's `Intl.Segmenter`, and then
 * joined again where it breaks after a title or an initial, which it does in any language.
 */
export function sentencesOf(text: string, block: Span, language: string | null): readonly Span[] {
  const sentences: Span[] = []
  for (const segment of segmenterFor('sentence', language).segment(text.slice(block.start, block.end))) {
    const start = block.start + segment.index
    const span = trimBlanks(text, { start, end: start + segment.segment.length })
    if (span === null) continue
    const last = sentences.at(-1)
    if (last !== undefined && endsInAbbreviation(text.slice(last.start, last.end))) {
      sentences[sentences.length - 1] = { start: last.start, end: span.end }
    } else sentences.push(span)
  }
  return sentences
}

/** Titles and months that releases print before a name or a number; an initial; `U.S.` */
const ABBREVIATION =
  /(?:^|[\s(\u2018\u201c'"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Hon|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u

const endsInAbbreviation = (sentence: string): boolean => ABBREVIATION.test(sentence.slice(-16))

/**
 * What `S` selects: with nothing selected the first sentence at or after the cursor, else the selection grown to its
 * sentences, or, when it stands on them already, by the next sentence of its block too. Null in an empty block.
 */
export function takeSentence(
  text: string,
  block: Block,
  selection: Span | null,
  language: string | null,
): Span | null {
  const sentences = sentencesOf(text, block, language)
  const first = sentences[0]
  if (first === undefined) return null
  if (selection === null) return first
  const from = sentences.find(sentence => sentence.end > selection.start) ?? first
  const to = sentences.find(sentence => sentence.end >= selection.end) ?? sentences.at(-1) ?? from
  const whole = { start: Math.min(from.start, selection.start), end: Math.max(to.end, selection.end) }
  const stands = whole.start === selection.start && whole.end === selection.end
  const next = stands ? sentences.find(sentence => sentence.start >= whole.end) : undefined
  return next === undefined ? whole : { start: whole.start, end: next.end }
}
