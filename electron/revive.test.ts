import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, it, vi } from 'vitest'
import { revive } from './revive'

const box = vi.hoisted(() => ({ response: 0, shown: 0 }))
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async () => {
      box.shown++
      return { response: box.response }
    },
  },
}))

function setUp() {
  const seen = { reloads: 0, destroyed: false, time: 0 }
  const webContents = Object.assign(new EventEmitter(), { reload: () => void seen.reloads++ })
  const window = {
    webContents,
    isDestroyed: () => seen.destroyed,
    destroy: () => void (seen.destroyed = true),
  }
  revive(window as unknown as BrowserWindow, () => seen.time)
  const die = async (reason: string) => {
    webContents.emit('render-process-gone', {}, { reason })
    await vi.waitFor(() => {})
  }
  return { seen, die }
}

it('loads the page again when its process died', async () => {
  const { seen, die } = setUp()
  await die('crashed')
  expect(seen).toMatchObject({ reloads: 1, destroyed: false })
})

it('leaves a page alone that ended as it should', async () => {
  const { seen, die } = setUp()
  await die('clean-exit')
  expect(seen.reloads).toBe(0)
})

it('asks when the page dies again within a minute, and closes when told so', async () => {
  const { seen, die } = setUp()
  box.response = 1
  await die('oom')
  seen.time = 59_000
  await die('oom')
  expect(box.shown).toBe(1)
  expect(seen).toMatchObject({ reloads: 1, destroyed: true })
})

it('does not ask when the page dies much later', async () => {
  const { seen, die } = setUp()
  const before = box.shown
  await die('crashed')
  seen.time = 3_600_000
  await die('crashed')
  expect({ reloads: seen.reloads, asked: box.shown - before }).toEqual({ reloads: 2, asked: 0 })
})
