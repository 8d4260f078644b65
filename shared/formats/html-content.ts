import { datesIn } from '../release/dates'
import { fold, isSentence, roughWords } from '../release/lines'
import {
  isFurniture,
  ISSUER_LABEL,
  ISSUER_LABEL_ALONE,
  isReleaseNotice,
  isSectionName,
  releaseType,
} from '../release/notices'
import { organisationScore } from '../release/organisations'
import type { Element } from './html-tree'
import type { Piece as PlainPiece } from './html-pieces'
import type { Meta } from './source'

/** What of a page is the release: its pieces in order. `release` is false for lists, menus and start pages. */
export type Content = { readonly pieces: readonly PlainPiece[]; readonly release: boolean }

/** A piece with the judgement whether its surroundings are something else than the release. */
type Piece = PlainPiece & { readonly doubtful: boolean }

/** Prose shorter than this makes no body: a caption, a teaser. */
const LEAST_PROSE = 12

const words = (piece: Piece): number => roughWords(piece.text)

const NO_PROSE: ReadonlySet<string> = new Set(['rule', 'title', 'heading'])

/** Words of running text; text that is mostly links, or in a doubtful place, is none. */
function prose(piece: Piece): number {
  if (piece.doubtful || piece.linked > 0.5 || NO_PROSE.has(piece.role)) return 0
  if (isSentence(piece.text) || piece.role === 'item' || piece.role === 'row') {
    const count = words(piece)
    return count >= 5 ? count * (1 - piece.linked) : 0
  }
  return words(piece) >= 12 ? words(piece) : 0
}

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

/** How well a heading agrees with what the file calls the title: 1 the same, 0 not at all. */
function likeness(text: string, titles: readonly string[]): number {
  const mine = fold(text)
  if (mine.length < 8) return 0
  let best = 0
  for (const title of titles) {
    if (title === mine) return 1
    if (title.includes(mine)) best = Math.max(best, mine.length / title.length)
    else if (title.length > 16 && mine.includes(title)) best = Math.max(best, title.length / mine.length)
  }
  return best
}

/**
 * The piece that is the headline: the one that agrees with the page's own title, a heading before other text; else the
 * last h1, or the heading, that stands before the most prose. Null on a page without headings.
 */
function headline(pieces: readonly Piece[], meta: readonly Meta[]): number | null {
  const titles = [...new Set(meta.filter(({ field }) => field === 'title').map(({ words }) => fold(words)))]
  let best: { at: number; score: number } | null = null
  for (const [at, piece] of pieces.entries()) {
    const like = likeness(piece.text, titles)
    const heading = piece.role === 'title' ? 0.6 : piece.role === 'heading' ? 0.35 : 0
    if (like < 0.35 && heading === 0) continue
    if (
      like < 0.35 &&
      (words(piece) < 2 ||
        piece.doubtful ||
        isFurniture(piece.text) ||
        isSectionName(piece.text) ||
        releaseType(piece.text) !== null)
    )
      continue
    const follows = proseBehind(pieces, at)
    const score =
      like * 1.2 + heading + (follows ? 0.5 : 0) - (piece.doubtful ? 0.5 : 0) - (piece.linked > 0.8 ? 0.4 : 0)
    if (best === null || score > best.score) best = { at, score }
  }
  return best && best.score >= 0.6 ? best.at : null
}

/** How far behind the headline the text may begin: a date, a row of tools, a picture with its words. */
const NEAR = 14

function proseBehind(pieces: readonly Piece[], at: number): boolean {
  for (let next = at + 1; next < Math.min(pieces.length, at + NEAR); next += 1) {
    const piece = pieces[next]
    if (piece && prose(piece) >= LEAST_PROSE) return true
  }
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

const STANDFIRST =
  /teaser|lead|intro|abstract|summary|standfirst|chapeau|sommario|entradilla|subtitle|subline/iu
/** How far behind the headline a standfirst begins: a date and a row of tools stand before it. */
const STANDFIRST_WITHIN = 5
/** More pieces than this are a list of other texts. */
const STANDFIRST_PIECES = 4

/** Elements right behind the headline that hold its standfirst, though other pages call what leads elsewhere so. */
function standfirstOf(pieces: readonly PlainPiece[], at: number): Element[] {
  return pieces.slice(at + 1, at + 1 + STANDFIRST_WITHIN).flatMap(({ suspects, linked, text }) => {
    const element = suspects.at(-1)
    if (element === undefined || linked > 0.3 || !isSentence(text) || !STANDFIRST.test(namesOf(element)))
      return []
    return pieces.filter(one => one.suspects.includes(element)).length <= STANDFIRST_PIECES ? suspects : []
  })
}

const namesOf = ({ attributes }: Element): string => `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`

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
