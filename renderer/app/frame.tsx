import { useNavigation } from '../services'
import { EmptyLibrary } from '../features/import/empty-library'
import { useLoaded, useRows } from '../store/use-library'
import { ErrorBoundary } from './error-boundary'
import { Toolbar } from './toolbar'
import './app.css'

/** What stands around every view: the toolbar above, the status bar below. */
export function Frame() {
  const { route } = useNavigation()
  const releases = useRows('releases')
  const loaded = useLoaded()
  const empty = loaded && releases.all.length === 0
  return (
    <div className="app">
      <Toolbar empty={empty} search={null} />
      <main className="app-main">
        <ErrorBoundary key={route.kind} name={route.kind}>
          {empty ? <EmptyLibrary /> : <p>{releases.all.length}</p>}
        </ErrorBoundary>
      </main>
      <footer className="status" />
    </div>
  )
}
