import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type App } from '../../fixtures'
import { append, ask } from './bridge'

async function open(app: App) {
  const opened = await ask(app.page, 'save:open', { name: 'notes.csv', kind: 'csv' })
  if (!opened.ok || opened.value === null) throw new Error('No save was opened')
  return opened.value
}

test('a save replaces its file only when it is finished', async ({ app }) => {
  const target = join(app.saveFolder, 'notes.csv')
  writeFileSync(target, 'old')
  const save = await open(app)
  await append(app.page, save, 'new, ')
  await append(app.page, save, 'and whole')
  expect(readFileSync(target, 'utf8')).toBe('old')
  expect(await ask(app.page, 'save:finish', { save })).toEqual({ ok: true, value: { name: 'notes.csv' } })
  expect(await app.saved()).toMatchObject([{ name: 'notes.csv', text: 'new, and whole' }])
})

test('a program that dies in the middle of a save leaves the old file', async ({ app }) => {
  writeFileSync(join(app.saveFolder, 'notes.csv'), 'old')
  await append(app.page, await open(app), 'half of the ne')
  await app.kill()
  expect(await app.saved()).toMatchObject([{ name: 'notes.csv', text: 'old' }])
  await app.begin()
  const save = await open(app)
  await append(app.page, save, 'new')
  await ask(app.page, 'save:finish', { save })
  expect(await app.saved()).toMatchObject([{ name: 'notes.csv', text: 'new' }])
})

test('a page that is loaded again leaves nothing half-written', async ({ app }) => {
  const save = await open(app)
  await append(app.page, save, 'half')
  await app.page.reload()
  await expect.poll(() => ask(app.page, 'save:finish', { save })).toMatchObject({ ok: false })
  expect(await app.saved()).toEqual([])
})

test('a target that cannot be written is named, with the reason', async ({ app }) => {
  const target = join(app.saveFolder, 'notes.csv')
  mkdirSync(target)
  const open = () => ask(app.page, 'save:open', { name: 'notes.csv', kind: 'csv' })
  expect(await open()).toEqual({ ok: false, error: { code: 'denied', path: target } })
  rmSync(app.saveFolder, { recursive: true })
  expect(await open()).toEqual({ ok: false, error: { code: 'missing', path: target } })
})

test('a save panel that is cancelled opens nothing', async ({ app }) => {
  await app.cancelNextSave()
  const answer = await ask(app.page, 'save:open', { name: 'notes.csv', kind: 'csv' })
  expect(answer).toEqual({ ok: true, value: null })
  expect(await app.saved()).toEqual([])
})

test('a piece of 4 MB arrives as it was', async ({ app }) => {
  const save = await open(app)
  const text = '0123456789abcdef'.repeat(256 * 1024)
  await append(app.page, save, text)
  await ask(app.page, 'save:finish', { save })
  const [file] = await app.saved()
  expect(file?.text === text).toBe(true)
})
