import { expect, type Locator, type Page } from '@playwright/test'

/** What stands around every view: the palette, what is said in passing, the settings. */
export class ShellPage {
  readonly palette: Locator
  readonly settings: Locator
  /** What was done, or what failed, at the bottom left. */
  readonly said: Locator

  constructor(readonly page: Page) {
    this.palette = page.getByRole('dialog', { name: 'Commands' })
    this.settings = page.getByRole('main').filter({ has: page.getByRole('heading', { name: 'Settings' }) })
    this.said = page.getByRole('alert')
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
