import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MAX_APPEND } from '../shared/ipc'
import { openBackups } from './backups'
import { openSaves } from './ipc/saves'

const panel = vi.hoisted(() => ({ answer: { canceled: true, filePaths: [] as string[] } }))
vi.mock('electron', () => ({ dialog: { showOpenDialog: async () => panel.answer } }))

const NAME = 'library-20260102T030405Z-0123abcd.readout'
let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'readout-backups-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

async function backUp(size: number) {
  const saves = openSaves()
  const backups = openBackups(data, saves)
  const id = await backups.write(NAME)
  if (!id.ok) throw new Error(id.error.code)
  for (let at = 0; at < size; at += MAX_APPEND)
    await saves.append(id.value, new Uint8Array(Math.min(MAX_APPEND, size - at)).fill(7))
  await saves.finish(id.value)
  return backups
}

it('lists a backup once it is whole, and reads it back piece by piece', async () => {
  const backups = await backUp(MAX_APPEND + 10)
  expect(await backups.list()).toMatchObject({ ok: true, value: [{ name: NAME, size: MAX_APPEND + 10 }] })
  expect(await backups.read(NAME, MAX_APPEND)).toEqual({ ok: true, value: new Uint8Array(10).fill(7) })
  expect(await backups.read(NAME, MAX_APPEND + 10)).toEqual({ ok: true, value: new Uint8Array(0) })
})

it('has an empty list before the first backup', async () => {
  expect(await openBackups(data, openSaves()).list()).toEqual({ ok: true, value: [] })
})

it('lists nothing but backups', async () => {
  const backups = await backUp(1)
  writeFileSync(join(data, 'backups', 'thesis.doc'), '')
  const listed = await backups.list()
  expect(listed.ok && listed.value.map(({ name }) => name)).toEqual([NAME])
})

it('removes a backup, and does not mind that it is gone', async () => {
  const backups = await backUp(1)
  expect(await backups.remove(NAME)).toMatchObject({ ok: true })
  expect(await backups.remove(NAME)).toMatchObject({ ok: true })
  expect(readdirSync(join(data, 'backups'))).toEqual([])
})

it('keeps to a folder of its own in the one that was chosen, also after a restart', async () => {
  const chosen = join(data, 'Documents')
  panel.answer = { canceled: false, filePaths: [chosen] }
  const window = {} as BrowserWindow
  expect(await openBackups(data, openSaves()).choose(window)).toEqual({ ok: true, value: true })
  await backUp(1)
  expect(existsSync(join(chosen, 'Readout backups', NAME))).toBe(true)
  panel.answer = { canceled: false, filePaths: [join(chosen, 'Readout backups')] }
  await openBackups(data, openSaves()).choose(window)
  expect(await openBackups(data, openSaves()).place()).toBe(join(chosen, 'Readout backups'))
})

it('stays where it is when the choice is cancelled', async () => {
  panel.answer = { canceled: true, filePaths: [] }
  const backups = openBackups(data, openSaves())
  expect(await backups.choose({} as BrowserWindow)).toEqual({ ok: true, value: false })
  expect(await backups.place()).toBe(join(data, 'backups'))
})
