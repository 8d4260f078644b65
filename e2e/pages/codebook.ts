import { expect, type Locator, type Page } from '@playwright/test'

/** The codebook with the definitions of its tags, and the passages of a tag across releases. */
export class CodebookPages {
  readonly tags: Locator

  constructor(readonly page: Page) {
    this.tags = page.getByRole('tree', { name: 'Tags' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Codebook' }).click()
    await expect(this.page.getByRole('textbox', { name: 'Filter tags and definitions' })).toBeVisible()
  }

  tag(name: string): Locator {
    return this.tags.getByRole('treeitem', { name: new RegExp(`^${name},`) })
  }

  async openPassages(name: string): Promise<void> {
    await this.tag(name).click({ button: 'right' })
    await this.page.getByRole('menuitem', { name: 'Show its passages' }).click()
  }
}
