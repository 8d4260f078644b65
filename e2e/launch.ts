/** Starts Readout in one of its two hosts, for the fixtures. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  _electron,
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { electronBinary } from '../electron/start/find-electron.mjs'
import { ROOT } from '../electron/start/places.mjs'
import { chromiumPath } from './browser'
import { launchDouble } from './electron-double/launch-double'

export type HostKind = 'electron' | 'browser'
export type Launch = {
  /** READOUT_DATA: what stays from one start to the next. */
  readonly data: string
  /** Where the save panel says that files go. */
  readonly saves: string
  readonly port: number
  readonly context: BrowserContextOptions
}
/** One run of the program. */
export type Run = {
  readonly page: Page
  readonly context: BrowserContext
  /** Choose an item of the main menu by its command; Electron only. */
  readonly chooseMenu: ((command: string) => Promise<void>) | null
  /** Make the next save panel answer that it was cancelled. */
  cancelNextSave(): Promise<void>
  /** As the analyst closes it: the page gets the time to write what it must. */
  close(): Promise<void>
  /** As a crash ends it: nobody is asked. */
  kill(): Promise<void>
}

const MAIN = join(ROOT, 'dist', 'electron', 'main.cjs')

export const launch = (host: HostKind, how: Launch): Promise<Run> =>
  host === 'browser' ? launchBrowser(how) : usesRealElectron() ? launchElectron(how) : launchOnDouble(how)

/** A binary that is there is used, unless READOUT_E2E=double; READOUT_E2E=electron insists on one. */
export function usesRealElectron(): boolean {
  const wanted = process.env['READOUT_E2E']
  if (wanted === 'electron' && electronBinary() === null)
    throw new Error('READOUT_E2E=electron, and there is no binary')
  return wanted !== 'double' && electronBinary() !== null
}

type Module = {
  dialog: Pick<Electron.Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox'>
  Menu: {
    getApplicationMenu(): { getMenuItemById(id: string): { enabled: boolean; click(): void } | null } | null
  }
}
type Evaluate = <A>(work: (electron: Module, arg: A) => void, arg: A) => Promise<void>

/** Saving answers with a file of the same name in `folder`. The same lines run on the double and on Electron. */
const answerSaves = (evaluate: Evaluate, folder: string): Promise<void> =>
  evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as Electron.SaveDialogOptions
      return { canceled: false, filePath: `${folder}/${defaultPath}` }
    }
  }, folder)

const cancelNextSave = (evaluate: Evaluate): Promise<void> =>
  evaluate(({ dialog }) => {
    const answer = dialog.showSaveDialog
    dialog.showSaveDialog = async () => {
      dialog.showSaveDialog = answer
      return { canceled: true, filePath: '' }
    }
  }, null)

const menuChooser = (evaluate: Evaluate) => (command: string) =>
  evaluate(({ Menu }, command) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(command)
    if (!item?.enabled) throw new Error(`The menu has no item '${command}' to choose`)
    item.click()
  }, command)

async function launchOnDouble({ data, saves, context }: Launch): Promise<Run> {
  const executablePath = await chromiumPath()
  const double = await launchDouble({ main: MAIN, data, executablePath, context })
  if (double === null) throw new Error('The app ended at once: another instance runs on the same data')
  const evaluate = double.evaluate as unknown as Evaluate
  await answerSaves(evaluate, saves)
  return {
    page: await double.firstWindow(),
    context: double.context,
    chooseMenu: menuChooser(evaluate),
    cancelNextSave: () => cancelNextSave(evaluate),
    close: double.close,
    kill: double.kill,
  }
}

async function launchElectron({ data, saves }: Launch): Promise<Run> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...(process.env as { [name: string]: string }), READOUT_DATA: data }
  const app = await _electron.launch({
    executablePath: electronBinary() ?? '',
    args: [...sandbox, ROOT],
    env,
  })
  const evaluate = app.evaluate.bind(app) as unknown as Evaluate
  await answerSaves(evaluate, saves)
  return {
    page: await app.firstWindow(),
    context: app.context(),
    chooseMenu: menuChooser(evaluate),
    cancelNextSave: () => cancelNextSave(evaluate),
    close: () => app.close(),
    kill: async () => {
      const { exitCode } = app.process()
      if (exitCode === null) app.process().kill('SIGKILL')
    },
  }
}

/** The real start.mjs without a display, which serves and opens no window; the window is Playwright's. */
async function launchBrowser({ data, port, context: options }: Launch): Promise<Run> {
  const server = await startServer(data, port)
  const profile = join(data, 'browser', 'profile')
  mkdirSync(profile, { recursive: true })
  const executablePath = await chromiumPath()
  const context = await chromium.launchPersistentContext(profile, { executablePath, ...options })
  await context.addInitScript(replaceSavePicker, SAVED)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' })
  const end = async () => {
    await context.close()
    await stop(server)
  }
  const cancelNextSave = () => page.evaluate(cancelNextPicker)
  return { page, context, chooseMenu: null, cancelNextSave, close: end, kill: end }
}

async function startServer(data: string, port: number): Promise<ChildProcess> {
  const env = {
    ...process.env,
    READOUT_DATA: data,
    READOUT_PORT: String(port),
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  }
  const args = [join(ROOT, 'electron', 'start.mjs'), '--browser']
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  for await (const piece of server.stderr) {
    said += String(piece)
    if (said.includes('Ctrl+C stops Readout.')) return server
  }
  throw new Error(`start.mjs ended: ${said}`)
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
}

/** The folder of the page's private files that stands for the analyst's disk. */
export const SAVED = 'saved-in-tests'

function replaceSavePicker(folderName: string): void {
  const picker = async ({ suggestedName }: { suggestedName: string }) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle(folderName, { create: true })
    return folder.getFileHandle(suggestedName, { create: true })
  }
  Object.assign(globalThis, { showSaveFilePicker: picker })
}

function cancelNextPicker(): void {
  const page = globalThis as unknown as { showSaveFilePicker: () => Promise<unknown> }
  const answer = page.showSaveFilePicker
  page.showSaveFilePicker = async () => {
    page.showSaveFilePicker = answer
    throw new DOMException('The panel was cancelled', 'AbortError')
  }
}
