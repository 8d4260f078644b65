import type { SourceBlock, SourceDoc, SourceRole } from './source'

type Row = { readonly text: string; readonly indent: number; readonly width: number }

/** East Asian letters take two columns, so that a line of 36 of them is as full as one of 72 Latin letters. */
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/gu

function rowOf(line: string): Row {
  const text = line.trim()
  const wide = text.length > 0 && text.charCodeAt(0) > 0x2e7f ? (text.match(WIDE)?.length ?? 0) : 0
  return { text, indent: line.length - line.trimStart().length, width: text.length + wide }
}

/** No printed line is longer; a file with longer lines has one paragraph to a line. */
const WIDEST_WRAP = 110
/** Narrower columns than this are lists of short lines, not prose. */
const NARROWEST_WRAP = 50
const SENTENCE_END = /[.!?。！？…:;][»”’"')\]]*$/u
const RULE = /^(?:[-_=*•~]\s?){3,}$/u
const STARS = /^\*(?:\s?\*){2}$/u
const BULLET = /^(?:[-–—•●▪◦*·‣]\s|\(?(?:\d{1,3}|[a-zа-я])[.)]\s)/iu

/**
 * Would the first word of `next` still have stood at the end of `row`? Then the writer broke the line on purpose.
 * `width` is the widest line of the file.
 */
function brokenOnPurpose(row: Row, next: Row, width: number): boolean {
  const blank = next.text.search(/\s/u)
  const word = blank === -1 ? next.width : blank
  return row.width + 1 + word <= width - 4
}

/** The column at which the file was wrapped, or null when its lines are paragraphs. */
function wrapWidth(groups: readonly (readonly Row[])[]): number | null {
  const rows = groups.flat()
  const widest = rows.reduce((most, row) => Math.max(most, row.width), 0)
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return null
  let joints = 0
  let wrapped = 0
  for (const group of groups) {
    for (const [at, row] of group.entries()) {
      const next = group[at + 1]
      if (next === undefined || BULLET.test(next.text)) continue
      joints += 1
      if (!brokenOnPurpose(row, next, widest) && row.width > widest * 0.6) wrapped += 1
    }
  }
  return joints > 0 && wrapped >= joints * 0.4 ? widest : null
}

/** Splits a group of wrapped lines where the writer did: at an indent, a bullet, or a line that ends early. */
function joinWrapped(group: readonly Row[], width: number): string[] {
  const paragraphs: string[] = []
  let last: Row | null = null
  for (const row of group) {
    const indented = last !== null && row.indent > last.indent && row.indent - last.indent < 12
    const fresh =
      last === null ||
      indented ||
      BULLET.test(row.text) ||
      brokenOnPurpose(last, row, width) ||
      isRule(row.text)
    const open = paragraphs.at(-1)
    if (fresh || open === undefined) paragraphs.push(row.text)
    else paragraphs[paragraphs.length - 1] = joined(open, row.text)
    last = row
  }
  return paragraphs
}

const UNSPACED_END = /[\u3000-\u9fff\uff00-\uff60]$/u

/** A hard wrap is a blank; between East Asian letters it is nothing. */
function joined(before: string, after: string): string {
  return UNSPACED_END.test(before) && WIDE_START.test(after) ? before + after : `${before} ${after}`
}
const WIDE_START = /^[\u3000-\u9fff\uff00-\uff60]/u

const isRule = (text: string): boolean => RULE.test(text) && !STARS.test(text)

/** Short lines that end no sentence and stand together (an address, verse) are one block whose breaks mean something. */
function isAddress(group: readonly Row[]): boolean {
  return (
    group.length > 1 &&
    group.every(row => row.width <= 60 && !SENTENCE_END.test(row.text) && !BULLET.test(row.text))
  )
}

function paragraphsOf(group: readonly Row[], width: number | null): string[] {
  if (width !== null) return joinWrapped(group, width)
  return group.map(row => row.text)
}

function roleOf(text: string): SourceRole {
  if (isRule(text)) return 'rule'
  return BULLET.test(text) ? 'item' : 'paragraph'
}

/** Groups of lines between empty ones. A line of a no-break space is empty too. */
function groupsOf(page: string): Row[][] {
  const groups: Row[][] = [[]]
  for (const line of page.split('\n')) {
    const row = rowOf(line)
    if (row.text === '') {
      if (groups.at(-1)?.length !== 0) groups.push([])
    } else groups.at(-1)?.push(row)
  }
  return groups.filter(group => group.length > 0)
}

const LINE_END = /\r\n?|\u2028|\u0085/gu
const PAGE_END = /\n?[\f\v]\n?/gu
const ENDS_OPEN = /[\p{L}\p{N},–—-]$/u
const LOWER_START = /^\p{Ll}/u

/** Copies that lost their line ends keep runs of blanks where columns and lines were; prose has none this long. */
const LOST_BREAK = /[ \t\u00a0]{6,}/gu

function withBreaks(text: string): string {
  const body = text.trim()
  return body.includes('\n') ? text : body.replace(LOST_BREAK, '\n\n')
}

/** Plain text: hard wraps joined, a line to a paragraph where lines are paragraphs, page ends taken out. */
export function readTxt(source: string): SourceDoc {
  const groups = groupsOf(withBreaks(source.replace(LINE_END, '\n').replace(PAGE_END, '\n\n')))
  const width = wrapWidth(groups)
  const lone = groups.length === 1
  const blocks: SourceBlock[] = []
  for (const group of groups) {
    const texts =
      !lone && isAddress(group) && width === null
        ? [group.map(row => row.text).join('\n')]
        : paragraphsOf(group, width)
    for (const text of texts) {
      const last = blocks.at(-1)
      // A page end in the middle of a sentence left two halves of a paragraph.
      if (
        last &&
        width !== null &&
        last.role === 'paragraph' &&
        ENDS_OPEN.test(last.text) &&
        LOWER_START.test(text)
      )
        blocks[blocks.length - 1] = { role: 'paragraph', text: joined(last.text, text) }
      else blocks.push({ role: roleOf(text), text })
    }
  }
  return { blocks, meta: [], release: true }
}
