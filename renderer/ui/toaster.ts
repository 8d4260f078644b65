import { OverlayToaster, type Toaster } from '@blueprintjs/core'

let made: Promise<Toaster> | null = null

/** The one toaster, bottom left: it only confirms (one at a time) or says what failed (until it is closed). */
export function toaster(): Promise<Toaster> {
  made ??= OverlayToaster.create({ position: 'bottom-left', maxToasts: 1, canEscapeKeyClear: false })
  return made
}
