import { expect, type Locator, type Page } from '@playwright/test'

/** What stands around every view: the palette, and what is said in passing. */
export class ShellPage {
  readonly palette: Locator

  constructor(readonly page: Page) {
    this.palette = page.getByRole('dialog', { name: 'Commands' })
  }

  /** Run a command by its name, as by keyboard: Ctrl+K, some of its letters, Enter. */
  async run(command: string): Promise<void> {
    await expect(this.page.getByRole('banner', { name: 'Toolbar' })).toBeVisible()
    await this.page.keyboard.press('ControlOrMeta+k')
    await expect(this.palette.getByRole('combobox')).toBeFocused()
    await this.page.keyboard.type(`>${command}`)
    const first = this.palette.getByRole('option').first()
    await expect(first).toContainText(command)
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await this.page.keyboard.press('Enter')
    await expect(this.palette).toHaveCount(0)
  }

  async undo(act: string | RegExp): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
    await expect(this.page.getByText(typeof act === 'string' ? `Undone: ${act}` : act)).toBeVisible()
  }
}
