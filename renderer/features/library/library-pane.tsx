import { useCommand } from '../../commands'
import { useLibraryView } from '../../view-state'
import { BulkBar } from './bulk-bar'
import { LibraryTable } from './library-table'

/** The table of releases, and what is done to several of them at once. */
export function LibraryPane() {
  const { current, openFull, selection } = useLibraryView()
  useCommand(
    'release.open',
    () => {
      if (current !== null) openFull(current)
    },
    current === null ? 'select a release first' : null,
  )
  return (
    <section className="library-pane" aria-label="Library" data-scope="library">
      <LibraryTable />
      {selection.size > 1 && <BulkBar />}
    </section>
  )
}
