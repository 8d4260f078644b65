import { isSentence, roughWords } from '../release/lines'
import type { Piece as PlainPiece } from './html-pieces'

/** A piece with the judgement whether its surroundings are something else than the release. */
export type Piece = PlainPiece & { readonly doubtful: boolean }

/** Prose shorter than this makes no body: a caption, a teaser. */
export const LEAST_PROSE = 12

/** About how many words a piece has. */
export const words = (piece: Piece): number => roughWords(piece.text)

const NO_PROSE: ReadonlySet<string> = new Set(['rule', 'title', 'heading'])

/** Words of running text; text that is mostly links, or in a doubtful place, is none. */
export function prose(piece: Piece): number {
  if (piece.doubtful || piece.linked > 0.5 || NO_PROSE.has(piece.role)) return 0
  if (isSentence(piece.text) || piece.role === 'item' || piece.role === 'row') {
    const count = words(piece)
    return count >= 5 ? count * (1 - piece.linked) : 0
  }
  return words(piece) >= 12 ? words(piece) : 0
}
