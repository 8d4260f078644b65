import { describe, expect, it } from 'vitest'
import { readFile } from './read-file'

/** How many blocks stand behind the body of a release that ends with `end`. */
function tailBlocks(end: string): number {
  const text = `The quay is open again\n\n${PARAGRAPHS}\n\n${end}`
  const read = readFile(new TextEncoder().encode(text), 'a.txt')
  return read.ok ? (read.value[0]?.blocks.filter(({ kind }) => kind === 'tail').length ?? 0) : -1
}
const PARAGRAPHS = [
  'The council of the port said on Monday that the northern quay will be open to all vessels from May.',
  'Repairs took three months and were finished ahead of the plan, the engineers told reporters.',
  'Ships of any size may now stay for up to two nights without a permit of the harbour master.',
  'The southern quay will be closed in autumn, when its walls are to be made higher by a metre.',
].join('\n\n')

describe('the trailer of a release', () => {
  it.each([
    ['a mark of the end with what follows', '###\n\nMedia contact: Anna Adler', 2],
    ['empty tags', 'Tags:', 1],
    ['tags in German', 'Schlagworte: Hafen', 1],
    ['tags in French', 'Mots-clés : port', 1],
    ['tags in Russian', 'Ключевые слова: порт', 1],
    ['a heading about the house and its text', 'About the Port of Sella\n\nThe port was founded in 1874.', 2],
    [
      'a house that speaks of itself without a heading',
      'Port of Sella is the largest port operator of Vesta.',
      1,
    ],
    ['the source', 'SOURCE Port of Sella', 1],
    ['one more sentence, which is none', 'The works will cost some four million crowns in all.', 0],
  ])('takes in %s', (_, end, blocks) => {
    expect(tailBlocks(end)).toBe(blocks)
  })
})
