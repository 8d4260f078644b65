import { Button } from '@blueprintjs/core'
import { Undo } from '@blueprintjs/icons'
import { useMemo } from 'react'
import type { Batch } from '../../../shared/model/library'
import { importKind, importLine, importTitle, noImportsWords } from '../../../shared/words/import'
import { useNavigation } from '../../services'
import { useRows } from '../../store/use-library'
import { useImport } from './import-context'
import { useUndoImport } from './import-report'
import './imports-list.css'
import { reportOf } from './report'

/** Every import of the library, the newest first: its report, and the way to take it back. */
export function ImportsList() {
  const batches = useRows('batches')
  const { pickFiles } = useImport()
  const newest = useMemo(
    () => batches.all.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1)),
    [batches],
  )
  return (
    <section className="imports" aria-labelledby="imports-title">
      <h1 id="imports-title">Imports</h1>
      {newest.length === 0 ? (
        <p className="imports-none">
          {noImportsWords} <Button text="Import files…" onClick={pickFiles} />
        </p>
      ) : (
        <ul>
          {newest.map(batch => (
            <ImportItem key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ImportItem({ batch }: { readonly batch: Batch }) {
  const { go } = useNavigation()
  const releases = useRows('releases')
  const undo = useUndoImport(batch.id)
  const { counts } = useMemo(
    () =>
      reportOf(
        batch,
        releases.all.filter(release => release.batch === batch.id),
        id => releases.get(id),
      ),
    [batch, releases],
  )
  const title = importTitle(counts)
  return (
    <li className="imports-item">
      <span className="imports-kind">{importKind(batch.kind)}</span>
      <div className="imports-words">
        <button type="button" className="link" onClick={() => go({ kind: 'batch', batch: batch.id })}>
          {title}
        </button>
        <p className="imports-line">{importLine(batch, -new Date(batch.startedAt).getTimezoneOffset())}</p>
      </div>
      <Button
        icon={<Undo />}
        text="Undo this import"
        aria-label={`Undo this import: ${title}`}
        onClick={undo}
      />
    </li>
  )
}
