import type { BrowserWindow } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import { externalAddress, openExternalLink } from './external-links'

const system = vi.hoisted(() => ({ response: 0, asked: [] as string[], opened: [] as string[] }))
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: object, { detail }: { detail: string }) => {
      system.asked.push(detail)
      return { response: system.response }
    },
  },
  shell: { openExternal: async (url: string) => void system.opened.push(url) },
}))

const window = {} as BrowserWindow
beforeEach(() => Object.assign(system, { response: 0, asked: [], opened: [] }))

it.each([
  'http://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://host/share',
  'https://user:pass@example.com/',
  'ms-settings:',
  'example.com',
  '',
])('refuses what is not plain https: %j', async text => {
  expect(externalAddress(text)).toBeNull()
  expect(await openExternalLink(window, text)).toMatchObject({ ok: false, error: { code: 'denied' } })
  expect(system).toMatchObject({ asked: [], opened: [] })
})

it('asks with the whole address, then opens it', async () => {
  await openExternalLink(window, 'https://example.com/a b?c=d#e')
  expect(system.asked).toEqual(['https://example.com/a%20b?c=d#e'])
  expect(system.opened).toEqual(system.asked)
})

it('opens nothing when the analyst says no', async () => {
  system.response = 1
  expect(await openExternalLink(window, 'https://example.com/')).toMatchObject({ ok: true })
  expect(system.opened).toEqual([])
})
