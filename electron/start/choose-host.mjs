/**
 * Where a library exists decides the host. The two hosts keep their data apart, so that opening the other one would
 * show an empty library.
 */

/** @typedef {import('./options.mjs').HostKind} HostKind */
/** @typedef {import('../library-marker.mjs').Marker} Marker */

/** @type {{ readonly [H in HostKind]: string }} */
const PLACES = { electron: 'the Electron program', browser: 'the browser window' }

/**
 * @typedef {object} Choice
 * @property {HostKind} host
 * @property {boolean} settled false when the other host will do as well
 * @property {string | null} notice a line for the analyst
 */

/**
 * @param {{ asked: HostKind | null, display: boolean, markers: { readonly [H in HostKind]: Marker | null } }} given
 * @returns {Choice}
 */
export function chooseHost({ asked, display, markers }) {
  const home = homeOf(markers)
  const wanted = asked ?? (display ? home : 'browser')
  const host = wanted ?? 'electron'
  const other = host === 'electron' ? 'browser' : 'electron'
  const left = markers[host] === null ? markers[other] : null
  return { host, settled: wanted !== null, notice: left && howToMove(other, left.releases) }
}

/** The host that holds a library, the later one when both do. @param {{ readonly [H in HostKind]: Marker | null }} markers */
function homeOf({ electron, browser }) {
  if (electron !== null && browser !== null)
    return electron.markedAt < browser.markedAt ? 'browser' : 'electron'
  return electron !== null ? 'electron' : browser !== null ? 'browser' : null
}

/** @param {HostKind} host @param {number} releases */
function howToMove(host, releases) {
  const library = `Your library (${releases === 1 ? '1 release' : `${releases} releases`})`
  const way = `npm start -- --${host}, then “Export the whole library to one file…”, and open that file here`
  return `${library} is in ${PLACES[host]}. To take it along: ${way}.`
}

/** When the library is in Electron, and Electron cannot be had. @param {string} reason */
export const cannotOpenHome = reason =>
  `Electron is not available here (${reason}), and your library is in ${PLACES.electron}. ` +
  'Try again with a network, or begin with an empty library in a browser window: npm start -- --browser.'
