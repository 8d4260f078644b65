import type { Session } from 'electron'
import { isOwnUrl } from './app-scheme'

/** A library that the system may not evict, and Copy. Everything else is refused without a question. */
const ALLOWED: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write'])

/** Whether a page at `origin` may have `permission`. */
export const isAllowed = (permission: string, origin: string): boolean =>
  ALLOWED.has(permission) && isOwnUrl(origin)

/** Refuse what a page could ask of the machine, and keep the session off the network. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(isAllowed(permission, contents.getURL())),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  // Its dictionaries would come from a server.
  session.setSpellCheckerEnabled(false)
}
