import { expect, type Locator, type Page } from '@playwright/test'

/** The ways into the library, and what is said of an import while it runs and after it. */
export class ImportPages {
  readonly progress: Locator
  readonly report: Locator
  readonly dropArea: Locator
  readonly paste: Locator

  constructor(readonly page: Page) {
    this.progress = page.getByRole('group', { name: 'Import under way' })
    this.report = page.getByRole('region', { name: /imported|Nothing/ })
    this.dropArea = page.getByRole('region', { name: 'Drop releases here' })
    this.paste = page.getByRole('dialog', { name: 'Paste a release' })
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the sample library' }).click()
    await expect(this.page.getByRole('grid', { name: 'Releases' })).toBeVisible({ timeout: 30_000 })
  }

  /** Choose files or a folder as in the system's dialog, from the empty library or from the toolbar. */
  async choose(way: 'Import files…' | 'Import a folder…', paths: string | string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    const atOnce = this.page.getByRole('main').getByRole('button', { name: way })
    if ((await atOnce.count()) > 0) await atOnce.click()
    else await this.fromToolbar(way)
    await (await chooser).setFiles(paths)
  }

  /** An item of the toolbar's import menu. */
  async fromToolbar(item: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Import', exact: true }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** The line of a file in the report. */
  line(file: string): Locator {
    return this.report.getByRole('row').filter({ hasText: file })
  }

  /** How many files failed, were in the library before, and how many releases were imported. */
  async counts(): Promise<{ failed: number; known: number; imported: number }> {
    const tiles = this.report.getByRole('group', { name: 'Show one result alone' }).getByRole('button')
    await expect(tiles).toHaveCount(3)
    const [failed = NaN, known = NaN, imported = NaN] = (await tiles.allInnerTexts()).map(words =>
      Number(/[\d\u00a0]+/.exec(words)?.[0].replaceAll('\u00a0', '')),
    )
    return { failed, known, imported }
  }
}
