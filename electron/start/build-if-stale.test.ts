import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint, isBuildStale } from './build-if-stale.mjs'
import { isInstallStale } from './install-if-stale.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'readout-stale-'))
  for (const folder of ['shared', 'node_modules', 'dist']) mkdirSync(join(root, folder))
  writeFileSync(join(root, 'package-lock.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

it('asks for a build when none was made', () => {
  expect(isBuildStale('cli', root)).toBe(true)
})

it('builds again only when the contents of a source changed, not when its time or a test did', () => {
  const source = join(root, 'shared', 'core.ts')
  writeFileSync(source, 'one')
  writeFileSync(join(root, 'dist', '.built-cli'), fingerprint('cli', root))
  utimesSync(source, new Date(), new Date(Date.now() + 60_000))
  writeFileSync(join(root, 'shared', 'core.test.ts'), 'new')
  expect(isBuildStale('cli', root)).toBe(false)
  writeFileSync(source, 'two')
  expect(isBuildStale('cli', root)).toBe(true)
})

it('asks for an install when node_modules is missing', () => {
  expect(isInstallStale(root)).toBe(true)
})

it('asks for an install when the lock file names other packages than were installed', () => {
  const lock = (version: string) =>
    JSON.stringify({ packages: { '': {}, a: { version }, b: { version, optional: true } } })
  const installed = join(root, 'node_modules', '.package-lock.json')
  writeFileSync(installed, JSON.stringify({ packages: { a: { version: '1.0.0' } } }))
  writeFileSync(join(root, 'package-lock.json'), lock('1.0.0'))
  expect(isInstallStale(root)).toBe(false)
  writeFileSync(join(root, 'package-lock.json'), lock('2.0.0'))
  expect(isInstallStale(root)).toBe(true)
})
