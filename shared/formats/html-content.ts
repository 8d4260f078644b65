import { datesIn } from '../release/dates'
import {
  isFurniture,
  ISSUER_LABEL,
  ISSUER_LABEL_ALONE,
  isReleaseNotice,
  isSectionName,
  releaseType,
} from '../release/notices'
import { organisationScore } from '../release/organisations'
import { headline, standfirstOf } from './html-headline'
import { LEAST_PROSE, prose, words, type Piece } from './html-prose'
import type { Element } from './html-tree'
import type { Piece as PlainPiece } from './html-pieces'
import type { Meta } from './source'

/** What of a page is the release: its pieces in order. `release` is false for lists, menus and start pages. */
export type Content = { readonly pieces: readonly PlainPiece[]; readonly release: boolean }

/** The prose inside each element: every piece counts for all elements around it. */
function proseByElement(pieces: readonly Piece[]): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>()
  for (const piece of pieces) {
    const amount = prose(piece)
    if (amount === 0) continue
    for (let at: Element | null = piece.home; at !== null; at = at.parent)
      sums.set(at, (sums.get(at) ?? 0) + amount)
  }
  return sums
}

const contains = (outer: Element, inner: Element): boolean => {
  for (let at: Element | null = inner; at !== null; at = at.parent) if (at === outer) return true
  return false
}

/**
 * The element that holds the release: from the headline upwards to the first that holds prose, and on while what is
 * around holds more than what is inside; without a headline down from the top to where the prose is.
 */
function frameOf(top: Element, from: Element | null, sums: ReadonlyMap<Element, number>): Element {
  const sum = (element: Element): number => sums.get(element) ?? 0
  if (from === null) return densest(top, sum)
  let frame = from
  for (let at = from.parent; at !== null; at = at.parent) {
    const enough = sum(frame) >= LEAST_PROSE && (frame.name === 'article' || sum(frame) >= WHOLE_TEXT)
    if (enough) break
    if (sum(frame) < LEAST_PROSE || sum(at) > sum(frame) * 1.6) frame = at
  }
  return frame
}

/** An element with this many words of prose and the headline is the release; less may be its standfirst alone. */
const WHOLE_TEXT = 150

function densest(top: Element, sum: (element: Element) => number): Element {
  let at = top
  for (;;) {
    const children = at.children.filter(child => typeof child !== 'string')
    const best = children.toSorted((a, b) => sum(b) - sum(a))[0]
    if (best === undefined || sum(best) < sum(at) * 0.75) return at
    at = best
  }
}

const RELATED =
  /^(?:related|more (?:news|press|releases|stories|information|on)|see also|read (?:also|more|next)|latest|recent|other (?:news|press|stories)|also in|you may|most (?:read|popular)|further (?:news|information)|topics?|share|weitere|mehr zum|mehr (?:meldungen|nachrichten)|verwandte|ähnliche|auch interessant|das könnte|zum thema|weiterführende|links|downloads?|à lire|voir aussi|sur le même|articles? (?:liés|similaires)|lire aussi|leggi anche|notizie correlate|altre notizie|ver (?:también|mais)|noticias relacionadas|leia (?:também|mais)|смотрите также|читайте также|другие новости|похожие|материалы по теме|дивіться також|zobacz (?:też|także)|powiązane|ilgili haberler|関連|相关|相關|최신|관련|comments?|kommentare?|leave a reply|subscribe|newsletter|follow us|publication status|faqs?|häufige? (?:gestellte )?fragen|questions fréquentes|preguntas frecuentes)\b/iu

/** What a piece is worth to the text that it would continue: prose adds, menus and teasers take away. */
function worth(piece: Piece): number {
  if (piece.role === 'rule') return 0
  if (piece.doubtful) return piece.role === 'heading' || piece.role === 'title' ? -20 : -4
  if ((piece.role === 'heading' || words(piece) <= 6) && RELATED.test(piece.text)) return -25
  const amount = prose(piece)
  if (amount > 0) return amount
  if (piece.linked > 0.5) return -6
  return piece.role === 'title' ? -20 : piece.role === 'heading' ? -1 : -0.5
}

/** The end of the run from `start` that is worth most: the place behind its last piece. */
function bestEnd(pieces: readonly Piece[], start: number): number {
  let sum = 0
  let best = 0
  let end = start
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined) break
    sum += worth(piece)
    if (sum > best) {
      best = sum
      end = at + 1
    }
    // What is this far behind belongs to another text, however long.
    if (sum < best - 60) break
  }
  return end
}

/** Lines that belong to a head though they are short: dates, types, notices, bodies. */
function isHeadLine(piece: Piece): boolean {
  const { text } = piece
  if (ISSUER_LABEL.test(text)) return true
  if (piece.linked > 0.8 || isFurniture(text)) return false
  return isDated(piece) || organisationScore(text) > 0
}

/** Lines that are of a head wherever they stand: others, like names of bodies, may be of another text or a menu. */
function isDated({ text, linked }: Piece): boolean {
  if (linked > 0.8 || text.split('\n').some(line => line.length > 160)) return false
  return datesIn(text).length > 0 || releaseType(text) !== null || isReleaseNotice(text)
}

