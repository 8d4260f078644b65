/**
 * Finds the Chromium that tests run in, and for `npm test` gets one. Plain JavaScript: it must run on a bare machine.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../electron/start/find-browser.mjs'
import { ROOT } from '../electron/start/places.mjs'
import { run, say } from '../electron/start/steps.mjs'

const PLAYWRIGHT_LIMIT = 180_000
const APT_LIMIT = 300_000
const START_LIMIT = 30_000
const HOW =
  'Install one: sudo apt-get install -y chromium, or npx playwright install chromium, or set PLAYWRIGHT_CHROMIUM_PATH.'

/**
 * PLAYWRIGHT_CHROMIUM_PATH, Playwright's own, then one of this machine.
 *
 * @returns {Promise<{ path: string } | { wrong: string }>}
 */
export async function findChromium(env = process.env) {
  const named = env['PLAYWRIGHT_CHROMIUM_PATH']
  if (named)
    return existsSync(named) ? { path: named } : { wrong: `PLAYWRIGHT_CHROMIUM_PATH names no file: ${named}` }
  const { chromium } = await import('playwright')
  const own = chromium.executablePath()
  if (existsSync(own)) return { path: own }
  const path = findBrowser(env)
  return path === null ? { wrong: `No Chromium was found. ${HOW}` } : { path }
}

/**
 * Get a Chromium when there is none, and say each step. Answers why not, or null when there is one.
 *
 * The system's packages are touched only as root on Linux or in CI, never on a person's own account.
 */
export async function ensureChromium(env = process.env) {
  const found = await tryChromium(env)
  if (found === null || env['PLAYWRIGHT_CHROMIUM_PATH'] || env['READOUT_NO_INSTALL']) return found
  say(`${found}\nTrying npx playwright install chromium (3 minutes at most) …`)
  const cli = join(ROOT, 'node_modules', 'playwright', 'cli.js')
  await run(process.execPath, [cli, 'install', 'chromium'], { limit: PLAYWRIGHT_LIMIT, silent: true })
  const fetched = await tryChromium(env)
  const mayUseApt = existsSync('/usr/bin/apt-get') && (process.getuid?.() === 0 || env['CI'])
  if (fetched === null || !mayUseApt) return fetched
  say('That did not work: trying apt-get install chromium (5 minutes at most) …')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  await apt([...sudo, 'apt-get', 'update', '-q'])
  await apt([...sudo, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'])
  return tryChromium(env)
}

/**
 * Null when a Chromium is there and starts, else what is wrong: one without the libraries it needs (Playwright's, on a
 * bare machine) is found as well as any, and each test would fail on its own.
 *
 * @param {NodeJS.ProcessEnv} env
 */
async function tryChromium(env) {
  const found = await findChromium(env)
  if (!('path' in found)) return found.wrong
  if (process.platform === 'win32') return null // there it would open a window, and brings its libraries along
  const starts = (await run(found.path, ['--version'], { limit: START_LIMIT, silent: true })) === 0
  return starts ? null : `${found.path} does not start. ${HOW}`
}

/** @param {readonly string[]} command */
const apt = ([program = '', ...args]) =>
  run(program, args, { limit: APT_LIMIT, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
