import type { BrowserWindow } from 'electron'

/** How long the page may take to write what it must. A larger library is backed up in less. */
export const PATIENCE = 10_000

/**
 * Let the window close only after its page said that it is ready, or after PATIENCE, or at once when there is no page
 * that could answer. `tell` asks the page; the answer calls `ready`.
 */
export function closeWhenReady(window: BrowserWindow, tell: () => void): { ready(): void } {
  let state: 'open' | 'waiting' | 'ended' = 'open'
  let timer: NodeJS.Timeout | undefined

  /** `destroy` asks nobody again, so `close` can't be refused a second time. */
  const end = () => {
    if (state !== 'waiting') return
    state = 'ended'
    clearTimeout(timer)
    window.destroy()
  }

  window.on('close', event => {
    const contents = window.webContents
    if (state === 'ended' || contents.isCrashed() || contents.isLoadingMainFrame()) return
    event.preventDefault()
    if (state === 'waiting') return
    state = 'waiting'
    timer = setTimeout(end, PATIENCE)
    tell()
  })
  window.webContents.on('render-process-gone', end)
  // Windows logs off without waiting for long: the page gets to know, and what it wrote by then is whole.
  window.on('session-end', tell)
  return { ready: end }
}
