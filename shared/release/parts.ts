import type { SourceDoc } from '../formats/source'
import type { BlockKind } from '../text/span'
import type { Canonical } from '../text/canonical'
import { datesIn } from './dates'
import { datelineOf } from './dateline'
import { isSentence, linesOf, roughWords, type Line } from './lines'
import { isReleaseNotice, isUpdateNotice, releaseType } from './notices'
import { tailStart, TAIL_WITHIN } from './tail'
import { timeAlone } from './times'
import { chooseTitle, type TitleChoice } from './title'

/** Which blocks are head and tail. Blocks from `bodyStart` to `tailStart` (excluded) are the body. */
export type Parts = {
  readonly title: TitleChoice | null
  readonly head: readonly Line[]
  readonly opening: readonly Line[]
  /** Lines of the first few blocks of the body. */
  readonly early: readonly Line[]
  readonly tail: readonly Line[]
  readonly bodyStart: number
  readonly tailStart: number
}

/** A head is sought in this many blocks: saved pages put a standfirst and a row of labels between title and text. */
const HEAD_WITHIN = 40

const SPEAKER = /^[\p{Lu}\p{Lo}][^.!?:：\n]{1,80}[:：]\s?\S/u

/** A line that has a date and next to nothing else. */
function isDateLine(text: string): boolean {
  if (text.length > 120) return false
  if (timeAlone(text)) return true
  const dates = datesIn(text)
  if (dates.length === 0) return false
  const taken = dates.reduce((sum, { span }) => sum + span.end - span.start, 0)
  return text.length - taken <= 45
}

