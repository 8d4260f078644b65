/**
 * `test` with an `app`: Readout, started on empty data in the host of the project (`electron`, `browser`).
 *
 *   import { expect, test } from '../fixtures'
 *   test('a tag can be made @both', async ({ app }) => {
 *     await app.page.getByRole('button', { name: 'New tag' }).click()
 *     await app.restart()                        // closed and started again on the same data; `app.page` is a new page
 *     expect(await app.saved()).toEqual([…])     // files that the save panel led to: { name, bytes, text }
 *   })
 *
 * A spec runs on Electron (its double, when there is no binary); one with `@both` in its title in the browser host too.
 * Whatever must never happen (errors of the page and on the console, violations of the policy, requests that leave the
 * origin) fails the test at its end; a spec that provokes some takes them: `expect(app.takeFaults()).toEqual([…])`.
 *
 * Files to import: `page.waitForEvent('filechooser')`, or `dropPaths(locator, paths)` of `drop.ts`. Save panels answer
 * by themselves; `app.cancelNextSave()` makes the next one answer that it was cancelled. The size of the window and the
 * colour scheme are Playwright's own: `test.use({ viewport, colorScheme })`.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { launch, SAVED, type HostKind, type Launch, type Run } from './launch'
import { watch } from './watch'

export { expect } from '@playwright/test'
export type { HostKind } from './launch'

export type SavedFile = { readonly name: string; readonly bytes: Buffer; readonly text: string }

export class App {
  private readonly faults: string[] = []
  private constructor(
    readonly host: HostKind,
    private readonly how: Launch,
    private run: Run,
  ) {
    watch(run.context, run.page, this.faults)
  }

  static async start(host: HostKind, how: Launch): Promise<App> {
    return new App(host, how, await launch(host, how))
  }

  /** The page of the present run. */
  get page(): Page {
    return this.run.page
  }
  /** READOUT_DATA of this test. */
  get data(): string {
    return this.how.data
  }
  /** The folder of this test's data that the host keeps its own files in. */
  get hostFolder(): string {
    return join(this.how.data, this.host)
  }
  /** Where the double's save panel says that files go. */
  get saveFolder(): string {
    return this.how.saves
  }

  async restart(): Promise<void> {
    await this.run.close()
    await this.begin()
  }
  /** Start again after `close` or `kill`. */
  async begin(): Promise<void> {
    this.run = await launch(this.host, this.how)
    watch(this.run.context, this.run.page, this.faults)
  }
  close = (): Promise<void> => this.run.close()
  kill = (): Promise<void> => this.run.kill()

  /** Choose an item of Electron's main menu by its command's id. */
  async chooseMenu(command: string): Promise<void> {
    if (this.run.chooseMenu === null) throw new Error('The browser host has no menu')
    await this.run.chooseMenu(command)
  }

  /** What was saved so far, sorted by name. In the browser host the page must be there. */
  async saved(): Promise<readonly SavedFile[]> {
    const files = this.host === 'browser' ? await savedInPage(this.page) : savedOnDisk(this.how.saves)
    return files
      .map(({ name, bytes }) => ({ name, bytes, text: bytes.toString('utf8') }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  cancelNextSave = (): Promise<void> => this.run.cancelNextSave()

  /** What must never happen and did, since this was last asked. */
  takeFaults = (): readonly string[] => this.faults.splice(0)
}

const savedOnDisk = (folder: string) =>
  readdirSync(folder)
    .filter(name => !name.startsWith('.'))
    .map(name => ({ name, bytes: readFileSync(join(folder, name)) }))

async function savedInPage(page: Page): Promise<{ name: string; bytes: Buffer }[]> {
  const files = await page.evaluate(async folderName => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle(folderName, { create: true })
    const found: { name: string; base64: string }[] = []
    for await (const handle of folder.values()) {
      const file = await (handle as FileSystemFileHandle).getFile()
      const url = await new Promise<string>(resolve => {
        const reader = new FileReader()
        reader.addEventListener('load', () => resolve(String(reader.result)))
        reader.readAsDataURL(file)
      })
      found.push({ name: handle.name, base64: url.slice(url.indexOf(',') + 1) })
    }
    return found
  }, SAVED)
  return files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }))
}

/** A port that nobody listens on. The same one serves every start of a test: it is part of the origin. */
const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

export const test = base.extend<{ app: App }, { host: HostKind }>({
  host: ['electron', { option: true, scope: 'worker' }],
  app: async ({ host, viewport, colorScheme, locale, timezoneId }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-e2e-'))
    const saves = join(folder, 'saved')
    mkdirSync(saves)
    const context = {
      viewport,
      reducedMotion: 'reduce' as const,
      ...(colorScheme !== undefined && { colorScheme }),
      ...(locale !== undefined && { locale }),
      ...(timezoneId !== undefined && { timezoneId }),
    }
    const app = await App.start(host, { data: join(folder, 'data'), saves, port: await freePort(), context })
    await provide(app)
    await app.close().catch(() => app.kill())
    base.expect(app.takeFaults(), 'nothing happened that must not').toEqual([])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
})
