import { fold, isSentence } from '../release/lines'
import { isFurniture, isSectionName, releaseType } from '../release/notices'
import type { Piece as PlainPiece } from './html-pieces'
import { LEAST_PROSE, prose, words, type Piece } from './html-prose'
import type { Element } from './html-tree'
import type { Meta } from './source'

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
export function headline(pieces: readonly Piece[], meta: readonly Meta[]): number | null {
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

const STANDFIRST =
  /teaser|lead|intro|abstract|summary|standfirst|chapeau|sommario|entradilla|subtitle|subline/iu

/** How far behind the headline a standfirst begins: a date and a row of tools stand before it. */
const STANDFIRST_WITHIN = 5

/** More pieces than this are a list of other texts. */
const STANDFIRST_PIECES = 4

/** Elements right behind the headline that hold its standfirst, though other pages call what leads elsewhere so. */
export function standfirstOf(pieces: readonly PlainPiece[], at: number): Element[] {
  return pieces.slice(at + 1, at + 1 + STANDFIRST_WITHIN).flatMap(({ suspects, linked, text }) => {
    const element = suspects.at(-1)
    if (element === undefined || linked > 0.3 || !isSentence(text) || !STANDFIRST.test(namesOf(element)))
      return []
    return pieces.filter(one => one.suspects.includes(element)).length <= STANDFIRST_PIECES ? suspects : []
  })
}

const namesOf = ({ attributes }: Element): string => `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
