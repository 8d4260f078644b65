import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, expect, test } from '../fixtures'
import { ExportPage } from '../pages/export'
import { ImportPages } from '../pages/import'
import { grouped, LibraryPage } from '../pages/library'
import { ReaderPage } from '../pages/reader'
import { ShellPage } from '../pages/shell'
import { HARD, inventedRelease } from '../releases'

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-bad-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('bad files, names, notes, targets and library files each get a clear line, and nothing is lost', async ({
  app,
}) => {
  test.setTimeout(180_000)
  await test.step('what is no release is refused by name, and the rest is imported', () =>
    importBadFiles(app))
  await test.step('a name that no tag can have is refused at its field', () => typeBadTags(app))
  await test.step('markup in a note stays text', () => writeMarkup(app))
  await test.step('a target that cannot be written is named, and the choice stays', () => exportToFolder(app))
  await test.step('a library file that is cut, newer or something else leaves the library as it was', () =>
    openBadLibraries(app))
  await test.step('20 MB of text are read whole', () => importLong(app))
})

async function importBadFiles({ page }: App): Promise<void> {
  const imports = new ImportPages(page)
  const files: { readonly [name: string]: string | Buffer } = {
    'release.txt': HARD.text,
    'empty.txt': '',
    'program.txt': Buffer.from([
      0x7f,
      0x45,
      0x4c,
      0x46,
      ...Array.from({ length: 4000 }, (_, n) => (n * 37) % 251),
    ]),
    'picture.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  await imports.choose(
    'Import files…',
    Object.keys(files).map(name => join(folder, name)),
  )
  await expect(imports.report).toBeVisible({ timeout: 30_000 })
  await expect(imports.progress).toHaveCount(0)
  await expect(imports.line('empty.txt')).toContainText('no words in it')
  await expect(imports.line('program.txt')).toContainText('is a program')
  await expect(imports.line('picture.png')).toContainText('Not imported')
  await expect(imports.line('release.txt')).toContainText('Imported')
  expect(await imports.counts()).toEqual({ failed: 3, known: 0, imported: 1 })
  await page.keyboard.press('ControlOrMeta+1')
  await new LibraryPage(page).shows(1)
}

async function importLong({ page }: App): Promise<void> {
  const file = join(folder, 'long.txt')
  const sentence = 'The talks went on without a break, and nobody left.\n\n'
  writeFileSync(file, `${inventedRelease(1)}\n\n${sentence.repeat(Math.floor(20_000_000 / sentence.length))}`)
  await new ImportPages(page).choose('Import files…', [file])
  await expect(new LibraryPage(page).shown).toHaveText(/2 releases/, { timeout: 60_000 })
}

async function typeBadTags({ page }: App): Promise<void> {
  const library = new LibraryPage(page)
  const reader = new ReaderPage(page)
  await library.row(HARD.title).click()
  await reader.shows(HARD.title)
  await reader.selectWords('the northern quay takes ships again')
  const problem = reader.card.getByRole('alert')
  await reader.tagByField('x'.repeat(101))
  await expect(problem).toHaveText('The name has 101 characters. Shorten it to 100.')
  await reader.tagByField('Quay; ships')
  await expect(problem).toHaveText('A name cannot hold “;”. Use another character.')
  await expect(library.filters.getByRole('treeitem')).toHaveCount(0)
  await reader.tagByField('Quay')
  await expect(reader.passage('Passage, tag Quay')).toBeVisible()
  await library.filters.getByRole('button', { name: 'New tag' }).click()
  await page.keyboard.type('Harbour/Quay')
  await page.keyboard.press('Enter')
  await expect(library.filters.getByRole('alert')).toHaveText(
    'A name cannot hold “/”. Use another character.',
  )
  await page.keyboard.press('Escape')
  await expect(library.filters.getByRole('treeitem')).toHaveCount(1)
}

async function writeMarkup({ page }: App): Promise<void> {
  const reader = new ReaderPage(page)
  const markup = '<img src=x onerror="document.title=1"><b>bold</b> **strong**'
  await reader.passage('Passage, tag Quay').click()
  await reader.writeNote(markup)
  const note = reader.note(/^Passage, tag Quay, note/)
  await expect(note).toContainText(markup)
  await expect(note.getByRole('img', { name: 'x' })).toHaveCount(0)
  await expect(page).toHaveTitle(/Readout/)
}

