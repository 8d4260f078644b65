import { Button } from '@blueprintjs/core'
import { Export, FolderOpen, History, Import } from '@blueprintjs/icons'
import { useEffect, useState } from 'react'
import { cannotWrite } from '../../../shared/words/files'
import { backupPlace } from '../../../shared/words/settings'
import { useServices } from '../../services'

/** Where backups go, and the ways to take the whole library out and in. */
export function BackupsPart() {
  const { host, run, say } = useServices()
  const [place, setPlace] = useState<string | null>(null)
  const { backups } = host
  useEffect(() => {
    let wanted = true
    void backups.place().then(words => wanted && setPlace(words))
    return () => {
      wanted = false
    }
  }, [backups])
  const choose = async () => {
    const chosen = await backups.choose?.()
    if (chosen === undefined) return
    if (!chosen.ok) say(cannotWrite(chosen.error), { intent: 'bad' })
    else if (chosen.value) setPlace(await backups.place())
  }
  return (
    <>
      <p>{place !== null && backupPlace(place)}</p>
      <div className="settings-row">
        {backups.choose !== null && (
          <Button icon={<FolderOpen />} text="Choose another folder…" onClick={() => void choose()} />
        )}
        <Button icon={<History />} text="Back up now" onClick={() => run('library.backup')} />
      </div>
      <p className="settings-hint">A backup is written after every import and when Readout closes.</p>
      <div className="settings-row">
        <Button icon={<Export />} text="Export the whole library…" onClick={() => run('library.export')} />
        <Button icon={<Import />} text="Open a library file…" onClick={() => run('library.restore')} />
      </div>
      <p className="settings-hint">
        Opening a library file backs up this library first, then takes its place.
      </p>
    </>
  )
}
