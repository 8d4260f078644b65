import type { Host } from '../host/host'
import type { Backups } from '../store/backups'
import type { LocalStore } from '../store/local-store'

/** After an import: soon, but not in the middle of its last chunks. */
const AFTER_IMPORT = 3_000
/** After any other change: what a lost database may cost at most. */
const AFTER_CHANGE = 10 * 60_000
/** The window waits 10 s for what must be done before it closes. */
const AT_QUIT = 9_000

/** Backs up after imports, some minutes after other changes, and at quit. Returns the way to stop. */
export function keepBackedUp(store: LocalStore, host: Host, backups: Backups): () => void {
  let due: { readonly at: number; readonly timer: ReturnType<typeof setTimeout> } | null = null
  const backUpIn = (delay: number) => {
    const at = Date.now() + delay
    if (due !== null && due.at <= at) return
    if (due !== null) clearTimeout(due.timer)
    due = { at, timer: setTimeout(backUp, delay) }
  }
  const backUp = () => {
    due = null
    void backups.backUp()
  }
  const stopListening = store.library.subscribe(touched => {
    if (store.library.loaded && Object.keys(touched).length > 0)
      backUpIn(touched.batches === undefined ? AFTER_CHANGE : AFTER_IMPORT)
  })
  const stopQuitting = host.onQuitting(async () => {
    await backups.backUp(AbortSignal.timeout(AT_QUIT)).catch(() => {})
  })
  return () => {
    stopListening()
    stopQuitting()
    if (due !== null) clearTimeout(due.timer)
  }
}
