import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropPaths } from '../drop'
import { type App, expect, test } from '../fixtures'
import { ExportPage } from '../pages/export'
import { ImportPages } from '../pages/import'
import { LibraryPage } from '../pages/library'
import { ReaderPage } from '../pages/reader'
import { ShellPage } from '../pages/shell'
import { readCsv } from '../read-csv'
import { type HARD, type Seed, writeReleases } from '../releases'

const FILES = 200

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-releases-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Everything that the analyst sees of the program, on the page of the present run. */
function screenOf({ page }: App) {
  return {
    page,
    shell: new ShellPage(page),
    imports: new ImportPages(page),
    library: new LibraryPage(page),
    reader: new ReaderPage(page),
    exports: new ExportPage(page),
  }
}
type Screen = ReturnType<typeof screenOf>

test('the main job: import a folder, read, tag, note, undo, filter, export, start again @both', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const { seed, hard } = writeReleases(join(folder, 'releases'), FILES)
  const screen = screenOf(app)
  const texts = new Map<string, string>()

  const imported = await test.step('drops a folder, sees progress and the report', () => importFolder(screen))
  await test.step('sees issuer, date and title as read from the text', () => findSeed(screen, seed, imported))
  await test.step('opens it, selects words, tags them with a new tag, writes a note', () =>
    annotateSeed(screen, seed))
  texts.set(seed.title, await screen.reader.wholeText())
  await test.step('goes on by keyboard through the next releases', () => goOn(screen, seed, imported))
  await test.step('marks what CSV is easily wrong about', () => annotateHard(screen, hard, imported))
  texts.set(hard.title, await screen.reader.wholeText())
  await test.step('undoes a mistake', () => undoMistake(screen))
  await test.step('filters the table by tag', () => filterByTag(screen, [seed.title, hard.title]))
  await test.step('exports what the filter shows', () => exportShown(screen))
  await test.step('finds each row traceable to release, paragraph and characters', async () => {
    const [file] = await app.saved()
    checkFile(file?.text ?? '', { seed, hard, texts })
  })
  await app.restart()
  await test.step('starts again: all is there, undo included', () =>
    checkAfterRestart(screenOf(app), { seed, hard, imported }))
})

async function importFolder({ page, imports, library }: Screen): Promise<number> {
  await expect(imports.dropArea).toBeVisible()
  const progress = imports.progress.waitFor()
  await dropPaths(imports.dropArea, [join(folder, 'releases')])
  await progress
  await expect(imports.report).toBeVisible({ timeout: 90_000 })
  await expect(imports.progress).toHaveCount(0)
  const { failed, known, imported } = await imports.counts()
  expect(failed + known + imported).toBe(FILES)
  expect(imported).toBeGreaterThan(FILES * 0.7)
  await page.getByRole('button', { name: /^Show the/ }).click()
  await library.shows(imported)
  return imported
}

async function findSeed({ page, library, reader }: Screen, seed: Seed, imported: number): Promise<void> {
  await library.search.fill(`title:"${seed.title}"`)
  await library.shows(1)
  await expect(await library.cell(seed.title, 'Issuer')).toHaveText(seed.issuer)
  const date = await library.cell(seed.title, 'Date')
  await expect(date).toHaveText(seed.published.split(' ').slice(0, 2).join(' '))
  await expect(date.getByTitle(seed.printed)).toBeVisible()
  await library.row(seed.title).click()
  await reader.shows(seed.title)
  await expect(reader.pane.getByRole('button', { name: seed.issuer })).toBeVisible()
  await expect(reader.pane.getByText(seed.published)).toBeVisible()
  await expect(reader.pane.getByText(`printed “${seed.printed}”`)).toBeVisible()
  await expect(
    reader.pane.getByRole('button', { name: seed.distributor, exact: false }).first(),
  ).toBeVisible()
  const numbers = (await reader.blocks()).map(({ number }) => number).filter(number => number !== '')
  expect(numbers).toEqual(Array.from({ length: seed.paragraphs }, (_, place) => String(place + 1)))
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await library.shows(imported)
}

async function annotateSeed({ reader }: Screen, seed: Seed): Promise<void> {
  await reader.selectWords(seed.marked.words)
  await reader.tagByField('Security / Border')
  await expect(reader.passage('Passage, tag Border')).toHaveText(seed.marked.words)
  await reader.writeNote('Said of threats, "not of means"; see ¶ 2')
  await expect(reader.note(/^Passage, tag Border, note: Said of threats/)).toBeVisible()
}

/** Without the mouse: the next release, its first sentence tagged by a digit, the one after it, and back. */
async function goOn({ page, reader, library }: Screen, seed: Seed, imported: number): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(reader.title).not.toContainText(seed.title)
  await expect(reader.text.getByRole('paragraph').first()).toBeVisible()
  const second = await reader.title.innerText()
  await page.keyboard.press('k')
  await reader.shows(seed.title)
  await page.keyboard.press('j')
  await expect(reader.title).toHaveText(second)
  await page.keyboard.press('d')
  await expect(reader.pane.getByRole('button', { name: 'Status: done' })).toBeVisible()
  await library.shows(imported)
}

