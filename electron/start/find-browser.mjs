import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']

/**
 * A Chromium, Chrome or Edge of this machine, or null. Others lack what Readout saves files with.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {(path: string) => boolean} exists
 */
export function findBrowser(env = process.env, platform = process.platform, exists = existsSync) {
  return candidates(env, platform).find(exists) ?? null
}

/** @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform @returns {string[]} */
function candidates(env, platform) {
  if (platform === 'darwin') return MAC
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap(name => env[name] ?? [])
    return WINDOWS.flatMap(parts => folders.map(folder => join(folder, ...parts)))
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean)
  return NAMES.flatMap(name => folders.map(folder => join(folder, name)))
}
