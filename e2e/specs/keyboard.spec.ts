import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { ExportPage } from '../pages/export'
import { ImportPages } from '../pages/import'
import { LibraryPage } from '../pages/library'
import { ReaderPage } from '../pages/reader'
import { ShellPage } from '../pages/shell'
import { readCsv } from '../read-csv'
import { HARD } from '../releases'

test('the main job is done by keyboard alone', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  const reader = new ReaderPage(page)
  await new ShellPage(page).run('Open the sample library')
  await test.step('pastes a release', () => paste(page))
  await test.step('opens it from the table at full width', () => openFromTable(page))
  await test.step('takes a sentence and the next one, tags them with a new tag', () => tagSentences(page))
  await test.step('writes a note', async () => {
    await page.keyboard.press('e')
    await expect(reader.noteField).toBeFocused()
    await page.keyboard.type('Both sentences are the harbour master’s.')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(reader.passage(/^Passage, tag Quay, note: Both sentences/)).toBeVisible()
  })
  const second = await test.step('tags a sentence of the next release by a digit', () => tagByDigit(page))
  await test.step('exports from the palette', () => exportAll(page))
  const [file] = await app.saved()
  const rows = readCsv((file?.text ?? '').slice(1))
  expect(rows.find(row => row['title'] === HARD.title)).toMatchObject({
    quote: HARD.text.slice(HARD.text.indexOf('“The'), HARD.text.indexOf('\n\n=SUM')),
    tags: 'Harbour / Quay',
    note: 'Both sentences are the harbour master’s.',
    paragraph: '2',
  })
  expect(rows.map(row => row['quote'])).toContain(second)
})

/** Tab until an element has the focus, as one does who sees where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not reach it in 40 steps')
}

async function paste(page: Page): Promise<void> {
  const { paste } = new ImportPages(page)
  await page.keyboard.press('ControlOrMeta+Shift+v')
  await expect(paste.getByRole('textbox')).toBeFocused()
  await page.keyboard.insertText(HARD.text)
  await tabTo(page, paste.getByRole('button', { name: 'Import the release' }))
  await page.keyboard.press('Enter')
  await new ReaderPage(page).shows(HARD.title)
}

async function openFromTable(page: Page): Promise<void> {
  const library = new LibraryPage(page)
  const reader = new ReaderPage(page)
  await tabTo(page, library.row(HARD.title))
  await page.keyboard.press('ArrowUp')
  await expect(reader.title).not.toContainText(HARD.title)
  await page.keyboard.press('ArrowDown')
  await reader.shows(HARD.title)
  await page.keyboard.press('Enter')
  await expect(reader.pane.getByRole('button', { name: 'Back to the table' })).toBeVisible()
}

async function tagSentences(page: Page): Promise<void> {
  const reader = new ReaderPage(page)
  await tabTo(page, reader.text)
  const before = await reader.blocks()
  const steps = before.findIndex(({ words }) => words.startsWith('“The')) + 1
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  await expect(reader.told).toHaveText(/^Selected “/)
  await page.keyboard.press('s')
  await expect(reader.card).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(reader.cardField).toBeFocused()
  await page.keyboard.type('Harbour / Quay')
  await page.keyboard.press('Enter')
  await expect(reader.passage('Passage, tag Quay')).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Answers the sentence. */
async function tagByDigit(page: Page): Promise<string> {
  const reader = new ReaderPage(page)
  await page.keyboard.press('k')
  await expect(reader.title).not.toContainText(HARD.title)
  await expect(reader.text.getByRole('paragraph').first()).toBeVisible()
  await tabTo(page, reader.text)
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  await expect(reader.told).toHaveText(/^Selected “/)
  const sentence = (await reader.told.innerText()).slice('Selected “'.length, -1)
  await page.keyboard.press('1')
  await expect(reader.text.getByRole('group').filter({ hasText: sentence })).toBeVisible()
  return sentence
}

async function exportAll(page: Page): Promise<void> {
  const { dialog } = new ExportPage(page)
  await new ShellPage(page).run('Export tagged notes as CSV')
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('button', { name: /^Export \d+ rows$/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Exported \d+ rows to/)).toBeVisible()
}
