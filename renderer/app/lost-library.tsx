import { recoveryWords } from '../../shared/words/recovery'
import type { Backups } from '../store/backups'
import { type Start, startEmpty } from '../store/health'
import type { LocalStore } from '../store/local-store'
import { Recovery } from './recovery'
import { useRestoring } from './use-restoring'

type Props = {
  readonly check: Extract<Start, { kind: 'lost' }>
  readonly store: LocalStore
  readonly backups: Backups
  /** The analyst goes on with the empty library. */
  readonly onStarted: () => void
}

/** The library is empty where there should be one: the backups that it can be brought back from. */
export function LostLibrary({ check, store, backups, onStarted }: Props) {
  const restoring = useRestoring(
    (from, options) =>
      from instanceof File ? backups.restoreFile(from, options) : backups.restore(from, options),
    () => {}, // the store loads the window again, as it does after every restore
  )
  const found = check.backups.ok ? check.backups.value : []
  const words = recoveryWords.lost(
    check.had,
    found.some(backup => backup.head !== null),
  )
  return (
    <Recovery
      {...restoring}
      {...words}
      backups={found}
      onStartEmpty={() => void startEmpty(store).then(onStarted)}
      onRetry={() => location.reload()}
    />
  )
}
