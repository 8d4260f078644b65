import { expect, type Locator, type Page } from '@playwright/test'

type Point = { readonly x: number; readonly y: number }

/** The release that is read: its head, its text, its passages, and the card that tags words. */
export class ReaderPage {
  readonly pane: Locator
  readonly title: Locator
  readonly text: Locator
  /** The card on selected words, and the same on a passage. */
  readonly card: Locator
  readonly cardField: Locator
  readonly noteField: Locator
  /** What a screen reader is told of the selection, or of the picked passage. */
  readonly told: Locator

  constructor(readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Reader', exact: true })
    this.title = this.pane.getByRole('heading', { level: 1 })
    this.text = this.pane.getByRole('region', { name: 'Text of the release' })
    this.card = page.getByRole('region', {
      name: /^(Tag the selected words|Change the tags of the passage)$/,
    })
    this.cardField = this.card.getByRole('combobox', { name: 'Tag or note' })
    this.noteField = this.pane.getByRole('textbox', { name: 'Note of the passage' })
    this.told = this.pane.getByRole('status').last()
  }

  /** The words of a passage in the text, known by its tags and its note. */
  passage(name: string | RegExp): Locator {
    return this.text.getByRole('group', { name })
  }

  /** The card of a passage in the margin. */
  note(name: string | RegExp): Locator {
    return this.pane.getByRole('article', { name })
  }

  async shows(title: string): Promise<void> {
    await expect(this.title).toContainText(title)
  }

  /**
   * Select words as with the mouse: press before their first letter, let go after the last. Whole words are taken,
   * without the marks around them; `exact` holds Alt, which takes just these characters.
   */
  async selectWords(words: string, { exact = false } = {}): Promise<void> {
    const { from, to } = await this.placeOf(words)
    const { mouse, keyboard } = this.page
    if (exact) await keyboard.down('Alt')
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
    if (exact) await keyboard.up('Alt')
    await expect(this.told).toHaveText(`Selected “${words}”`)
  }

  /** Where words of one paragraph begin and end on screen, scrolled to. */
  private async placeOf(words: string): Promise<{ from: Point; to: Point }> {
    const paragraph = this.text.getByRole('paragraph').filter({ hasText: words }).first()
    await paragraph.scrollIntoViewIfNeeded()
    return paragraph.evaluate((element, words) => {
      const nodes = textNodes(element)
      const start = nodes
        .map(({ data }) => data)
        .join('')
        .indexOf(words)
      const range = document.createRange()
      range.setStart(...placeAt(start))
      range.setEnd(...placeAt(start + words.length))
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
      const [first, last] = [boxes[0], boxes.at(-1)]
      if (first === undefined || last === undefined) throw new Error(`“${words}” is not on screen`)
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      }

      function textNodes(root: Element): Text[] {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        const found: Text[] = []
        while (walker.nextNode() !== null) {
          const node = walker.currentNode
          if (node instanceof Text && node.parentElement?.closest('[aria-hidden]') === null) found.push(node)
        }
        return found
      }
      function placeAt(offset: number): [Text, number] {
        let left = offset
        for (const node of nodes) {
          if (left <= node.length) return [node, left]
          left -= node.length
        }
        throw new Error(`The paragraph has no character ${offset}`)
      }
    }, words)
  }

  /** The text of the release as it can be read on screen: every block of it, parted by blank lines. */
  async wholeText(): Promise<string> {
    for (const name of ['Show the head of the text', 'Show what follows the text']) {
      const folded = this.text.getByRole('button', { name })
      if ((await folded.count()) > 0) await folded.click()
    }
    const blocks = await this.blocks()
    return blocks.map(({ words }) => words).join('\n\n')
  }

  /** The blocks of the text; those of the body with the number by which they are cited. */
  blocks(): Promise<{ number: string; words: string }[]> {
    return this.text.getByRole('paragraph').evaluateAll(elements =>
      elements.map(element => {
        const number = element.querySelector('[aria-hidden]')?.textContent ?? ''
        return { number, words: (element.textContent ?? '').slice(number.length) }
      }),
    )
  }

  /** The tag of the selected words or the picked passage, found or made by the field of the card. */
  async tagByField(path: string): Promise<void> {
    await this.cardField.click()
    await this.cardField.fill(path)
    await this.page.keyboard.press('Enter')
  }

  /** A note on the picked passage. */
  async writeNote(words: string): Promise<void> {
    await this.pane.getByRole('button', { name: 'Edit the note' }).click()
    await this.noteField.fill(words)
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.noteField).toHaveCount(0)
  }
}
