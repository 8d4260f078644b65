/**
 * What `npm start` runs; needs no package. Installs and builds what is stale, then opens Readout: in Electron when its
 * binary is there or can be fetched, else in an app window of a Chromium on loopback, else by telling the address.
 * A library that exists decides which of the two (choose-host.mjs).
 */
import { join } from 'node:path'
import { readMarker } from './library-marker.mjs'
import { buildIfStale } from './start/build-if-stale.mjs'
import { cannotOpenHome, chooseHost } from './start/choose-host.mjs'
import { findBrowser } from './start/find-browser.mjs'
import { findElectron } from './start/find-electron.mjs'
import { installIfStale } from './start/install-if-stale.mjs'
import { readOptions, USAGE } from './start/options.mjs'
import { originOf, serve, whoListens } from './start/server.mjs'
import { say } from './start/steps.mjs'
import { runBrowserWindow, runElectron, untilStopped } from './start/windows.mjs'

/** @typedef {import('./start/options.mjs').Options} Options */

/** Answers the exit code. @param {readonly string[]} args */
async function main(args) {
  if (args.includes('--help')) return speak(USAGE, 0)
  const read = readOptions(args)
  if ('wrong' in read) return speak(`${read.wrong}\n\n${USAGE}`, 2)
  if (!(await installIfStale()) || !(await buildIfStale('app'))) return 1
  return open(read.options)
}

/** @param {Options} options */
async function open(options) {
  const { data, display } = options
  const markers = {
    electron: await readMarker(join(data, 'electron')),
    browser: await readMarker(join(data, 'browser')),
  }
  const { host, settled, notice } = chooseHost({ asked: options.host, display, markers })
  if (notice !== null) say(notice)
  if (host === 'browser') return openInBrowser(options)
  const found = await findElectron({ ...options, retry: options.host === 'electron' })
  if ('binary' in found) return runElectron(found.binary, data)
  if (options.host === 'electron') return speak(`Electron is not available here (${found.reason}).`, 1)
  if (settled) return speak(cannotOpenHome(found.reason), 1)
  say(`Electron is not available here (${found.reason}): Readout opens in a browser window.`)
  return openInBrowser(options)
}

/** @param {Options} options */
async function openInBrowser(options) {
  const { port, data } = options
  try {
    const server = await serve({ port, data })
    await showAndWait(options, true)
    server.close()
    server.closeAllConnections()
    return 0
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code !== 'EADDRINUSE') return speak(`Port ${port} cannot be used: ${error.message}`, 1)
  }
  const who = await whoListens(options)
  if (who === 'own') return showAndWait(options, false)
  const taken = who === 'stranger' ? 'another program' : 'Readout with another READOUT_DATA'
  return speak(
    `Port ${port} is taken by ${taken}. End that program, or choose a port of your own for good ` +
      '(READOUT_PORT=NUMBER): a library belongs to its port.',
    1,
  )
}

/**
 * Show the page until its window is closed, or until Ctrl+C when there is none.
 *
 * @param {Options} options
 * @param {boolean} serving whether the page comes from this program; else another one goes on serving it
 */
async function showAndWait({ port, data, display }, serving) {
  const address = `${originOf(port)}/`
  const browser = display ? findBrowser() : null
  if (browser !== null) say(`Readout is at ${address}; closing its window ends it.`)
  const outcome = browser === null ? 'no browser' : await runBrowserWindow(browser, address, data)
  if (outcome === 'closed' || (outcome === 'handed over' && !serving)) return 0
  const taken = outcome === 'handed over'
  say(taken ? 'A window of Readout was open already.' : `Open ${address} in Chromium, Chrome or Edge.`)
  if (!serving) return 0
  say('Ctrl+C stops Readout.')
  await untilStopped()
  return 0
}

/** @param {string} line @param {number} code */
function speak(line, code) {
  say(line)
  return code
}

process.exitCode = await main(process.argv.slice(2))
