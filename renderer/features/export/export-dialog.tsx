import { Callout, Dialog } from '@blueprintjs/core'
import { useMemo, useState } from 'react'
import { countFormulas } from '../../../shared/evidence/count-formulas'
import { countRows } from '../../../shared/evidence/count-rows'
import {
  DEFAULT_CHOICE,
  dialectOf,
  exportName,
  type ExportChoice,
} from '../../../shared/evidence/export-choice'
import type { AnnotationId, ReleaseId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import { localIso } from '../../../shared/words/dates'
import { exportSize, formulaWords, nothingToExport, previewWords } from '../../../shared/words/export'
import { plural } from '../../../shared/words/numbers'
import { useServices } from '../../services'
import { useRows, useSetting } from '../../store/use-library'
import { ExportFooter } from './export-footer'
import { ExportOptions, type Scope } from './export-options'
import { PreviewTable } from './preview-table'
import { useExport } from './use-export'
import { useNotesSource } from './use-notes-source'
import { usePreview } from './use-preview'
import './export-dialog.css'

/** Passages chosen elsewhere (those of a tag): they stand for the whole choice of releases. */
export type PassageScope = { readonly kind: 'passages'; readonly passages: ReadonlySet<AnnotationId> }

type Props = {
  readonly open: boolean
  readonly onClose: () => void
  /** What the table shows, in its filter, and what is selected in it. */
  readonly shown: readonly ReleaseId[]
  readonly selected: readonly ReleaseId[]
  readonly scope?: PassageScope | null
}

/** Tagged notes as CSV: every choice with its number of rows, and the first rows as they will stand in the file. */
export function ExportDialog({ open, onClose, ...scope }: Props) {
  return (
    <Dialog
      isOpen={open}
      title="Export tagged notes"
      className="export-dialog"
      onClose={onClose}
      canOutsideClickClose={false}
    >
      {open && <ExportBody onClose={onClose} {...scope} />}
    </Dialog>
  )
}

function ExportBody({ onClose, shown, selected, scope = null }: Omit<Props, 'open'>) {
  const { now } = useServices()
  const [remembered, remember] = useSetting<ExportChoice>('export.choice', DEFAULT_CHOICE)
  const [kept, setChoice] = useState(remembered)
  const [onlyFormulas, setOnlyFormulas] = useState(false)
  const all = useRows('releases').all
  const scopes = scope === null ? scopesOf({ selected, shown, all }) : []
  const choice = useFitting(kept, scopes, scope !== null)
  const releases = useReleases(choice, { selected, shown })
  const source = useNotesSource(scope === null ? releases : all, scope?.passages ?? null)
  const counts = useMemo(() => countRows(source, choice), [source, choice])
  const formulas = useMemo(() => countFormulas(source, choice, choice.columns), [source, choice])
  const preview = usePreview(source, choice, onlyFormulas && formulas > 0)
  const exporting = useExport(source, choice)
  const bytes = preview?.rowBytes == null || onlyFormulas ? null : preview.rowBytes * counts.total
  const save = async (name: string) => {
    remember(kept)
    if (await exporting.save(name)) onClose()
  }
  return (
    <>
      <div className="export-dialog-body">
        <ExportOptions
          choice={choice}
          onChange={change => setChoice(before => ({ ...before, ...change }))}
          counts={counts}
          scopes={scopes}
        />
        <section className="export-dialog-preview" aria-label="Rows">
          <header className="export-dialog-head">
            <strong>{plural(counts.total, 'row')}</strong>
            <span className="export-dialog-from">{exportSize(counts, bytes)}</span>
            {preview !== null && counts.total > 0 && (
              <span className="export-dialog-hint">
                {previewWords(preview.rows.length, counts.total, onlyFormulas && formulas > 0)}
              </span>
            )}
          </header>
          {counts.total === 0 ? (
            <p className="export-dialog-nothing">{nothingToExport}</p>
          ) : (
            preview !== null && <PreviewTable columns={choice.columns} rows={preview.rows} />
          )}
          {formulas > 0 && (
            <Callout
              className="export-dialog-callout"
              intent={dialectOf(choice).guard ? 'primary' : 'warning'}
              compact
            >
              {formulaWords(formulas, dialectOf(choice).guard)}{' '}
              <button type="button" className="link" onClick={() => setOnlyFormulas(!onlyFormulas)}>
                {onlyFormulas ? 'Show all rows' : 'Show them'}
              </button>
            </Callout>
          )}
          {exporting.failure !== null && (
            <Callout className="export-dialog-callout" intent="danger" role="alert" compact>
              {exporting.failure}
            </Callout>
          )}
        </section>
      </div>
      <ExportFooter
        rows={counts.total}
        exporting={exporting}
        suggested={exportName(
          localIso(new Date(now()).toISOString(), -new Date(now()).getTimezoneOffset()).slice(0, 10),
        )}
        onSave={name => void save(name)}
        onClose={onClose}
      />
    </>
  )
}

type Ids = { readonly selected: readonly ReleaseId[]; readonly shown: readonly ReleaseId[] }

const scopesOf = ({ selected, shown, all }: Ids & { readonly all: readonly Release[] }): readonly Scope[] => [
  { which: 'selected', label: 'Selected', releases: selected.length },
  { which: 'shown', label: 'Shown in the table', releases: shown.length },
  { which: 'all', label: 'All', releases: all.length },
]

/** A remembered choice that has no releases now gives way to all; rows of whole releases are no passages of a tag. */
function useFitting(kept: ExportChoice, scopes: readonly Scope[], passagesOnly: boolean): ExportChoice {
  const which = (scopes.find(scope => scope.which === kept.which)?.releases ?? 0) > 0 ? kept.which : 'all'
  return useMemo(
    () => ({ ...kept, which, releases: kept.releases && !passagesOnly }),
    [kept, which, passagesOnly],
  )
}

function useReleases({ which }: ExportChoice, { selected, shown }: Ids): readonly Release[] {
  const rows = useRows('releases')
  return useMemo(() => {
    if (which === 'all') return rows.all
    const ids = which === 'selected' ? selected : shown
    return ids.map(id => rows.get(id)).filter(row => row !== undefined)
  }, [rows, which, selected, shown])
}
