/**
 * Chromium cannot route `app:` addresses, so that the double shows app://readout/ at an https origin of the test's
 * own. It is a secure context with its own storage, as app: is in Electron.
 */
const APP = 'app://readout/'
export const SHOWN = 'https://readout.app.test/'

export const toShown = (url: string): string => (url.startsWith(APP) ? SHOWN + url.slice(APP.length) : url)
export const toApp = (url: string): string => (url.startsWith(SHOWN) ? APP + url.slice(SHOWN.length) : url)
