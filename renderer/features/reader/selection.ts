import { nextGrapheme, previousGrapheme } from '../../../shared/text/graphemes'
import { blockAt } from '../../../shared/text/paragraphs'
import type { Block, Span } from '../../../shared/text/span'
import { nextWord, previousWord } from '../../../shared/text/words'

/** Words selected in the text: `anchor` stays, `focus` moves. Offsets are UTF-16 code units. */
export type Selected = { readonly anchor: number; readonly focus: number }

export const spanOf = ({ anchor, focus }: Selected): Span => ({
  start: Math.min(anchor, focus),
  end: Math.max(anchor, focus),
})

/** Where the moving end goes: by a character or a word, onwards or back in the order of the text. */
export type Step = { readonly by: 'character' | 'word'; readonly forward: boolean }

/** `selected` with its moving end one step on; the gap between two blocks counts as no step. Null when nothing is left. */
export function grow(
  selected: Selected,
  { by, forward }: Step,
  text: string,
  blocks: readonly Block[],
  language: string | null,
): Selected | null {
  const { focus } = selected
  const moved =
    by === 'word'
      ? forward
        ? nextWord(text, focus, language)
        : previousWord(text, focus, language)
      : overGap(forward ? nextGrapheme(text, focus) : previousGrapheme(text, focus), forward, blocks)
  return moved === selected.anchor ? null : { anchor: selected.anchor, focus: moved }
}

/** An offset between two blocks moves to the nearer edge in the direction of the step. */
function overGap(offset: number, forward: boolean, blocks: readonly Block[]): number {
  const index = blockAt(blocks, offset)
  const block = blocks[index]
  if (block === undefined || offset <= block.end) return offset
  return forward ? (blocks[index + 1]?.start ?? block.end) + 1 : block.end
}