/** Lines of the head that stand before the element which holds the text. */
function beforeFrame(pieces: readonly Piece[], first: Piece | undefined): Piece[] {
  const at = first === undefined ? 0 : pieces.indexOf(first)
  const near = pieces.slice(Math.max(0, at - BEFORE), Math.max(0, at))
  const cut = near.findLastIndex(
    ({ role, linked, text }) => role === 'title' && linked === 0 && !isSectionName(text),
  )
  return near
    .slice(cut + 1)
    .filter(piece => !piece.doubtful && (isDated(piece) || ISSUER_LABEL.test(piece.text)))
}

/** Short lines behind the last prose that a trailer is made of: contacts, places with dates, marks of the end. */
function tailEnd(pieces: readonly Piece[], end: number): number {
  let last = end
  for (let at = end; at < Math.min(pieces.length, end + 12); at += 1) {
    const piece = pieces[at]
    if (
      piece === undefined ||
      piece.doubtful ||
      piece.linked > 0.5 ||
      piece.role === 'title' ||
      RELATED.test(piece.text)
    )
      break
    if (piece.role !== 'rule' && !isFurniture(piece.text)) last = at + 1
  }
  return last
}

/** How far before the headline lines of the head may stand. */
const BEFORE = 8

/** A page of which less than this share is links, and nothing doubtful, is a release from end to end. */
const PLAIN_LINKS = 0.12

function isPlain(pieces: readonly Piece[]): boolean {
  let all = 0
  let linked = 0
  for (const piece of pieces) {
    if (piece.doubtful) return false
    all += piece.text.length
    linked += piece.text.length * piece.linked
  }
  return linked <= all * PLAIN_LINKS
}

/**
 * Names lie: sites call the column that holds the whole text `sidebar` or `overlay`. What holds this share of a page's
 * prose, or its headline, is the release whatever it is called.
 */
const EXCUSED = 0.35

/** Pieces that stay as they are stay the same objects: a page may have a million, and is judged twice. */
function judge(pieces: readonly Piece[], excused: (element: Element) => boolean): readonly Piece[] {
  return pieces.map(piece =>
    piece.suspects.every(element => excused(element)) ? piece : { ...piece, doubtful: true },
  )
}

/** Finds the release of a page among menus, related links, banners and footers, by its text and its marks alone. */
export function contentOf(top: Element, plain: readonly PlainPiece[], meta: readonly Meta[]): Content {
  const all = plain.map((piece): Piece => ({ ...piece, doubtful: false }))
  const raw = proseByElement(all)
  const holdsMost = (element: Element): boolean => (raw.get(element) ?? 0) >= (raw.get(top) ?? 0) * EXCUSED
  const guess = judge(all, holdsMost)
  const at = headline(guess, meta)
  const around = new Set(at === null ? [] : [...(all[at]?.suspects ?? []), ...standfirstOf(all, at)])
  const pieces = judge(all, element => around.has(element) || holdsMost(element))
  if (isPlain(pieces)) return { pieces, release: pieces.some(piece => prose(piece) > 0) || pieces.length > 2 }
  return cut(top, pieces, at)
}

function cut(top: Element, pieces: readonly Piece[], at: number | null): Content {
  const sums = proseByElement(pieces)
  const title = at === null ? undefined : pieces[at]
  const frame = frameOf(top, title?.home ?? null, sums)
  const inside = pieces.filter(piece => contains(frame, piece.home))
  const start = title === undefined ? 0 : inside.indexOf(title)
  const end = bestEnd(inside, start + (title ? 1 : 0))
  const before = inside.slice(Math.max(0, start - BEFORE), Math.max(0, start)).filter(isHeadLine)
  const body = inside.slice(Math.max(0, start), tailEnd(inside, end))
  const outside = start <= BEFORE ? beforeFrame(pieces, inside[0]) : []
  const kept = [
    ...outside,
    ...before,
    ...body.filter((piece, place) => keeps(piece, title, place, body[place - 1])),
  ]
  return { pieces: kept, release: isRelease(kept, title) }
}

/** Inside the run, menus and teasers go; a line of links inside a paragraph's neighbourhood does too. */
function keeps(piece: Piece, title: Piece | undefined, place: number, before: Piece | undefined): boolean {
  if (piece === title || (before && ISSUER_LABEL_ALONE.test(before.text))) return true
  if (piece.doubtful || isFurniture(piece.text)) return false
  if (piece.linked > 0.85 && words(piece) < 12) return false
  return place < 4 || piece.linked <= 0.85 || prose(piece) > 0
}

/** A release has a text, or at least a headline with a date beside it; a list has neither, or many of them. */
function isRelease(pieces: readonly Piece[], title: Piece | undefined): boolean {
  const total = pieces.reduce((sum, piece) => sum + prose(piece), 0)
  if (title === undefined) return total >= LEAST_PROSE * 4
  if (total >= LEAST_PROSE) return true
  return pieces.some(({ text }) => datesIn(text).length > 0)
}
