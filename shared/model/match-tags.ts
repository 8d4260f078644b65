import type { TagNode } from './tag-tree'

/** Case and accents do not count when somebody types a tag. */
const fold = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

/**
 * Tags that `query` may mean, the likeliest first: its words start words of the name, or stand in the path, or in the
 * definition, or at least its letters follow each other in the path. All of `nodes` for an empty query.
 */
export function matchTags(nodes: readonly TagNode[], query: string): readonly TagNode[] {
  const words = fold(query)
    .split(/[\s/]+/)
    .filter(word => word !== '')
  if (words.length === 0) return nodes
  return nodes
    .map((node, place) => ({ node, place, rank: rankOf(node, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .map(({ node }) => node)
}

/** 0 for no match. The ranks are steps, not measures: within one, the order of the codebook decides. */
function rankOf({ tag, path }: TagNode, words: readonly string[]): number {
  const name = fold(tag.name)
  const whole = fold(path)
  if (name === words.join(' ')) return 6
  if (name.startsWith(words.join(' '))) return 5
  if (words.every(word => startsWord(name, word))) return 4
  if (words.every(word => whole.includes(word))) return 3
  if (words.every(word => fold(tag.description).includes(word))) return 2
  return follows(whole, words.join('')) ? 1 : 0
}

const startsWord = (text: string, word: string): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).some(other => other.startsWith(word))

/** Whether the letters of `word` stand in `text` in this order: `brd` in `border`. */
function follows(text: string, word: string): boolean {
  let at = 0
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
