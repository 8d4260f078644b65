import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { ROOT } from './places.mjs'
import { runNpm, say } from './steps.mjs'

/**
 * Whether node_modules is missing or was made from another lock file. npm writes its own lock file last, so that an
 * install which was ended half-way counts as none. Contents are compared, not times, which a checkout changes.
 */
export function isInstallStale(root = ROOT) {
  const installed = join(root, 'node_modules', '.package-lock.json')
  return (
    !existsSync(installed) || !isMadeFrom(packagesOf(join(root, 'package-lock.json')), packagesOf(installed))
  )
}

/** @typedef {{ readonly [path: string]: { readonly version?: string, readonly optional?: boolean } }} Packages */

/** @param {string} file @returns {Packages} */
const packagesOf = file => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

/** Optional packages are for other systems, and may be missing. @param {Packages} locked @param {Packages} installed */
function isMadeFrom(locked, installed) {
  const missing = Object.keys(locked).filter(path => path !== '' && !(path in installed))
  return (
    missing.every(path => locked[path]?.optional === true) &&
    Object.entries(installed).every(([path, { version }]) => locked[path]?.version === version)
  )
}

/** Answers whether what package-lock.json names is there. */
export const installIfStale = async () => !isInstallStale() || alone(install)

async function install() {
  // Whoever was first may have installed it meanwhile.
  if (!isInstallStale()) return true
  say('Installing what Readout needs (npm ci) …')
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) say('npm ci failed: see above. Readout needs the network once, to install.')
  return code === 0
}
