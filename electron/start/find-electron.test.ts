import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { electronBinary, failedLately, findElectron, probe } from './find-electron.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'readout-electron-'))
})
afterEach(() => rmSync(root, { recursive: true }))

it('finds the binary that path.txt names, in the folder of the package or in another one', () => {
  const packaged = join(root, 'node_modules', 'electron')
  mkdirSync(join(packaged, 'dist'), { recursive: true })
  mkdirSync(join(root, 'elsewhere'))
  writeFileSync(join(packaged, 'path.txt'), 'electron-of-here\n')
  expect(electronBinary({}, root)).toBeNull()
  writeFileSync(join(packaged, 'dist', 'electron-of-here'), '')
  expect(electronBinary({}, root)).toBe(join(packaged, 'dist', 'electron-of-here'))
  const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') }
  expect(electronBinary(env, root)).toBeNull()
  writeFileSync(join(root, 'elsewhere', 'electron-of-here'), '')
  expect(electronBinary(env, root)).toBe(join(root, 'elsewhere', 'electron-of-here'))
})

it('remembers a failed download for a day', () => {
  const memory = join(root, 'electron-download.json')
  expect(failedLately(memory, 1000)).toBe(false)
  writeFileSync(memory, JSON.stringify({ failedAt: 1000 }))
  expect(failedLately(memory, 1000 + 86_399_999)).toBe(true)
  expect(failedLately(memory, 1000 + 86_400_000)).toBe(false)
  expect(failedLately(memory, 999)).toBe(false)
})

it.skipIf(electronBinary() !== null)('does not try again what failed today', async () => {
  writeFileSync(join(root, 'electron-download.json'), JSON.stringify({ failedAt: Date.now() }))
  const found = await findElectron({ data: root, download: true, retry: false })
  expect(found).toEqual({ reason: 'its download failed less than a day ago' })
})

it('gives up on a server that accepts and stays silent', async () => {
  const silent = createServer()
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  expect(await probe(`http://127.0.0.1:${port}/`, 100)).toBe(`127.0.0.1:${port}: no answer in 0.1 s`)
  silent.close()
})

it('names the server that is out of reach, and why', async () => {
  const closed = createServer()
  await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise(resolve => closed.close(resolve))
  expect(await probe(`http://127.0.0.1:${port}/`)).toBe(`127.0.0.1:${port}: ECONNREFUSED`)
})
