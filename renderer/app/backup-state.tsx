import { useEffect, useState, useSyncExternalStore } from 'react'
import { assertNever } from '../../shared/result'
import { backedUp } from '../../shared/words/backups'
import { useServices } from '../services'

/** How often the age of the last backup is said anew. */
const MINUTE = 60_000

/** The state of the last backup, for the status bar; a click backs up now. */
export function BackupState() {
  const { backups, run, now } = useServices()
  const state = useSyncExternalStore(
    listener => backups.subscribe(listener),
    () => backups.state,
  )
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick(n => n + 1), MINUTE)
    return () => clearInterval(timer)
  }, [])
  switch (state.kind) {
    case 'none':
      return <span>Nothing to back up</span>
    case 'running':
      return <span>Backing up</span>
    case 'failed':
      return (
        <button
          type="button"
          className="link status-bad"
          title={state.message}
          onClick={() => run('library.backup')}
        >
          Backup failed. Try again
        </button>
      )
    case 'done':
      return <span>{backedUp(now() - state.at)}</span>
    default:
      return assertNever(state)
  }
}
