import { useState } from 'react'
import { ExportDialog, type PassageScope } from '../features/export/export-dialog'
import { CodebookView } from '../features/codebook/codebook-view'
import { PassagesView } from '../features/codebook/passages-view'
import { EmptyLibrary } from '../features/import/empty-library'
import { ImportReport } from '../features/import/import-report'
import { ImportsList } from '../features/import/imports-list'
import { ReleaseActs } from '../features/library/release-acts'
import { SearchField } from '../features/library/search-field'
import { Reader } from '../features/reader/reader'
import { SettingsView } from '../features/settings/settings-view'
import { DEFAULT_KEYS, type KeySettings } from '../../shared/commands'
import { assertNever } from '../../shared/result'
import { NO_FILTER } from '../../shared/library/filter'
import { useCommand } from '../commands'
import { type Route, useNavigation } from '../services'
import { useLoaded, useRows, useSetting } from '../store/use-library'
import { useLibraryView } from '../view-state'
import { ErrorBoundary } from './error-boundary'
import { LibraryScreen } from './library-screen'
import { PaletteOver } from './palette-over'
import { Shortcuts } from './shortcuts'
import { StatusBar } from './status-bar'
import { Toolbar } from './toolbar'
import { type Over, useAppCommands } from './use-app-commands'
import { useBackups } from './use-backups'
import { useLibraryFile } from './use-library-file'
import { useReleaseCommands } from './use-release-commands'
import './app.css'

/** What stands around every view: the toolbar above, the status bar below, and what opens over both. */
export function Frame() {
  const { route } = useNavigation()
  const [over, setOver] = useState<Over>(null)
  const [keys] = useSetting<KeySettings>('keys', DEFAULT_KEYS)
  const empty = useIsEmpty()
  const close = () => setOver(null)
  useAppCommands(setOver)
  useReleaseCommands()
  useBackups()
  const libraryFile = useLibraryFile()
  useCommand(
    'export.notes',
    () => setOver({ kind: 'export', scope: null }),
    empty ? 'nothing is imported yet' : null,
  )
  return (
    <div className="app">
      <Toolbar empty={empty} search={<SearchField disabled={empty} />} />
      <main className="app-main">
        <ErrorBoundary key={viewOf(route)} name={viewOf(route)}>
          <View
            route={route}
            empty={empty}
            onExport={passages => setOver({ kind: 'export', scope: { kind: 'passages', passages } })}
          />
        </ErrorBoundary>
      </main>
      <StatusBar />
      <ReleaseActs />
      {over?.kind === 'palette' && <PaletteOver keys={keys} onClose={close} />}
      {over?.kind === 'shortcuts' && <Shortcuts keys={keys} onClose={close} />}
      {over?.kind === 'export' && <ExportOver scope={over.scope} onClose={close} />}
      {libraryFile}
    </div>
  )
}

/** The table stays where it is, with its focus, while releases are opened beside it. */
const viewOf = (route: Route): string =>
  route.kind === 'release' ? (route.full ? 'reader' : 'library') : route.kind

function useIsEmpty(): boolean {
  const releases = useRows('releases')
  return useLoaded() && releases.all.length === 0
}

type ViewProps = {
  readonly route: Route
  readonly empty: boolean
  readonly onExport: (passages: PassageScope['passages']) => void
}

function View({ route, empty, onExport }: ViewProps) {
  const { go } = useNavigation()
  const { setFilter } = useLibraryView()
  switch (route.kind) {
    case 'library':
    case 'release':
      if (empty) return <EmptyLibrary />
      return route.kind === 'release' && route.full ? (
        <Reader release={route.release} full passage={route.passage} />
      ) : (
        <LibraryScreen route={route} />
      )
    case 'passages':
      return <PassagesView tag={route.tag} onExport={onExport} />
    case 'codebook':
      return <CodebookView />
    case 'imports':
      return <ImportsList />
    case 'batch':
      return (
        <ImportReport
          batch={route.batch}
          onShowReleases={batch => {
            setFilter({ ...NO_FILTER, batch })
            go({ kind: 'library' })
          }}
        />
      )
    case 'settings':
      return <SettingsView />
    default:
      return assertNever(route)
  }
}

type ExportProps = { readonly scope: PassageScope | null; readonly onClose: () => void }

function ExportOver({ scope, onClose }: ExportProps) {
  const { rows, places, selection } = useLibraryView()
  const shown = Array.from(places, place => rows.all[place]?.id).filter(id => id !== undefined)
  return <ExportDialog open onClose={onClose} shown={shown} selected={[...selection]} scope={scope} />
}
