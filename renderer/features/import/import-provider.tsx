import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { importedToast, importTrouble, stoppedWords } from '../../../shared/words/import'
import { useCommand } from '../../commands'
import { useNavigation, useServices } from '../../services'
import { runJob as runInWorker, type RunJob } from '../../workers/client'
import { DropTarget } from './drop-target'
import { FilePickers, type PickFiles } from './file-pickers'
import { ImportContext, type Importing } from './import-context'
import { ImportQueue } from './import-queue'
import { listed, listedAgain, type Listing } from './incoming'
import { PasteDialog, type Pasted } from './paste-dialog'
import { reportOf } from './report'
import type { ImportEnd, ImportRequest } from './run-import'
import { dressSample, sampleFiles } from './sample-library'

type Props = { readonly children: ReactNode; readonly runJob?: RunJob }

/** Owns the imports of this window: the ways in, the queue, and what is said when one has ended. */
export function ImportProvider({ children, runJob = runInWorker }: Props) {
  const { store, newId, now } = useServices()
  const queue = useMemo(() => new ImportQueue({ store, runJob, newId, now }), [store, runJob, newId, now])
  const pickers = useRef<PickFiles>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const begin = useBegin(queue)

  const importing = useMemo<Importing>(
    () => ({
      importFiles: files => begin({ kind: 'files', listing: listed(files), force: false }),
      importAgain: (files, { force = false } = {}) =>
        begin({ kind: 'files', listing: listedAgain(files), force }),
      pickFiles: () => pickers.current?.files(),
      pickFolder: () => pickers.current?.folder(),
      paste: () => setPasted({ text: '', html: null }),
      openSample: () => begin({ kind: 'sample', listing: sampleFiles(), force: false }),
      queue,
    }),
    [begin, queue],
  )
  useCommand('import.files', importing.pickFiles)
  useCommand('import.folder', importing.pickFolder)
  useCommand('import.paste', importing.paste)
  useCommand('import.sample', importing.openSample)

  const importListing = (listing: Listing) => begin({ kind: 'files', listing, force: false })
  const importPasted = (file: File) => {
    setPasted(null)
    begin({ kind: 'paste', listing: listed([file]), force: true })
  }
  return (
    <ImportContext value={importing}>
      {children}
      <FilePickers ref={pickers} onPicked={importing.importFiles} />
      <DropTarget onFiles={importListing} onText={setPasted} />
      {pasted !== null && (
        <PasteDialog
          pasted={pasted}
          runJob={runJob}
          onImport={importPasted}
          onClose={() => setPasted(null)}
        />
      )}
    </ImportContext>
  )
}

type Begin = (request: ImportRequest) => void

/** Starts an import and tells how it ended. A stable function, whatever the window shows meanwhile. */
function useBegin(queue: ImportQueue): Begin {
  const services = useServices()
  const tell = useTellEnd()
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  return useMemo(() => {
    const { store, newId, now } = services
    const analyst = store.analyst()
    const dress: ImportRequest['dress'] = async chunk =>
      analyst === null
        ? {}
        : dressSample(chunk, { tags: store.library.rows('tags').all, analyst, newId, now })
    return request => {
      const whole = request.kind === 'sample' ? { ...request, dress } : request
      queue.add(whole).then(
        end => latest.current(request, end),
        (error: unknown) => services.say(importTrouble.broken(String(error)), { intent: 'bad' }),
      )
    }
  }, [queue, services])
}

/** Says how an import ended: by its report where the analyst is at the library, else by a toast. */
function useTellEnd(): (request: ImportRequest, end: ImportEnd) => void {
  const { store, say } = useServices()
  const { route, go } = useNavigation()
  return (request, end) => {
    switch (end.kind) {
      case 'cancelled':
        return
      case 'nothing':
        return say(importTrouble.nothing, { intent: 'bad' })
      case 'stopped':
        return say(stoppedWords(end.error, end.imported), { intent: 'bad' })
      case 'finished': {
        const { batch } = end
        const rows = store.library.rows('releases')
        const releases = rows.all.filter(release => release.batch === batch.id)
        const { counts, groups } = reportOf(batch, releases, id => rows.get(id))
        const only = request.kind === 'paste' ? [...groups.imported, ...groups.known][0]?.release : undefined
        if (only != null) go({ kind: 'release', release: only.id, full: false, passage: null })
        else if (request.kind === 'sample' && counts.failed === 0) go({ kind: 'library' })
        else if (['library', 'imports', 'batch'].includes(route.kind))
          return go({ kind: 'batch', batch: batch.id })
        say(importedToast(counts), { undo: counts.imported > 0 })
      }
    }
  }
}
