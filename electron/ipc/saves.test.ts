import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FileError, SaveId } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { draftOf, removeOldDrafts, renameOver } from './replace-file'
import { openSaves } from './saves'

let folder = ''
let target = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-saves-'))
  target = join(folder, 'notes.csv')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const lost = '123e4567-e89b-42d3-a456-426614174000' as SaveId
async function value<T>(answer: Promise<Result<T, FileError>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  return result.value
}

it('writes the pieces in the order in which they came, though nobody waited for them', async () => {
  const saves = openSaves()
  const id = await value(saves.begin(target))
  const pieces = Array.from({ length: 50 }, (_, n) => `${n},`)
  await Promise.all(pieces.map(piece => saves.append(id, bytes(piece))))
  expect(await value(saves.finish(id))).toEqual({ name: 'notes.csv' })
  expect(readFileSync(target, 'utf8')).toBe(pieces.join(''))
})

it('leaves the old file as it was until the new one is whole', async () => {
  writeFileSync(target, 'old')
  const saves = openSaves()
  const id = await value(saves.begin(target))
  await value(saves.append(id, bytes('new')))
  expect(readFileSync(target, 'utf8')).toBe('old')
  await value(saves.finish(id))
  expect(readFileSync(target, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['notes.csv'])
})

it('leaves nothing behind when it is cancelled, or when its page goes away', async () => {
  const saves = openSaves()
  const first = await value(saves.begin(target))
  await value(saves.begin(join(folder, 'other.csv')))
  await value(saves.cancel(first))
  await saves.cancelAll()
  expect(readdirSync(folder)).toEqual([])
})

it('refuses a folder, and a folder that is not there, with the path', async () => {
  const saves = openSaves()
  mkdirSync(target)
  expect(await saves.begin(target)).toEqual({ ok: false, error: { code: 'denied', path: target } })
  const absent = join(folder, 'absent', 'notes.csv')
  expect(await saves.begin(absent)).toEqual({ ok: false, error: { code: 'missing', path: absent } })
})

it.skipIf(process.getuid?.() === 0)('refuses a file that may not be written, and keeps it', async () => {
  writeFileSync(target, 'old')
  chmodSync(target, 0o444)
  expect(await openSaves().begin(target)).toEqual({ ok: false, error: { code: 'denied', path: target } })
  expect(readdirSync(folder)).toEqual(['notes.csv'])
})

it.skipIf(process.platform === 'win32')(
  'writes through a link, and keeps the permissions of the file',
  async () => {
    const real = join(folder, 'real.csv')
    writeFileSync(real, 'old')
    chmodSync(real, 0o600)
    symlinkSync(real, target)
    const saves = openSaves()
    await value(saves.finish(await value(saves.begin(target))))
    expect(readFileSync(real, 'utf8')).toBe('')
    expect(statSync(real).mode & 0o777).toBe(0o600)
  },
)

it('knows no save that was finished or never begun', async () => {
  const saves = openSaves()
  const id = await value(saves.begin(target))
  await value(saves.finish(id))
  expect(await saves.append(id, bytes('late'))).toMatchObject({ ok: false })
  expect(await saves.finish(lost)).toMatchObject({ ok: false })
})

it('bounds how many saves are open at once', async () => {
  const saves = openSaves()
  const begun = Array.from({ length: 20 }, (_, n) => saves.begin(join(folder, `${n}.csv`)))
  const answers = await Promise.all(begun)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(16)
  await saves.cancelAll()
  expect(await saves.begin(target)).toMatchObject({ ok: true })
  await saves.cancelAll()
})

it('removes what a killed program left half-written, and nothing else', async () => {
  // No process has this id: it lies above what any system gives.
  const left = '.notes.csv.999999999-0123abcd.readout-draft'
  const working = draftOf(target, 'fedcba98')
  for (const name of [left, 'notes.csv', '.other']) writeFileSync(join(folder, name), '')
  writeFileSync(working, '')
  await removeOldDrafts(folder)
  expect(readdirSync(folder)).not.toContain(left)
  expect(readdirSync(folder)).toHaveLength(3)
})

it('tries again while Windows says that the file is in use, and gives up in the end', async () => {
  let refusals = 2
  const move = async () => {
    if (refusals-- > 0) throw Object.assign(new Error('in use'), { code: 'EPERM' })
  }
  await renameOver('a', 'b', { patient: true, move })
  refusals = Infinity
  await expect(renameOver('a', 'b', { patient: true, move })).rejects.toThrow('in use')
})
