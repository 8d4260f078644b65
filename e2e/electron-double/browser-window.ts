import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { makeCodec } from './codec'
import { toApp, toShown } from './origin'
import { preloadScript, RECEIVE } from './page-side'
import { strict } from './strict'

type Bounds = { x: number; y: number; width: number; height: number }
export type WindowOptions = Bounds & {
  show: boolean
  webPreferences: { preload: string; [name: string]: unknown }
}
type PreventableEvent = { preventDefault(): void; defaultPrevented: boolean }

const codec = makeCodec()

export function preventable<T extends object>(details: T): T & PreventableEvent {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}

/** What a page is to the main process. */
export class DoubledContents extends EventEmitter {
  loading = true
  crashed = false
  /** Addresses that the main process itself asked for are not navigations of the page. */
  asked: string | null = null
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  private constructor(readonly page: Promise<Page>) {
    super()
  }

  static of(page: Promise<Page>): DoubledContents {
    return strict('webContents', new DoubledContents(page))
  }

  /** Known once the page is there. */
  shown: Page | null = null
  getURL = () => toApp(this.shown?.url() ?? '')
  isCrashed = () => this.crashed
  isLoadingMainFrame = () => this.loading
  setWindowOpenHandler = (handler: DoubledContents['openHandler']) => {
    this.openHandler = handler
  }
  send = (channel: string, arg: unknown) => {
    const message = { name: RECEIVE, channel, arg: codec.encode(arg) }
    void this.shown?.evaluate(({ name, channel, arg }) => {
      ;(globalThis as unknown as Record<string, (channel: string, arg: string) => void>)[name]?.(channel, arg)
    }, message)
  }
  reload = () => void this.shown?.reload()
}

/** A window of the double is a page of its Chromium. */
export class DoubledWindow extends EventEmitter {
  readonly webContents: DoubledContents
  private destroyed = false
  private maximized = false

  constructor(
    readonly options: WindowOptions,
    page: Promise<Page>,
    private readonly onDestroyed: (window: DoubledWindow) => void,
  ) {
    super()
    const { sandbox, contextIsolation, nodeIntegration, preload } = options.webPreferences
    if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false)
      throw new Error('electron double: only a sandboxed and isolated window is modelled')
    this.webContents = DoubledContents.of(page.then(page => this.prepare(page, preload)))
  }

  private async prepare(page: Page, preload: string): Promise<Page> {
    await page.addInitScript(preloadScript(readFileSync(preload, 'utf8')))
    const contents = this.webContents
    contents.shown = page
    page.on('domcontentloaded', () => this.emit('ready-to-show'))
    page.on('load', () => {
      contents.loading = false
    })
    page.on('crash', () => {
      contents.crashed = true
      contents.emit('render-process-gone', {}, { reason: 'crashed' })
    })
    page.on('close', () => this.destroy())
    return page
  }

  loadURL = async (url: string): Promise<void> => {
    const page = await this.webContents.page
    this.webContents.asked = toShown(url)
    await page.goto(toShown(url)).catch(() => {
      // The window was closed before it had loaded.
    })
  }
  close = () => {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy = () => {
    if (this.destroyed) return
    this.destroyed = true
    void this.webContents.page.then(page => page.close()).finally(() => this.onDestroyed(this))
  }
  isDestroyed = () => this.destroyed
  maximize = () => {
    this.maximized = true
  }
  isMaximized = () => this.maximized
  isMinimized = () => false
  show = () => {}
  focus = () => void this.webContents.shown?.bringToFront()
  getNormalBounds = (): Bounds => {
    const { x, y, width, height } = this.options
    return { x, y, width, height }
  }
}
