import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { isAllowed } from './permissions'

vi.mock('electron', () => ({ protocol: {} }))

/** Read from Electron's typings, so that a new one is refused before anybody thinks of it. */
function allPermissions(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const typings = readFileSync(join(folder, 'electron.d.ts'), 'utf8')
  const union =
    /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(typings)
  return [...(union?.[1] ?? '').matchAll(/'([^']+)'/g)].flatMap(match => match[1] ?? [])
}

it('allows a library that may not be evicted and Copy, and refuses every other permission', () => {
  const all = allPermissions()
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter(name => isAllowed(name, 'app://readout/')).sort()).toEqual([
    'clipboard-sanitized-write',
    'persistent-storage',
  ])
})

it('allows nothing to another origin', () => {
  expect(allPermissions().filter(name => isAllowed(name, 'https://example.com/'))).toEqual([])
})
