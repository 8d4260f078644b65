import { describe, expect, it } from 'vitest'
import { readMarkdown } from './markdown'

describe('Markdown', () => {
  it('gives headings, paragraphs and items without their signs', () => {
    const { blocks } = readMarkdown(
      '# The quay\n\n**Harbour Council**\n\nIt will\nopen.\n\n3. First\n4. Second\n\n- Third',
    )
    expect(blocks.map(({ role, text }) => [role, text])).toEqual([
      ['title', 'The quay'],
      ['paragraph', 'Harbour Council'],
      ['paragraph', 'It will open.'],
      ['item', '3. First'],
      ['item', '4. Second'],
      ['item', 'Third'],
    ])
  })
  it('reads the YAML head as what the file says beside its text', () => {
    const { meta, blocks } = readMarkdown('---\ntitle: "The quay"\ndate: 2024-02-08\n---\n\nText')
    expect(meta).toMatchObject([
      { field: 'title', words: 'The quay' },
      { field: 'published', words: '2024-02-08' },
    ])
    expect(blocks).toHaveLength(1)
  })
  it('says how much of a block is links', () => {
    expect(readMarkdown('[The source](https://sell.example)').blocks[0]?.linked).toBe(1)
  })
  it('never takes markup inside for text', () => {
    expect(readMarkdown('<script>alert(1)</script>\n\nText').blocks.map(({ text }) => text)).toEqual(['Text'])
  })
})
