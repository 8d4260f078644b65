import { statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './places.mjs'
import { runNpm, say } from './steps.mjs'

/** Whether node_modules is missing or older than the lock file. npm writes its own lock file last. */
export function isInstallStale(root = ROOT) {
  const installed = statSync(join(root, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false })
  const locked = statSync(join(root, 'package-lock.json'), { throwIfNoEntry: false })
  return installed === undefined || (locked !== undefined && installed.mtimeMs < locked.mtimeMs)
}

/** Answers whether what package-lock.json names is there. */
export async function installIfStale() {
  if (!isInstallStale()) return true
  say('Installing what Readout needs (npm ci) …')
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) say('npm ci failed: see above. Readout needs the network once, to install.')
  return code === 0
}
