import { useEffect, useState } from 'react'
import { recoveryWords } from '../../shared/words/recovery'
import type { Host } from '../host/host'
import { type Backup, readBackups } from '../store/backup-folder'
import { LIBRARY, type OpenError } from '../store/open'
import { recover } from '../store/recover'
import { Recovery } from './recovery'
import { useRestoring } from './use-restoring'

type Props = { readonly error: OpenError; readonly host: Host; readonly onRetry: () => void }

/** The database does not open. Where a backup could help, it can take its place; the database is kept aside. */
export function UnreadableLibrary({ error, host, onRetry }: Props) {
  const isDamaged = error.kind === 'unreadable'
  const [found, setFound] = useState<readonly Backup[]>([])
  useEffect(() => {
    if (!isDamaged) return
    const list = async () => {
      const files = await host.backups.list()
      setFound(files.ok ? await readBackups(host.backups, files.value) : [])
    }
    void list()
  }, [host, isDamaged])
  const restoring = useRestoring(
    (from, options) =>
      recover(LIBRARY, from instanceof File ? from : { folder: host.backups, backup: from }, options),
    onRetry,
  )
  const words = recoveryWords.unreadable(
    error.message,
    found.some(backup => backup.head !== null),
  )
  return (
    <Recovery
      {...restoring}
      {...words}
      backups={found}
      detail={error.detail}
      canRestore={isDamaged}
      onStartEmpty={null}
      onRetry={onRetry}
    />
  )
}
