import { Button, Callout } from '@blueprintjs/core'
import { FloppyDisk, Undo } from '@blueprintjs/icons'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { actOfBatch } from '../../../shared/acts/batches'
import type { BatchId } from '../../../shared/model/ids'
import type { Batch } from '../../../shared/model/library'
import {
  importLine,
  importState,
  importTitle,
  importTrouble,
  showReleases,
} from '../../../shared/words/import'
import { useNavigation, useServices } from '../../services'
import { useLoaded, useRecord, useRows } from '../../store/use-library'
import { useImport } from './import-context'
import './import-report.css'
import { reportOf, type Report, type ReportGroup } from './report'
import { ReportList } from './report-list'
import { ReportTiles } from './report-tiles'
import { useSaveReport } from './use-save-report'

type Props = {
  readonly batch: BatchId
  /** Shows the releases of a batch, and no others, in the library table. */
  readonly onShowReleases: (batch: BatchId) => void
}

/** What became of each file of an import, and what to do about those that failed. */
export function ImportReport({ batch: id, onShowReleases }: Props) {
  const batch = useRecord('batches', id)
  const loaded = useLoaded()
  if (batch !== undefined) return <ReportOf key={id} batch={batch} onShowReleases={onShowReleases} />
  return loaded ? <p className="import-report-gone">{importTrouble.gone}</p> : null
}

type ReportProps = { readonly batch: Batch; readonly onShowReleases: Props['onShowReleases'] }

function ReportOf({ batch, onShowReleases }: ReportProps) {
  const report = useReport(batch)
  const [only, setOnly] = useState<ReportGroup | null>(null)
  const state = importState(batch, useRunning(batch.id))
  const { counts } = report
  const local = -new Date(batch.startedAt).getTimezoneOffset()
  return (
    <section className="import-report" aria-labelledby="import-report-title">
      <header className="import-report-head">
        <div>
          <h1 id="import-report-title">{importTitle(counts)}</h1>
          <p className="import-report-line">{importLine(batch, local)}</p>
        </div>
        <ReportActions batch={batch} report={report} onShowReleases={onShowReleases} />
      </header>
      {state !== null && (
        <Callout compact intent="warning" icon={null} className="import-report-state">
          {state}
        </Callout>
      )}
      <ReportTiles counts={counts} only={only} onOnly={setOnly} />
      <ReportList batch={batch.id} groups={report.groups} only={only} />
    </section>
  )
}

function ReportActions({ batch, report, onShowReleases }: ReportProps & { readonly report: Report }) {
  const undo = useUndoImport(batch.id)
  const save = useSaveReport(batch, report)
  const running = useRunning(batch.id)
  const { imported } = report.counts
  return (
    <div className="import-report-actions">
      <Button icon={<Undo />} text="Undo this import" disabled={running} onClick={undo} />
      <Button icon={<FloppyDisk />} text="Save report" disabled={running} onClick={save} />
      {imported > 0 && (
        <Button intent="primary" text={showReleases(imported)} onClick={() => onShowReleases(batch.id)} />
      )}
    </div>
  )
}

function useReport(batch: Batch): Report {
  const releases = useRows('releases')
  return useMemo(() => {
    const ours = releases.all.filter(release => release.batch === batch.id)
    return reportOf(batch, ours, id => releases.get(id))
  }, [batch, releases])
}

/** Whether this import is under way in this window. */
function useRunning(batch: BatchId): boolean {
  const { queue } = useImport()
  const { running } = useSyncExternalStore(queue.subscribe, queue.state)
  return running?.kind === 'reading' && running.batch === batch
}

/** Takes the import back whatever came after it. Releases worked on since stay, and that is said. */
export function useUndoImport(batch: BatchId): () => void {
  const { store, say } = useServices()
  const { route, go } = useNavigation()
  return () => {
    void store.undoAct(actOfBatch(batch)).then(taken => {
      if (!taken.ok) return say(taken.error.message, { intent: 'bad' })
      if (taken.value === null) return say(importTrouble.undoneBefore, { intent: 'bad' })
      say(taken.value.note ?? importTrouble.undone)
      if (route.kind === 'batch' && store.library.rows('batches').get(batch) === undefined)
        go({ kind: 'library' })
    })
  }
}
