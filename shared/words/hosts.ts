import { plural } from './numbers'

/**
 * The question before an address is opened in the system's browser: which site, and the whole address.
 * `host` and `href` are those of a URL.
 */
export function openLinkQuestion({ host, href }: { readonly host: string; readonly href: string }) {
  return {
    message: `Open ${host} in your browser?`,
    detail: href,
    open: 'Open link',
    cancel: 'Cancel',
  } as const
}

/** What the window says when its page has stopped twice within a minute. */
export const windowStopped = {
  message: 'The window of Readout stopped working.',
  detail: 'Your library is on the disk as it was at the last edit.',
  reload: 'Open it again',
  close: 'Close Readout',
} as const

const PLACES = { electron: 'the desktop program', browser: 'the browser window' } as const

/** An empty library is open, and one with `releases` is kept by the other host: where it is, and how to bring it here. */
export const libraryElsewhere = (host: keyof typeof PLACES, releases: number): string =>
  `Your library with ${plural(releases, 'release')} is in ${PLACES[host]}. To bring it here, run ` +
  `“npm start -- --${host}”, export the whole library to one file there, and open that file here.`