async function annotateHard({ page, library, reader }: Screen, hard: typeof HARD, imported: number) {
  await library.find(`title:"${hard.title}"`, 1)
  await library.row(hard.title).click()
  await reader.shows(hard.title)
  await reader.selectWords(hard.marked, { exact: true })
  await page.keyboard.press('1')
  await expect(reader.passage('Passage, tag Border')).toHaveText(hard.marked)
  await reader.selectWords(hard.formula, { exact: true })
  await reader.tagByField('Odd signs')
  await expect(reader.passage('Passage, tag Odd signs')).toHaveText(hard.formula)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await library.shows(imported)
}

async function undoMistake({ page, reader, shell }: Screen): Promise<void> {
  await reader.passage('Passage, tag Border').click()
  await expect(reader.told).toContainText('Border')
  await page.keyboard.press('Delete')
  await expect(reader.passage('Passage, tag Border')).toHaveCount(0)
  await shell.undo('delete passage')
  await expect(reader.passage('Passage, tag Border')).toBeVisible()
}

async function filterByTag({ library }: Screen, titles: readonly string[]): Promise<void> {
  await library.tag('Border').click()
  await library.shows(titles.length)
  for (const title of titles) await expect(library.row(title)).toBeVisible()
}

async function exportShown({ exports, page }: Screen): Promise<void> {
  await exports.open()
  await exports.choose('Shown in the table')
  await expect(exports.preview.getByRole('row')).toHaveCount(1 + 3)
  await exports.export(3)
  await expect(page.getByText(/^Exported 3 rows to tagged-notes-/)).toBeVisible()
  await expect(exports.dialog).toHaveCount(0)
}

type Known = { readonly seed: Seed; readonly hard: typeof HARD; readonly texts: ReadonlyMap<string, string> }

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

function checkFile(file: string, { seed, hard, texts }: Known): void {
  expect(file.startsWith('\ufeff')).toBe(true)
  const rows = readCsv(file.slice(1))
  expect(rows.map(row => row['tags']).sort()).toEqual(['Odd signs', 'Security / Border', 'Security / Border'])
  for (const row of rows) {
    const { title = '', start, end, quote = '' } = row
    const text = texts.get(title) ?? ''
    // A cell that a spreadsheet would run has an apostrophe in front.
    const words = quote === `'${hard.formula}` ? hard.formula : quote
    expect(text.slice(Number(start), Number(end))).toBe(words)
    expect(text.slice(0, Number(start)).endsWith(row['prefix'] ?? '')).toBe(true)
    expect(text.slice(Number(end)).startsWith(row['suffix'] ?? '')).toBe(true)
    expect(row).toMatchObject({
      text_sha256: sha256(text),
      offset_unit: 'utf-16',
      anchor: 'exact',
      version: '1',
    })
  }
  // The canonical text of such a plain file is the file itself.
  expect(texts.get(seed.title)).toBe(seed.text)
  expect(rows.find(row => row['title'] === seed.title)).toMatchObject({
    issuer: seed.issuer,
    published: seed.iso,
    published_as_printed: seed.printed,
    distributor: seed.distributor,
    quote: seed.marked.words,
    paragraph: String(seed.marked.paragraph),
    note: 'Said of threats, "not of means"; see ¶ 2',
    source_file: expect.stringMatching(/seed\.txt$/),
    source_sha256: sha256(seed.text),
    scope: 'passage',
  })
  expect(rows.filter(row => row['title'] === hard.title).map(row => row['paragraph'])).toEqual(['2', '3'])
}

type Left = { readonly seed: Seed; readonly hard: typeof HARD; readonly imported: number }

async function checkAfterRestart(screen: Screen, { seed, hard, imported }: Left): Promise<void> {
  const { library, reader, shell } = screen
  await expect(library.shown).toHaveText(`2 of ${imported} releases`)
  await library.tag('Border').click()
  await library.find(`title:"${seed.title}"`, 1)
  await library.row(seed.title).click()
  await expect(reader.passage(/^Passage, tag Border, note: Said of threats/)).toHaveText(seed.marked.words)
  await expect(library.tag('Border')).toHaveAccessibleName('Border, 2 passages')
  await library.find(`title:"${hard.title}"`, 1)
  await library.row(hard.title).click()
  await expect(reader.passage('Passage, tag Odd signs')).toHaveText(hard.formula)
  await shell.undo('tag passage')
  await expect(reader.passage('Passage, tag Odd signs')).toHaveCount(0)
  await expect(reader.passage('Passage, tag Border')).toBeVisible()
}
