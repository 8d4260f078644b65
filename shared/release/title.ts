import type { Meta } from '../formats/source'
import { isFurniture, isReleaseNotice, isSectionName, releaseType } from './notices'
import { fold, roughWords, type Line } from './lines'
import { organisationScore } from './organisations'
import { datesIn } from './dates'

/** The line that is the title, and why; or the words of a title that stands nowhere in the text. */
export type TitleChoice =
  | {
      readonly kind: 'line'
      readonly line: Line
      /** The part of the line that is the title: a date or a kicker may be glued to it. */
      readonly part: readonly [number, number]
      readonly how: string
      readonly confidence: number
    }
  | { readonly kind: 'meta'; readonly meta: Meta; readonly words: string }

/** Letterheads have addresses and numbers, which are long lines too. */
const ADDRESS = /^\d+\s\p{Lu}.*\d{4,5}$|@|https?:|www\.|\bP\.?\s?O\.? Box\b|(?:tel|fax|phone)\s?[.:]/iu

/** Headlines of three lines exist; longer ones are paragraphs. */
const LONGEST = 400

/** May this line be a title at all? */
function eligible(line: Line): boolean {
  const { text } = line
  if (
    text.length < 4 ||
    text.length > LONGEST ||
    ADDRESS.test(text) ||
    isSectionName(text) ||
    isFurniture(text)
  )
    return false
  return releaseType(text) === null && !isReleaseNotice(text)
}

/** Pages put their own name behind the headline, sometimes in front. */
function without(words: string): string[] {
  const parts = words.split(/\s+[|–—·•»-]+\s+|\s*[|»]\s*/u)
  return [words, ...parts.filter(part => part.length > 15)]
}

/** How well a line agrees with what a meta field calls the title: 1 the same, 0 nothing in common. */
function agreement(line: string, title: string): number {
  const a = fold(line)
  if (a.length < 3) return 0
  return without(title).reduce((best, part) => Math.max(best, overlap(a, fold(part))), 0)
}

function overlap(a: string, b: string): number {
  if (b.length === 0) return 0
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 12 && long.includes(short) ? short.length / long.length : 0
}

const AGREES = 0.55

/**
 * The title of a release from its head lines, its own headline before any other sign: a line that a meta field calls
 * the title, the headline as marked, and in plain text the first long line that is no date, no issuer and no label. `bodyBlock` is where prose begins.
 */
export function chooseTitle(
  lines: readonly Line[],
  meta: readonly Meta[],
  bodyBlock: number,
): TitleChoice | null {
  const titles = meta.filter(({ field }) => field === 'title')
  // Without a title beside the text, only marked lines and those before the prose are asked for below.
  const asked = ({ role, block }: Line) =>
    titles.length > 0 || role === 'title' || role === 'heading' || block < bodyBlock
  const able = lines.filter(line => asked(line) && eligible(line))
  return (
    agreed(able, titles) ??
    marked(able) ??
    named(titles) ??
    plain(able.filter(({ block }) => block < bodyBlock))
  )
}

function agreed(lines: readonly Line[], titles: readonly Meta[]): TitleChoice | null {
  let best: { line: Line; meta: Meta; score: number } | null = null
  for (const line of lines) {
    for (const meta of titles) {
      const role = line.role === 'title' ? 0.3 : line.role === 'heading' ? 0.2 : 0
      const score = agreement(line.text, meta.words)
      if (score < AGREES) continue
      if (best === null || score + role > best.score) best = { line, meta, score: score + role }
    }
  }
  if (best === null) return null
  const how = `headline, as ${best.meta.name} has it`
  return { kind: 'line', line: best.line, part: agreedPart(best.line.text, titles), how, confidence: 0.95 }
}

const NO_BREAK = /[\u00a0\u202f]/gu
/** What is glued to a headline is short beside it. */
const NEARLY_ALL = 0.7

/** The longest stretch of the line that is the title, or a part of it, as a meta field words it. */
function agreedPart(line: string, titles: readonly Meta[]): readonly [number, number] {
  const parts = titles.flatMap(({ words }) => without(words)).toSorted((a, b) => b.length - a.length)
  const spaced = line.replace(NO_BREAK, ' ')
  for (const part of parts) {
    const from = spaced.indexOf(part.replace(NO_BREAK, ' '))
    if (from === -1) continue
    if (part.length >= line.length * NEARLY_ALL || isLabel(line, from, part.length))
      return [from, from + part.length]
  }
  return kicked(spaced, titles) ?? undated(line)
}

/** A kicker in the same heading stands before the title, as a meta field words it whole. */
function kicked(line: string, titles: readonly Meta[]): readonly [number, number] | null {
  for (const { words } of titles) {
    const from = line.length - words.length
    if (from > 0 && words.length >= line.length * AT_LEAST && line.endsWith(` ${words}`))
      return [from, line.length]
  }
  return null
}
const AT_LEAST = 0.4

/** `Headline : Date: 26.01.2022 Press release: 6/2022`: what is behind the headline tells of it. */
const isLabel = (line: string, from: number, length: number): boolean =>
  from === 0 &&
  length >= 20 &&
  datesIn(line.slice(length)).length > 0 &&
  /^\s*[:|–—-]/u.test(line.slice(length))

/** The line without a date glued to its beginning: `27.01.2022MineralölINFO`. */
function undated(line: string): readonly [number, number] {
  const first = datesIn(line)[0]
  if (first?.span.start !== 0 || line.length - first.span.end < 12) return [0, line.length]
  const gap = /^[\s,:|–—-]*/u.exec(line.slice(first.span.end))?.[0].length ?? 0
  return [first.span.end + gap, line.length]
}

function marked(lines: readonly Line[]): TitleChoice | null {
  const line =
    lines.find(({ role, text }) => role === 'title' && roughWords(text) >= 3) ??
    lines.find(({ role, text }) => role === 'heading' && roughWords(text) >= 4) ??
    lines.find(({ role }) => role === 'title')
  return line
    ? { kind: 'line', line, part: undated(line.text), how: 'marked as the headline', confidence: 0.9 }
    : null
}

/** `[News] …` */
const TAG = /^[[【][^\]】]{1,14}[\]】]\s*/u

function named(titles: readonly Meta[]): TitleChoice | null {
  const meta = titles.find(({ words }) => roughWords(words) >= 2 && !isSectionName(words))
  if (!meta) return null
  const [whole = '', ...parts] = without(meta.words)
  const own = parts.filter(part => organisationScore(part) === 0)
  const words = (own.toSorted((a, b) => b.length - a.length)[0] ?? whole).replace(TAG, '')
  return { kind: 'meta', meta, words }
}

const bare = (line: Line): boolean => {
  const rest = datesIn(line.text).reduceRight(
    (text, { span }) => text.slice(0, span.start) + text.slice(span.end),
    line.text,
  )
  return roughWords(rest) <= 3 && rest.length < 24 && rest.length < line.text.length
}

function plain(lines: readonly Line[]): TitleChoice | null {
  const free = lines.filter(
    line => organisationScore(line.text) === 0 && !bare(line) && !line.text.includes(' | '),
  )
  const line =
    free.find(({ text }) => roughWords(text) >= 5) ??
    free.find(({ text }) => roughWords(text) >= 3) ??
    free[0]
  if (!line) return null
  return {
    kind: 'line',
    line,
    part: undated(line.text),
    how: 'first long line of the head',
    confidence: roughWords(line.text) >= 4 ? 0.8 : 0.65,
  }
}
