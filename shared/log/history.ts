import type { ActId } from '../model/ids'
import type { Step } from './change'

/** What undo needs to know of a Change. */
export type Logged = {
  readonly act: ActId
  readonly command: string
  readonly undoes: ActId | null
  readonly step?: Step
}

/** The acts that undo and redo would take back; null when there is none. */
export type Tops = { readonly undo: Logged | null; readonly redo: Logged | null }

export const NO_HISTORY: Tops = { undo: null, redo: null }

/**
 * Finds what undo and redo would take back by walking the log from its end: call `see` with one Change after the other,
 * newest first, until it answers true. Nothing of this is stored, so it is the same after a restart and in every window.
 *
 * An act that was taken back once is spent for ever: a redo stands in its place as an act of its own. Any new act closes
 * redo, also when it was taken back itself.
 */
export function historyWalk(): { see(change: Logged): boolean; tops(): Tops } {
  const spent = new Set<ActId>()
  let undo: Logged | null = null
  let redo: Logged | null = null
  let redoClosed = false
  return {
    see(change) {
      if (change.undoes !== null) spent.add(change.undoes)
      if (change.step === undefined) redoClosed = true
      if (!spent.has(change.act) && change.step !== 'quiet') {
        if (change.step !== 'undo') undo ??= change
        else if (!redoClosed) redo ??= change
      }
      return undo !== null && (redoClosed || redo !== null)
    },
    tops: () => ({ undo, redo }),
  }
}
