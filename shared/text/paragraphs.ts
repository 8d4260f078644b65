import { isBody, type Block, type Span } from './span'

/** The number of each block for citation, from 1; null for head and tail, which are not numbered. */
export function numberBlocks(blocks: readonly Block[]): readonly (number | null)[] {
  let number = 0
  return blocks.map(block => (isBody(block) ? (number += 1) : null))
}

/**
 * The index of the block that `offset` lies in, or, between two blocks, of the one before; -1 before the first. Blocks
 * are in order, so that the search halves them.
 */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Numbers of the first and last numbered block that `span` touches; null when it touches none. */
export function paragraphsOf(
  blocks: readonly Block[],
  span: Span,
): { readonly first: number; readonly last: number } | null {
  const numbers = numberBlocks(blocks)
  const from = Math.max(0, blockAt(blocks, span.start))
  const to = blockAt(blocks, Math.max(span.start, span.end - 1))
  const touched = numbers.slice(from, to + 1).filter(number => number !== null)
  const [first] = touched
  return first === undefined ? null : { first, last: touched.at(-1) ?? first }
}

/** The index from which on all blocks are tail; the number of blocks when the last one is not. */
export function tailFrom(blocks: readonly Block[]): number {
  return blocks.findLastIndex(block => block.kind !== 'tail') + 1
}

/** Indices of the blocks of the head that one of `spans` was read from: what they say stands in the fields. */
export function toldBlocks(blocks: readonly Block[], spans: readonly Span[]): ReadonlySet<number> {
  const touched = spans.map(({ start }) => blockAt(blocks, start))
  return new Set(touched.filter(index => blocks[index]?.kind === 'head'))
}
