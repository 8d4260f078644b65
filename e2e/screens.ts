/**
 * Every screen of the program once, and the way to it from the one before. The groups start on empty data; what all
 * screens are held to (axe, pictures of them) goes through them in order.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type App } from './fixtures'
import { loseLibrary } from './lose-library'
import { CodebookPages } from './pages/codebook'
import { ExportPage } from './pages/export'
import { ImportPages } from './pages/import'
import { LibraryPage } from './pages/library'
import { ReaderPage } from './pages/reader'
import { ShellPage } from './pages/shell'

export type Screen = {
  readonly name: string
  open(app: App): Promise<void>
  /** The window, where it is not the two sizes that every screen is looked at in. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** A release of the sample library that has passages and notes. */
const READ = /Norland.s Defence Minister receives her counterpart/

/** Closes what lies over the view, and goes to the library with nothing searched for. */
async function home({ page }: App): Promise<void> {
  const dialogs = page.getByRole('dialog')
  while ((await dialogs.count()) > 0) {
    await page.keyboard.press('Escape')
    await expect(dialogs).toHaveCount(0)
  }
  await page.keyboard.press('ControlOrMeta+1')
  const clear = page.getByRole('button', { name: 'Clear the search' })
  if ((await clear.count()) > 0) await clear.click()
  await expect(page.getByRole('grid', { name: 'Releases' })).toBeVisible()
}

async function read(app: App): Promise<ReaderPage> {
  await home(app)
  const reader = new ReaderPage(app.page)
  await new LibraryPage(app.page).table.getByRole('gridcell', { name: READ }).last().click()
  await expect(reader.title).toHaveText(READ)
  await expect(reader.text.getByRole('paragraph').first()).toBeVisible()
  return reader
}

const EMPTY: readonly Screen[] = [
  {
    name: 'empty-library',
    open: ({ page }) => expect(new ImportPages(page).dropArea).toBeVisible(),
  },
  {
    name: 'paste-dialog',
    open: async ({ page }) => {
      const { paste } = new ImportPages(page)
      await page.getByRole('button', { name: 'Paste a release' }).click()
      await paste
        .getByRole('textbox')
        .fill('Harbour Office of Sable\n\nNorthern quay takes ships again\n\n3 March 2031')
      await expect(paste.getByRole('status')).not.toBeEmpty()
    },
  },
]

const READING: readonly Screen[] = [
  {
    name: 'library-and-reader',
    open: async app => {
      await new ImportPages(app.page).openSample()
      await read(app)
    },
  },
  {
    name: 'reader-narrow-window',
    size: { width: 860, height: 640 },
    open: async app => void (await read(app)),
  },
  {
    name: 'tagging-card',
    open: async app => {
      const reader = await read(app)
      await reader.text.focus()
      for (const key of ['ArrowDown', 'ArrowDown', 's']) await app.page.keyboard.press(key)
      await expect(reader.card).toBeVisible()
      await app.page.keyboard.press('Tab')
      await app.page.keyboard.type('Bo')
      await expect(reader.card.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'reader-full-width',
    open: async app => {
      const reader = await read(app)
      await reader.pane.getByRole('button', { name: 'Open at full width' }).click()
      await expect(reader.pane.getByRole('button', { name: 'Back to the table' })).toBeVisible()
      await app.page.keyboard.press('n')
      await expect(reader.told).toContainText('Passage 1 of')
    },
  },
  {
    name: 'reader-find',
    open: async app => {
      const reader = await read(app)
      await reader.text.focus()
      await app.page.keyboard.press('ControlOrMeta+f')
      await app.page.keyboard.type('the')
      await expect(reader.pane.getByRole('search').getByRole('status')).toContainText('of')
    },
  },
  {
    name: 'original-text',
    open: async app => {
      const reader = await read(app)
      await reader.text.getByTitle('Show original text').click()
      await expect(app.page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'selected-releases',
    open: async app => {
      await home(app)
      const library = new LibraryPage(app.page)
      await library.rows.nth(1).click()
      await library.rows.nth(3).click({ modifiers: ['ControlOrMeta'] })
      await expect(library.shown).toContainText('2 selected')
    },
  },
  {
    name: 'tag-dialog',
    open: async ({ page }) => {
      await page.keyboard.press('t')
      await expect(page.getByRole('dialog', { name: 'Tag 2 releases' })).toBeVisible()
    },
  },
  {
    name: 'delete-dialog',
    open: async app => {
      await home(app)
      await app.page.getByRole('button', { name: 'Delete 2 releases' }).click()
      await expect(app.page.getByRole('dialog', { name: 'Delete 2 releases' })).toBeVisible()
    },
  },
  {
    name: 'search-error',
    open: async app => {
      await home(app)
      await new LibraryPage(app.page).search.fill('date:2031-13 "not closed')
      await expect(app.page.getByRole('search').getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'empty-result',
    open: async app => {
      await home(app)
      await new LibraryPage(app.page).find('is:unread qwertz', 0)
      await expect(app.page.getByText(/^No release fits/)).toBeVisible()
    },
  },
]

const AROUND: readonly Screen[] = [
  {
    name: 'import-report',
    open: async ({ page }) => {
      const imports = new ImportPages(page)
      await imports.openSample()
      const folder = mkdtempSync(join(tmpdir(), 'readout-screens-'))
      writeFileSync(join(folder, 'empty.txt'), '')
      writeFileSync(
        join(folder, 'quay.txt'),
        'Harbour Office of Sable\n\nNorthern quay takes ships again\n\n4/5/2031\n\nShips may come.',
      )
      await imports.choose('Import files…', [join(folder, 'empty.txt'), join(folder, 'quay.txt')])
      await expect(imports.report).toBeVisible()
    },
  },
  {
    name: 'imports',
    open: async ({ page }) => {
      await new ShellPage(page).run('Show imports')
      await expect(page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible()
    },
  },
  { name: 'codebook', open: ({ page }) => new CodebookPages(page).open() },
  {
    name: 'passages',
    open: async ({ page }) => {
      await new CodebookPages(page).openPassages('Threat')
      await expect(page.getByRole('heading', { level: 1, name: /Threat/ })).toBeVisible()
    },
  },
  {
    name: 'export-dialog',
    open: async ({ page }) => {
      const exports = new ExportPage(page)
      await exports.open()
      await expect(exports.preview).toBeVisible()
    },
  },
  {
    name: 'command-palette',
    open: async app => {
      await home(app)
      await app.page.keyboard.press('ControlOrMeta+k')
      await app.page.keyboard.type('thr')
      await expect(new ShellPage(app.page).palette.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'shortcuts',
    open: async app => {
      await home(app)
      await app.page.keyboard.press('?')
      await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    },
  },
  {
    name: 'settings',
    open: async app => {
      await home(app)
      await app.page.keyboard.press('ControlOrMeta+,')
      await expect(app.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    },
  },
  {
    name: 'recovery',
    open: async app => {
      await loseLibrary(app)
      await expect(app.page.getByRole('heading', { level: 1, name: /^The library is gone/ })).toBeVisible()
    },
  },
]

/** One start of the program each. */
export const SCREENS = { empty: EMPTY, reading: READING, around: AROUND } as const
