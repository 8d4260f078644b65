import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type App } from './fixtures'

/** The database goes and everything beside it stays, as when Chromium drops what it cannot read. Then it starts again. */
export async function loseLibrary(app: App): Promise<void> {
  await backedUp(app)
  await app.kill()
  const folders = readdirSync(app.hostFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name === 'IndexedDB')
    .map(({ parentPath, name }) => join(parentPath, name))
  expect(folders, 'the folder of the databases').toHaveLength(1)
  for (const folder of folders) rmSync(folder, { recursive: true })
  await app.begin()
}

/** Some seconds after an import the status bar says that there is a backup. */
export const backedUp = ({ page }: App): Promise<void> =>
  expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(
    /Backed up (just now|\d+ min ago)/,
    {
      timeout: 30_000,
    },
  )
