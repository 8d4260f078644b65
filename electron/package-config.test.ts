import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './start/places.mjs'

const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

it.each([
  ['runAsNode', false],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['grantFileProtocolExtraPrivileges', false],
  ['enableCookieEncryption', true],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
])('sets the fuse %s to %s', (fuse, value) => {
  expect(config).toMatch(new RegExp(`^ {2}${fuse}: ${value}$`, 'm'))
})

it('packs the bundles alone, and publishes nothing', () => {
  for (const line of ["- '!node_modules/**'", '- dist/electron/*.cjs', '- dist/renderer/**', 'publish: null'])
    expect(config).toContain(line)
})

it('pins Electron and its packer to one version each, and starts the bundle that is packed', () => {
  expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(manifest.devDependencies['electron-builder']).toMatch(/^\d+\.\d+\.\d+$/)
  expect(manifest.main).toBe('dist/electron/main.cjs')
})
