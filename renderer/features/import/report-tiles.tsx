import { Duplicate, Error, TickCircle } from '@blueprintjs/icons'
import type { JSX } from 'react'
import { groupWords, tileHint, type ImportCounts } from '../../../shared/words/import'
import { count } from '../../../shared/words/numbers'
import { REPORT_GROUPS, type ReportGroup } from './report'

type Props = {
  readonly counts: ImportCounts
  readonly only: ReportGroup | null
  readonly onOnly: (group: ReportGroup | null) => void
}

/** The counts of a report. Each is a switch that leaves its own lines alone in the list. */
export function ReportTiles({ counts, only, onOnly }: Props) {
  return (
    <div className="import-report-tiles" role="group" aria-label="Show one result alone">
      {REPORT_GROUPS.map(group => (
        <button
          key={group}
          type="button"
          className="import-report-tile"
          aria-pressed={only === group}
          onClick={() => onOnly(only === group ? null : group)}
        >
          <span className="import-report-number">
            {ICONS[group](counts)} {count(numberOf(group, counts))}
          </span>
          <span>{groupWords[group].toLowerCase()}</span>
          <span className="import-report-hint">{hintOf(group, counts)}</span>
        </button>
      ))}
    </div>
  )
}

const ICONS: { readonly [group in ReportGroup]: (counts: ImportCounts) => JSX.Element } = {
  failed: ({ failed }) => <Error className={failed > 0 ? 'import-bad' : 'import-plain'} />,
  known: () => <Duplicate className="import-plain" />,
  imported: ({ imported }) => <TickCircle className={imported > 0 ? 'import-good' : 'import-plain'} />,
}

function numberOf(group: ReportGroup, counts: ImportCounts): number {
  return group === 'known' ? counts.sameBytes + counts.sameText : counts[group]
}

function hintOf(group: ReportGroup, counts: ImportCounts): string {
  return group === 'failed' ? tileHint.failed(counts.failed) : tileHint[group](counts)
}