/** A folder stands where the file should go: nobody may write there, whoever runs the spec. */
async function exportToFolder(app: App): Promise<void> {
  const exports = new ExportPage(app.page)
  await exports.open()
  const name = await exports.dialog.getByText(/^tagged-notes-.*\.csv$/).innerText()
  const target = join(app.saveFolder, name)
  mkdirSync(target)
  await exports.export(1)
  await expect(exports.dialog.getByRole('alert')).toContainText(name)
  rmSync(target, { recursive: true })
  await exports.export(1)
  await expect(exports.dialog).toHaveCount(0)
  expect((await app.saved()).map(file => file.name)).toEqual([name])
}

async function openBadLibraries(app: App): Promise<void> {
  await new ShellPage(app.page).run('Export the whole library to one file')
  await expect(app.page.getByText(/^Exported the library to/)).toBeVisible()
  const whole = (await app.saved()).find(({ name }) => name.endsWith('.readout'))?.bytes ?? Buffer.alloc(0)
  const newer = Buffer.from(whole.toString('latin1').replace('"format":1', '"format":9'), 'latin1')
  await refuses(app, whole.subarray(0, Math.floor(whole.length / 2)), 'ends in the middle')
  await refuses(app, newer, 'is newer than this program')
  await refuses(app, Buffer.from(HARD.text), 'is no library of Readout')
}

async function refuses({ page }: App, bytes: Buffer, reason: string): Promise<void> {
  const file = join(folder, 'bad.readout')
  writeFileSync(file, bytes)
  const chooser = page.waitForEvent('filechooser')
  await new ShellPage(page).run('Open a library file')
  await (await chooser).setFiles(file)
  await page.getByRole('button', { name: 'Back up and replace' }).click()
  await expect(page.getByText(reason)).toContainText('Your library is as it was.')
  await new LibraryPage(page).shows(1)
}

const MANY = 3000

test('an import that is cancelled or killed leaves whole releases, and the next one adds the rest', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let n = 0; n < MANY; n++) writeFileSync(join(many, `relief-${n}.txt`), inventedRelease(n))
  const cancelled = await test.step('cancel', async () => {
    const imports = new ImportPages(app.page)
    await imports.choose('Import a folder…', many)
    await expect(imports.progress).toContainText(` of ${grouped(MANY)} files`)
    await imports.progress.getByRole('button', { name: 'Cancel' }).click()
    await expect(imports.progress).toHaveCount(0, { timeout: 30_000 })
    return shownNow(app)
  })
  expect(cancelled).toBeLessThan(MANY)
  await test.step('kill', async () => {
    const imports = new ImportPages(app.page)
    await imports.choose('Import a folder…', many)
    await expect.poll(() => shownNow(app), { timeout: 60_000 }).toBeGreaterThan(cancelled)
    await app.kill()
    await app.begin()
    await expect(new LibraryPage(app.page).shown).toHaveText(/releases$/, { timeout: 30_000 })
  })
  const killed = await shownNow(app)
  expect(killed).toBeGreaterThan(cancelled)
  expect(killed).toBeLessThan(MANY)
  await test.step('import again', async () => {
    const imports = new ImportPages(app.page)
    await imports.choose('Import a folder…', many)
    await expect(imports.report).toBeVisible({ timeout: 120_000 })
    await expect(imports.progress).toHaveCount(0, { timeout: 120_000 })
    expect(await imports.counts()).toEqual({ failed: 0, known: killed, imported: MANY - killed })
  })
  await app.page.keyboard.press('ControlOrMeta+1')
  await new LibraryPage(app.page).shows(MANY)
})

/** How many releases the status bar tells of; none while the library is empty. */
async function shownNow({ page }: App): Promise<number> {
  const words = await new LibraryPage(page).shown.innerText()
  return words.startsWith('No releases') ? 0 : Number(words.replaceAll('\u00a0', '').split(' ')[0])
}

test('two windows on one library stay in step @both', async ({ app, host }) => {
  test.skip(host === 'electron', 'Electron has one window')
  await new ImportPages(app.page).openSample()
  const second = await app.page.context().newPage()
  await second.goto(app.page.url())
  const [here, there] = [new LibraryPage(app.page), new LibraryPage(second)]
  await expect(there.shown).toHaveText(await here.shown.innerText())
  await here.filters.getByRole('button', { name: 'New tag' }).click()
  await app.page.keyboard.type('Made in the first window')
  await app.page.keyboard.press('Enter')
  await expect(there.tag('Made in the first window')).toBeVisible()
  await new ShellPage(second).undo('make tag')
  await expect(here.tag('Made in the first window')).toHaveCount(0)
})
