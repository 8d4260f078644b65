import { ChevronDown, ChevronRight } from '@blueprintjs/icons'
import { useState } from 'react'
import type { BatchId } from '../../../shared/model/ids'
import { groupWords, moreWords, tryAgain } from '../../../shared/words/import'
import { count } from '../../../shared/words/numbers'
import { useImport } from './import-context'
import { REPORT_GROUPS, type Report, type ReportGroup, type ReportLine } from './report'
import { ReportRow } from './report-row'

/** Lines drawn at first, and with each "more": an import may have ten thousand, and nobody reads them all. */
const FIRST = 100
const MORE = 1000

type Props = {
  readonly batch: BatchId
  readonly groups: Report['groups']
  /** Show the lines of this group alone; all groups when null. */
  readonly only: ReportGroup | null
}

/** The lines of a report by group. What is in the library already is folded until it is asked for. */
export function ReportList({ batch, groups, only }: Props) {
  const shown = REPORT_GROUPS.filter(group => groups[group].length > 0 && (only ?? group) === group)
  return (
    <div className="import-report-table" role="table" aria-label="Files">
      <div className="import-report-columns" role="row">
        <span role="columnheader">File</span>
        <span role="columnheader">Result</span>
        <span role="columnheader">What happened and what to do</span>
        <span role="columnheader">
          <span className="sr-only">Actions</span>
        </span>
      </div>
      {shown.map(group => (
        <Group
          key={`${group} ${only}`}
          batch={batch}
          group={group}
          lines={groups[group]}
          unfolded={only === group || group !== 'known'}
        />
      ))}
    </div>
  )
}

type GroupProps = {
  readonly batch: BatchId
  readonly group: ReportGroup
  readonly lines: readonly ReportLine[]
  readonly unfolded: boolean
}

function Group({ batch, group, lines, unfolded }: GroupProps) {
  const [open, setOpen] = useState(unfolded)
  const [shown, setShown] = useState(FIRST)
  const more = open ? lines.length - shown : 0
  return (
    <div role="rowgroup" aria-label={groupWords[group]}>
      <div className="import-report-group" role="row">
        <div role="cell" aria-colspan={4}>
          <button
            type="button"
            className="import-report-fold"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? <ChevronDown /> : <ChevronRight />}
            {groupWords[group]} <span className="import-report-size">{count(lines.length)}</span>
          </button>
          {group === 'failed' && <TryAgain batch={batch} lines={lines} />}
        </div>
      </div>
      {open && lines.slice(0, shown).map(line => <ReportRow key={line.file} batch={batch} line={line} />)}
      {more > 0 && (
        <div className="import-report-more" role="row">
          <div role="cell" aria-colspan={4}>
            <button type="button" className="link" onClick={() => setShown(shown + MORE)}>
              {moreWords(more)}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

/** All that failed, at once; but a file without a release fails again unless its whole text is asked for. */
function TryAgain({ batch, lines }: Pick<GroupProps, 'batch' | 'lines'>) {
  const { queue, importAgain } = useImport()
  const held = queue.failedOf(batch)
  const files = lines.flatMap(({ file }) => {
    const failed = held.get(file)
    return failed === undefined || failed.code === 'no-release' ? [] : [failed.file]
  })
  if (files.length < 2) return null
  return (
    <button type="button" className="link" onClick={() => importAgain(files)}>
      {tryAgain(files.length)}
    </button>
  )
}
