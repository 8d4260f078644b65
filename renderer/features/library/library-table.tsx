import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Group, Grouping } from '../../../shared/library/group'
import { SORT_COLUMNS } from '../../../shared/library/sort'
import type { ReleaseId } from '../../../shared/model/ids'
import { issuerHeading, monthHeading, releasesIn } from '../../../shared/words/releases'
import { DataTable } from '../../ui/data-table'
import type { Sort } from '../../ui/use-data-table'
import { useLibraryView } from '../../view-state'
import type { LibraryRow } from './cells'
import { ColumnsMenu } from './columns-menu'
import { EmptyTable } from './empty-table'
import { useColumnLayout } from './use-column-layout'
import { useLibraryColumns } from './use-library-columns'
import './library-table.css'

const idOf = ({ release }: LibraryRow): string => release.id
const isSame = (a: LibraryRow, b: LibraryRow) => a.release === b.release && a.passages === b.passages
const stateOf = ({ release }: LibraryRow): string => release.status

/** The releases that the filter shows. */
export function LibraryTable() {
  const view = useLibraryView()
  const { shown, selection, current } = view
  const { rows, places, passages } = shown
  const columns = useLibraryColumns()
  const [layout, setLayout] = useColumnLayout()
  const rowAt = useCallback(
    (index: number): LibraryRow => {
      const release = rows.all[places[index] ?? -1]
      if (release === undefined) throw new RangeError(`Row ${index} is outside of ${places.length} rows`)
      return { release, passages: passages.of(release.id) }
    },
    [rows, places, passages],
  )
  const indexOf = useCallback((id: string) => places.indexOf(rows.placeOf(id)), [rows, places])
  const sort = useMemo(
    () => view.sort.map(({ column, descending }) => ({ id: column, desc: descending })),
    [view.sort],
  )
  const open = useRested(view.setCurrent)
  return (
    <DataTable
      label="Releases"
      columns={columns}
      layout={layout}
      onLayout={setLayout}
      lines={shown.lines}
      rowAt={rowAt}
      idOf={idOf}
      indexOf={indexOf}
      isSame={isSame}
      stateOf={stateOf}
      headingOf={group => headingOf(group, view.grouping)}
      onToggleGroup={view.toggleGroup}
      sort={sort}
      onSort={next => view.setSort(sortKeys(next))}
      selection={selection}
      current={current}
      onMove={(id, move) => {
        if (move === 'to') view.selectTo(id as ReleaseId)
        else {
          view.selectOnly(id as ReleaseId)
          open(id as ReleaseId)
        }
      }}
      onToggle={id => view.selectAlso(id as ReleaseId)}
      onSelectAll={view.selectAll}
      onOpen={id => view.openFull(id as ReleaseId)}
      corner={cornerOf}
      empty={<EmptyTable />}
    />
  )
}

const cornerOf = (width: number) => <ColumnsMenu width={width} />

const headingOf = ({ key, count }: Group, grouping: Grouping) => ({
  name: grouping === 'issuer' ? issuerHeading(key) : monthHeading(key),
  count: releasesIn(count),
})

const sortKeys = (sort: Sort) =>
  sort.flatMap(({ id, desc }) => {
    const column = SORT_COLUMNS.find(known => known === id)
    return column === undefined ? [] : [{ column, descending: desc }]
  })

/** How long the cursor rests on a row before it is opened, in ms: holding an arrow key opens no release on the way. */
const REST = 120

function useRested(run: (release: ReleaseId) => void) {
  const timer = useRef(0)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback((release: ReleaseId) => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => latest.current(release), REST)
  }, [])
}
