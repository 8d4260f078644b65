import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './places.mjs'
import { say } from './steps.mjs'

/** Chromium hands over to a window of the same profile within less than this. */
const SOON = 3_000

/** Chromium's sandbox does not work as root on Linux. */
function sandboxArgs() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say('Running as root: the window opens without Chromium’s sandbox (--no-sandbox).')
  return ['--no-sandbox']
}

/** Run the desktop program to its end and answer its exit code. @param {string} binary @param {string} data */
export async function runElectron(binary, data) {
  const env = { ...process.env, READOUT_DATA: data }
  const ended = await runToEnd(binary, [...sandboxArgs(), ROOT], 'inherit', env)
  if (ended.code !== 0 && !ended.stopped)
    say('Electron ended with an error. npm start -- --browser opens Readout in a browser window instead.')
  return ended.stopped ? 0 : (ended.code ?? 1)
}

/**
 * Open an app window with a profile of its own: in the daily one, clearing the browser's data would take the library
 * along. Answers when it was closed; 'handed over' when a window of this profile was open already and took the page.
 *
 * @param {string} browser
 * @param {string} address
 * @param {string} data
 * @returns {Promise<'closed' | 'handed over' | 'failed'>}
 */
export async function runBrowserWindow(browser, address, data) {
  const began = Date.now()
  const { code, stopped } = await runToEnd(
    browser,
    [...windowArgs(address, data), ...sandboxArgs()],
    'ignore',
  )
  if (stopped) return 'closed'
  if (code !== 0) return 'failed'
  return Date.now() - began < SOON ? 'handed over' : 'closed'
}

/** @param {string} address @param {string} data */
const windowArgs = (address, data) => [
  `--app=${address}`,
  `--user-data-dir=${join(data, 'browser', 'profile')}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-features=Translate',
]

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {'inherit' | 'ignore'} stdio
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, stopped: boolean }>}
 */
function runToEnd(program, args, stdio, env = process.env) {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd: ROOT, stdio, env })
    let stopped = false
    // Ctrl+C reaches the child by itself; whoever ends only this program means its window too.
    const stop = () => {
      stopped = true
      child.kill('SIGTERM')
    }
    for (const signal of SIGNALS) process.on(signal, stop)
    /** @param {number | null} code */
    const end = code => {
      for (const signal of SIGNALS) process.off(signal, stop)
      resolve({ code, stopped })
    }
    child.once('error', () => end(null))
    child.once('exit', end)
  })
}

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Answers when the analyst presses Ctrl+C, or the machine goes down. @returns {Promise<void>} */
export const untilStopped = () =>
  new Promise(resolve => {
    for (const signal of SIGNALS) process.once(signal, () => resolve())
  })
