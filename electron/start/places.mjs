import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The bundle that both hosts serve. */
export const RENDERER = join(ROOT, 'dist', 'renderer')

/**
 * Where Readout keeps what is the analyst's: READOUT_DATA, else the system's place for application data, the same
 * that Electron calls appData. Each host has a folder of its own in it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function dataFolder(env = process.env, platform = process.platform) {
  const named = env['READOUT_DATA']
  if (named) return named
  const home = homedir()
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Readout')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Readout')
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Readout')
}
