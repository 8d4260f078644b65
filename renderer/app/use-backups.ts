import { useEffect } from 'react'
import { useCommand } from '../commands'
import { useServices } from '../services'

/** The command that backs up now, and the age of the last backup for the status bar. */
export function useBackups(): void {
  const { backups, say } = useServices()
  useEffect(() => {
    void backups.list() // reads how old the newest is
  }, [backups])
  useCommand('library.backup', () => {
    void backups.backUp().then(answer => {
      if (!answer.ok) return // the status bar says why
      say(answer.value.kind === 'written' ? 'Backed up' : 'Nothing has changed since the last backup')
    })
  })
}
