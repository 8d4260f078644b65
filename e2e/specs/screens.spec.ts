import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { type Screen, SCREENS } from '../screens'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

for (const [group, screens] of Object.entries(SCREENS)) {
  test(`every screen can be used by everybody: ${group}`, async ({ app }) => {
    test.setTimeout(screens.length * 60_000)
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        if (screen.size !== undefined) await app.page.setViewportSize(screen.size)
        await screen.open(app)
        for (const size of screen.size === undefined ? SIZES : [screen.size])
          await look(app.page, screen, size)
        await app.page.setViewportSize({ width: 1440, height: 900 })
      })
    }
  })
}

/** Both themes at one size. Every fault is gathered, so that one run tells of all. */
async function look(page: Page, { name }: Screen, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const dressed = page.locator('html')
    if (colorScheme === 'dark') await expect(dressed).toContainClass('bp6-dark')
    else await expect(dressed).not.toContainClass('bp6-dark')
    // In a page of its own axe would be a second window, which the program has not.
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze()
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    )
    expect.soft(faults, `${name}, ${colorScheme}, ${size.width} × ${size.height}`).toEqual([])
    const folder = process.env['READOUT_SCREENSHOTS']
    if (folder !== undefined)
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${size.width}.png`) })
  }
}