/** `Port rules: council adopts new regulation` is a headline; what somebody says ends like a sentence. */
const ENDS = /[.!?…。！？]["”»’')\]]*$/u

/** Does the body begin with this line? */
function beginsBody(line: Line): boolean {
  const { text, role } = line
  if (role === 'title' || role === 'rule' || line.linked > 0.8) return false
  if (isReleaseNotice(text) || isUpdateNotice(text) || text.includes(' | ')) return false
  if (role === 'heading' && roughWords(text) < 25) return false
  if (isOccasion(text)) return false
  if (isDateLine(text) && !(datelineOf(text)?.confidence === 0.95)) return false
  if (role === 'item' && roughWords(text) >= 5) return true
  return (
    isSentence(text) ||
    (SPEAKER.test(text) && roughWords(text) >= 6 && ENDS.test(text)) ||
    (datelineOf(text)?.confidence ?? 0) >= 0.9
  )
}

/** `At the 64th Annual Meeting, Chicago`: where a speech was held, in a line below the speaker. */
const OCCASION = /^(?:at|before|to|delivered (?:at|to|before)|prepared for)\s(?:the\s|an?\s|["“‘«])/iu
const isOccasion = (text: string): boolean =>
  text.length < 260 && OCCASION.test(text) && !/[.!?。]["”’)]*$/u.test(text)

/** Text behind a dateline, not the occasion of a speech. */
const isProse = (rest: string): boolean =>
  roughWords(rest) >= 14 ||
  (roughWords(rest) >= 4 && (isSentence(rest) || !datesIn(rest).some(({ readings }) => readings[0]?.year)))

/** How far behind the title a dateline may stand: key points and a standfirst come before it. */
const DATELINE_WITHIN = 12

/** The body begins at its dateline, or behind one that has a line of its own; null without a sure dateline. */
function atDateline(lines: readonly Line[], from: number): number | null {
  for (const line of lines) {
    if (line.block < from || line.block >= from + DATELINE_WITHIN || line.role === 'title') continue
    const dateline = datelineOf(line.text)
    if (dateline === null || dateline.confidence < 0.9) continue
    const rest = line.text.slice(dateline.span.end).trim()
    return isProse(rest) ? line.block : line.block + 1
  }
  return null
}

/** `BAAR, SWITZERLAND`: a dateline with a line of its own, behind the standfirst. */
const PLACE_LINE =
  /^(?=.*\p{Lu}{3})[\p{Lu}][\p{Lu}\p{M}.'’-]+(?:[ /][\p{Lu}\p{M}.'’-]+){0,2},\s[\p{Lu}][\p{Lu}\p{M}.'’ -]+$/u
const isPlaceLine = (text: string): boolean => text.length < 50 && PLACE_LINE.test(text)

/** The first block of the body, not before `from`; the number of blocks when there is none. */
function findBody(lines: readonly Line[], from: number, blocks: number): number {
  const first = lines.findIndex(line => line.block >= from && beginsBody(line))
  if (first === -1) return blocks
  const place = lines.slice(first + 1, first + 3).find(({ text }) => isPlaceLine(text))
  if (place !== undefined && lines.some(line => line.block === place.block + 1 && beginsBody(line)))
    return place.block + 1
  // A standfirst stands between the title and the date line; the body begins behind the date.
  for (let at = first + 1; at <= first + 2; at += 1) {
    const line = lines[at]
    if (line === undefined || beginsBody(line)) break
    if (isDateLine(line.text) && line.text.length < 60 && lines.slice(at + 1, at + 4).some(beginsBody))
      return findBody(lines, line.block + 1, blocks)
  }
  return lines[first]?.block ?? blocks
}

/** A standfirst and a heading may stand before the paragraph that says who speaks. */
const EARLY_BLOCKS = 4

/** Parts a release into head, body and tail, and finds its title, which is the last line the head can not do without. */
export function partsOf(made: Canonical, doc: SourceDoc): Parts {
  const blocks = made.spans.length
  const lines = linesOf(made, doc, 0, HEAD_WITHIN)
  const title = chooseTitle(lines, doc.meta, findBody(lines, 0, blocks))
  const behind = title?.kind === 'line' ? title.line.block + 1 : 0
  const bodyStart = Math.min(atDateline(lines, behind) ?? findBody(lines, behind, blocks), blocks)
  const last = linesOf(made, doc, Math.max(bodyStart, blocks - TAIL_WITHIN), blocks)
  const tail = tailStart(last, bodyStart < blocks && blocks - TAIL_WITHIN <= bodyStart ? 1 : 0)
  const tailBlock = last[tail]?.block ?? blocks
  return {
    title,
    head: lines.filter(({ block }) => block < bodyStart),
    opening: linesOf(made, doc, bodyStart, Math.min(bodyStart + 1, tailBlock)),
    early: linesOf(made, doc, bodyStart, Math.min(bodyStart + EARLY_BLOCKS, tailBlock)),
    tail: last.slice(tail),
    bodyStart,
    tailStart: Math.max(tailBlock, bodyStart),
  }
}

/** A heading of the body: a short line that ends no sentence, with text behind it. */
function isHeading(text: string): boolean {
  return (
    roughWords(text) <= 14 &&
    text.length <= 120 &&
    !/[.!?。！？:：;,»”"’')\]*>]$/u.test(text) &&
    !/^[«“"„'‘(<\d]/u.test(text)
  )
}

/** The kind of each canonical block. */
export function kindsOf(made: Canonical, doc: SourceDoc, { bodyStart, tailStart }: Parts): BlockKind[] {
  return made.spans.map(({ start, end, source }, block) => {
    if (block < bodyStart) return 'head'
    if (block >= tailStart) return 'tail'
    const role = doc.blocks[source]?.role
    if (role === 'item' || role === 'row' || role === 'heading') return role
    const text = made.text.slice(start, Math.min(end, start + 200))
    if (role === 'title' || (block < tailStart - 1 && isHeading(text) && end - start < 120)) return 'heading'
    return SPEAKER.test(text) && isTurn(text) ? 'speaker' : 'paragraph'
  })
}

const TURN =
  /^(?:(?:Question|Answer|Q|A|Reporter|Moderator|Вопрос|Ответ|Frage|Antwort|Question|Réponse|Pregunta|Respuesta)|(?:[\p{Lu}\p{Lo}][\p{L}.'’-]*\s?){2,7})[:：]/u
const isTurn = (text: string): boolean => TURN.test(text)

/** The release types named in the head, as cells of its lines. */
export function typeLine(head: readonly Line[]): { line: Line; from: number; value: string } | null {
  for (const line of head) {
    const dates = datesIn(line.text)
    const bare = dates.reduceRight(
      (text, { span }) =>
        `${text.slice(0, span.start)}${'|'.repeat(span.end - span.start)}${text.slice(span.end)}`,
      line.text,
    )
    for (const cell of bare.matchAll(/[^|•·]+/gu)) {
      const value = releaseType(cell[0])
      if (value !== null) return { line, from: cell.index + cell[0].indexOf(value), value }
    }
  }
  return null
}
