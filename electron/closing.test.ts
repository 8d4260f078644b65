import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeWhenReady, PATIENCE } from './closing'

class FakeWindow extends EventEmitter {
  destroyed = false
  crashed = false
  loading = false
  webContents = Object.assign(new EventEmitter(), {
    isCrashed: () => this.crashed,
    isLoadingMainFrame: () => this.loading,
  })
  destroy = () => {
    this.destroyed = true
  }
  /** Answers whether the window was allowed to close by itself. */
  close(): boolean {
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
    this.emit('close', event)
    return !event.prevented
  }
}

let window = new FakeWindow()
let told = 0
let closing = closeWhenReady(window as unknown as BrowserWindow, () => {})
beforeEach(() => {
  vi.useFakeTimers()
  window = new FakeWindow()
  told = 0
  closing = closeWhenReady(window as unknown as BrowserWindow, () => void told++)
})
afterEach(() => void vi.useRealTimers())

it('waits for the page, asks it once, and closes when it is ready', () => {
  expect(window.close()).toBe(false)
  expect(window.close()).toBe(false)
  expect({ told, destroyed: window.destroyed }).toEqual({ told: 1, destroyed: false })
  closing.ready()
  expect(window.destroyed).toBe(true)
})

it('waits no longer than its patience', () => {
  window.close()
  vi.advanceTimersByTime(PATIENCE - 1)
  expect(window.destroyed).toBe(false)
  vi.advanceTimersByTime(1)
  expect(window.destroyed).toBe(true)
})

it('closes at once when there is no page that could answer', () => {
  window.crashed = true
  expect(window.close()).toBe(true)
  window.crashed = false
  window.loading = true
  expect(window.close()).toBe(true)
})

it('closes when the page dies while it is waited for', () => {
  window.close()
  window.webContents.emit('render-process-gone')
  expect(window.destroyed).toBe(true)
})

it('is not closed by a page that says that it is ready unasked', () => {
  closing.ready()
  expect(window.destroyed).toBe(false)
})
