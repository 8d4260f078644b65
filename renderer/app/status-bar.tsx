import { plural, count } from '../../shared/words/numbers'
import { ImportProgress } from '../features/import/import-progress'
import { useNavigation, useServices } from '../services'
import { useRecord } from '../store/use-library'
import { useLibraryView } from '../view-state'
import { BackupState } from './backup-state'
import './status-bar.css'

/** How much is shown and selected, what is running, how old the last backup is, and who is at work. */
export function StatusBar() {
  const { rows, places, selection } = useLibraryView()
  return (
    <footer className="status" aria-label="Status">
      <span role="status">{shownWords(places.length, rows.all.length, selection.size)}</span>
      <ImportProgress />
      <span className="status-end">
        <BackupState />
        <WhoIsHere />
      </span>
    </footer>
  )
}

function shownWords(shown: number, all: number, selected: number): string {
  if (all === 0) return 'No releases yet'
  const releases = shown === all ? plural(all, 'release') : `${count(shown)} of ${plural(all, 'release')}`
  return selected > 1 ? `${releases} · ${count(selected)} selected` : releases
}

function WhoIsHere() {
  const { store } = useServices()
  const { go } = useNavigation()
  const analyst = useRecord('analysts', store.analyst() ?? '')
  const name = analyst?.name ?? ''
  return (
    <button type="button" className="link" onClick={() => go({ kind: 'settings' })}>
      {name === '' ? 'Say who you are' : `Analyst: ${name}`}
    </button>
  )
}
