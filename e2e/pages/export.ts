import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog that writes tagged notes as CSV. */
export class ExportPage {
  readonly dialog: Locator
  readonly preview: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Export tagged notes' })
    this.preview = this.dialog.getByRole('region', { name: 'Preview' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Choose one of the radio buttons by the words before its count. */
  async choose(label: string): Promise<void> {
    // The circle of a radio button is drawn over the input, so the pointer goes to its label.
    await this.dialog.getByText(label, { exact: false }).first().click()
    await expect(this.dialog.getByRole('radio', { name: label })).toBeChecked()
  }

  /** Write the file, of so many rows as the button says. */
  async export(rows: number): Promise<void> {
    await this.dialog.getByRole('button', { name: `Export ${rows} row${rows === 1 ? '' : 's'}` }).click()
  }
}
