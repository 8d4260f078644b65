/**
 * Finds Electron's binary, or fetches it within bounds. Never by `require('electron')`, which starts a download of
 * its own that nothing ends.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './places.mjs'
import { run, say } from './steps.mjs'

const PROBE_LIMIT = 4_000
/** Without an answer from the download host, for an archive that lies in the cache. */
const CACHED_LIMIT = 8_000
const DOWNLOAD_LIMIT = 600_000
const A_DAY = 86_400_000

/** @typedef {{ binary: string } | { reason: string }} Found */

/** The binary that is there, or null. @param {NodeJS.ProcessEnv} env */
export function electronBinary(env = process.env, root = ROOT) {
  const packaged = join(root, 'node_modules', 'electron')
  const listed = join(packaged, 'path.txt')
  const name = existsSync(listed) ? readFileSync(listed, 'utf8').trim() : 'electron'
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] || join(packaged, 'dist')
  const binary = join(folder, name)
  return existsSync(binary) ? binary : null
}

/** @param {{ data: string, download: boolean, retry: boolean }} how @returns {Promise<Found>} */
export async function findElectron({ data, download, retry }) {
  const there = electronBinary()
  if (there !== null) return { binary: there }
  if (!download) return { reason: 'READOUT_NO_DOWNLOAD is set' }
  const memory = join(data, 'electron-download.json')
  if (!retry && failedLately(memory, Date.now())) return { reason: 'its download failed less than a day ago' }
  const reason = await fetchElectron()
  const binary = electronBinary()
  if (binary !== null) return { binary }
  mkdirSync(data, { recursive: true })
  writeFileSync(memory, JSON.stringify({ failedAt: Date.now() }))
  return { reason: reason ?? 'its download failed' }
}

/** @param {string} memory @param {number} now */
export function failedLately(memory, now) {
  try {
    const { failedAt } = JSON.parse(readFileSync(memory, 'utf8'))
    return typeof failedAt === 'number' && failedAt <= now && now - failedAt < A_DAY
  } catch {
    return false
  }
}

/** Run Electron's own installer, which checks what it fetched. Answers why the host is out of reach, or null. */
async function fetchElectron() {
  const installer = join(ROOT, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return 'it is not installed'
  say('Looking for Electron …')
  const unreachable = await probe(downloadHost())
  if (unreachable === null) say('Fetching Electron (about 110 MB, once) …')
  const limit = unreachable === null ? DOWNLOAD_LIMIT : CACHED_LIMIT
  await run(process.execPath, [installer], { limit, show: unreachable === null, silent: true })
  return unreachable
}

function downloadHost(env = process.env) {
  const mirror = env['ELECTRON_MIRROR'] || env['npm_config_electron_mirror']
  return mirror || 'https://github.com/electron/electron/releases/'
}

/** Null when a server answers, else why not. @param {string} address @returns {Promise<string | null>} */
export async function probe(address, limit = PROBE_LIMIT) {
  const host = URL.canParse(address) ? new URL(address).host : address
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(limit), redirect: 'manual' })
    return null
  } catch (error) {
    if (error instanceof DOMException) return `${host}: no answer in ${limit / 1000} s`
    const cause = error instanceof Error ? error.cause : undefined
    const code = cause instanceof Error && 'code' in cause ? cause.code : 'no connection'
    return `${host}: ${code}`
  }
}
