import { tmpdir } from 'node:os'
import { expect, it, vi } from 'vitest'
import { answer, isOwnUrl } from './app-scheme'
import { CSP } from './served-files.mjs'

vi.mock('electron', () => ({ protocol: {} }))

it.each([
  ['app://readout/', true],
  ['app://readout/assets/a.js', true],
  ['app://other/', false],
  ['https://readout/', false],
  ['file:///etc/passwd', false],
  ['app:readout', false],
  ['', false],
])('tells its own addresses from others: %s', (url, own) => {
  expect(isOwnUrl(url)).toBe(own)
})

it('refuses another host of its scheme, with the policy', async () => {
  const response = await answer(tmpdir(), { method: 'GET', url: 'app://elsewhere/index.html' })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-security-policy')).toBe(CSP)
})
