import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../../fixtures'
import { ask } from './bridge'

test('closing waits until the page has written what it must', async ({ app }) => {
  // On a page of the bundle that is not the program, so that only this listener answers.
  const script = await app.page.locator('script[src]').first().getAttribute('src')
  await app.page.goto(new URL(script ?? '', app.page.url()).href)
  await app.page.evaluate(() => {
    type Bridge = { listen(name: string, listener: () => void): void; ask(name: string, arg: null): void }
    const { readout } = globalThis as unknown as { readout: Bridge }
    readout.listen('quitting', () => {
      setTimeout(() => {
        const opened = indexedDB.open('written-at-quit')
        opened.addEventListener('success', () => readout.ask('quit:ready', null))
      }, 500)
    })
  })
  await app.restart()
  const names = await app.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(names).toContain('written-at-quit')
})

test('the window comes back where it stood', async ({ app }) => {
  await app.close()
  const remembered = JSON.parse(readFileSync(join(app.hostFolder, 'window.json'), 'utf8'))
  expect(Object.values(remembered.displays)).toMatchObject([{ maximized: false }])
})

test('the marker of a library is kept, and known at the next start', async ({ app }) => {
  const counts = { releases: 3, annotations: 2, tags: 1 }
  await ask(app.page, 'library:mark', counts)
  expect(existsSync(join(app.hostFolder, 'library.json'))).toBe(true)
  await app.restart()
  expect(await ask(app.page, 'surroundings', null)).toMatchObject({
    ok: true,
    value: { had: counts, otherHost: null },
  })
})

test('a command that is chosen in the menu reaches the page', async ({ app }) => {
  await app.page.evaluate(() => {
    type Listen = (name: string, listener: (fact: { command: string }) => void) => void
    const page = globalThis as unknown as { readout: { listen: Listen }; chosen?: string }
    page.readout.listen('menu:chosen', ({ command }) => {
      page.chosen = command
    })
  })
  await app.chooseMenu('go.library')
  const chosen = () => app.page.evaluate(() => (globalThis as unknown as { chosen?: string }).chosen)
  await expect.poll(chosen).toBe('go.library')
})

test('undo and redo stand in the menu while there is something to take back', async ({ app }) => {
  await expect(app.chooseMenu('edit.undo')).rejects.toThrow('edit.undo')
  await ask(app.page, 'history:show', { undo: 'Undo: tag passage', redo: null })
  await app.chooseMenu('edit.undo')
  await expect(app.chooseMenu('edit.redo')).rejects.toThrow('edit.redo')
})
