import { expect, it } from 'vitest'
import { findBrowser } from './find-browser.mjs'

it('prefers Chromium on PATH to Chrome, and Chrome to Edge', () => {
  const env = { PATH: '/opt/bin:/usr/local/bin' }
  const found = (...there: string[]) => findBrowser(env, 'linux', path => there.includes(path))
  expect(found('/usr/local/bin/google-chrome', '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  expect(found('/opt/bin/microsoft-edge', '/usr/local/bin/google-chrome')).toBe(
    '/usr/local/bin/google-chrome',
  )
  expect(found()).toBeNull()
})

it('finds Chrome where a Mac keeps it', () => {
  expect(findBrowser({}, 'darwin', path => path.includes('Google Chrome'))).toContain('Google Chrome.app')
})

it('finds Edge among the programs of Windows', () => {
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
  expect(findBrowser(env, 'win32', path => path.endsWith('msedge.exe'))).toContain('Program Files (x86)')
})
