import { dataFolder } from './places.mjs'

/** The port is part of the origin, and the origin owns the library: it never changes by itself. */
const PORT = 41973

export const USAGE = `npm start                  open Readout, where your library is
npm start -- --electron    open it in Electron
npm start -- --browser     open it in a window of Chromium, Chrome or Edge

READOUT_DATA=FOLDER        where libraries are kept
READOUT_PORT=NUMBER        the port of the browser window (${PORT})
READOUT_NO_DOWNLOAD=1      do not fetch Electron`

/** @typedef {'electron' | 'browser'} HostKind */
/** @typedef {{ host: HostKind | null, port: number, data: string, download: boolean, display: boolean }} Options */

/**
 * What the analyst asked for, or what is wrong with it.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {{ options: Options } | { wrong: string }}
 */
export function readOptions(args, env = process.env, platform = process.platform) {
  const asked = new Set(env['READOUT_HOST'] && args.length === 0 ? [`--${env['READOUT_HOST']}`] : args)
  const strange = [...asked].find(arg => arg !== '--electron' && arg !== '--browser')
  if (strange !== undefined) return { wrong: `There is no option ${strange}.` }
  if (asked.size > 1) return { wrong: 'Ask for --electron or for --browser, not for both.' }
  const port = Number(env['READOUT_PORT'] || PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return { wrong: `READOUT_PORT is '${env['READOUT_PORT']}', which is no port.` }
  const host = asked.has('--electron') ? 'electron' : asked.has('--browser') ? 'browser' : null
  const display = platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
  const download = !env['READOUT_NO_DOWNLOAD']
  return { options: { host, port, data: dataFolder(env, platform), download, display } }
}
