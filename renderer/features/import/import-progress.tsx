import { Button, ProgressBar } from '@blueprintjs/core'
import { useSyncExternalStore } from 'react'
import { listingWords, progressWords, queuedWords, waitingWords } from '../../../shared/words/import'
import { useServices } from '../../services'
import { useImport } from './import-context'
import './import-progress.css'
import { timeLeft, type ImportState } from './import-queue'

/** The import under way, for the status bar: how far it is, how long it will take, and Cancel. */
export function ImportProgress() {
  const { queue } = useImport()
  const { now } = useServices()
  const { running, queued } = useSyncExternalStore(queue.subscribe, queue.state)
  if (running === null) return null
  return (
    <div className="import-progress" role="group" aria-label="Import under way">
      <ProgressBar
        className="import-progress-bar"
        stripes={false}
        animate={false}
        intent="primary"
        aria-label="Files imported"
        value={running.kind === 'reading' ? running.files / running.ofFiles : 0}
      />
      <span className="cut">{wordsOf(running, now())}</span>
      {queued > 0 && <span className="cut">{queuedWords(queued)}</span>}
      <Button className="import-progress-cancel" variant="minimal" text="Cancel" onClick={queue.cancel} />
    </div>
  )
}

function wordsOf(running: NonNullable<ImportState['running']>, now: number): string {
  switch (running.kind) {
    case 'waiting':
      return waitingWords
    case 'listing':
      return listingWords(running.files)
    case 'reading':
      return progressWords(running.files, running.ofFiles, timeLeft(running, now))
  }
}
