import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, expect, test } from '../fixtures'
import { backedUp, loseLibrary } from '../lose-library'
import { ImportPages } from '../pages/import'
import { LibraryPage } from '../pages/library'
import { ReaderPage } from '../pages/reader'
import { ShellPage } from '../pages/shell'

/** A passage of the sample library with a note, and the release that it stands in. */
const RELEASE = /Norland.s Defence Minister receives her counterpart/
const PASSAGE = /^Passage, tag Threat, note: First time that Norland says/

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-backup-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a lost library comes back from its backup, and a library file opens anywhere @both', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const releases = await test.step('an import is followed by a backup', () => importSample(app))
  const file = await test.step('the whole library goes into one file', () => exportLibrary(app))
  await test.step('the library is lost: the backup is offered, and brings all back', async () => {
    await loseLibrary(app)
    const { page } = app
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The library is gone. Your backup is whole.',
    )
    const backup = page.getByRole('row').filter({ hasText: `${releases} releases` })
    await expect(backup.first()).toContainText('Whole')
    await page.getByRole('button', { name: /^Restore/ }).click()
    await showsAll(app, releases)
  })
  await test.step('the library is lost, and the analyst starts with an empty one', async () => {
    await loseLibrary(app)
    await app.page.getByRole('button', { name: 'Start with an empty library' }).click()
    await expect(new ImportPages(app.page).dropArea).toBeVisible()
    await app.restart()
    await expect(new ImportPages(app.page).dropArea).toBeVisible()
  })
  await test.step('the library file opens there', async () => {
    const chooser = app.page.waitForEvent('filechooser')
    await app.page.getByRole('button', { name: 'Open a library file…' }).click()
    await (await chooser).setFiles(file)
    await showsAll(app, releases)
    await app.restart()
    await showsAll(app, releases)
  })
})

async function importSample(app: App): Promise<number> {
  await new ImportPages(app.page).openSample()
  const { shown } = new LibraryPage(app.page)
  await expect(shown).toHaveText(/^\d+ releases$/)
  await backedUp(app)
  return Number.parseInt(await shown.innerText(), 10)
}

async function exportLibrary(app: App): Promise<string> {
  await new ShellPage(app.page).run('Export the whole library to one file')
  await expect(app.page.getByText(/^Exported the library to readout-library-/)).toBeVisible()
  const [saved] = await app.saved()
  const file = join(folder, saved?.name ?? '')
  expect(file).toMatch(/\.readout$/)
  writeFileSync(file, saved?.bytes ?? '')
  return file
}

async function showsAll({ page }: App, releases: number): Promise<void> {
  const library = new LibraryPage(page)
  await expect(library.shown).toHaveText(`${releases} releases`, { timeout: 20_000 })
  await library.table.getByRole('gridcell', { name: RELEASE }).last().click()
  await expect(new ReaderPage(page).passage(PASSAGE)).toBeVisible()
}
