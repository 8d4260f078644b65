import { useTable } from '@tanstack/react-table'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Group, Lines } from '../../shared/library/group'
import {
  type Column,
  columnDefs,
  type ColumnLayout,
  columnOrder,
  features,
  isShown,
} from './data-table-columns'
import type { Move } from './use-table-cursor'

export type Sort = readonly { readonly id: string; readonly desc: boolean }[]

/** A heading over rows: what it is called, and how many rows stand under it in words. */
export type Heading = { readonly name: string; readonly count: string }

export type DataTableProps<Row extends object> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly layout: ColumnLayout
  readonly onLayout: (layout: ColumnLayout) => void
  /** Rows and headings as they scroll by; rows are asked for by their index among all that are shown. */
  readonly lines: Lines
  readonly rowAt: (index: number) => Row
  readonly idOf: (row: Row) => string
  readonly indexOf: (id: string) => number
  readonly isSame: (a: Row, b: Row) => boolean
  readonly stateOf: (row: Row) => string | undefined
  readonly headingOf: (group: Group) => Heading
  readonly onToggleGroup: (key: string) => void
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly selection: ReadonlySet<string>
  /** The row that is open elsewhere. */
  readonly current: string | null
  readonly onMove: (id: string, move: Move) => void
  readonly onToggle: (id: string) => void
  readonly onSelectAll: () => void
  readonly onOpen: (id: string) => void
  /** Stands at the end of the heads: a menu of the columns, which is told the width of the table. */
  readonly corner: (width: number) => ReactNode
  /** Stands in place of the rows when there are none. */
  readonly empty: ReactNode
}

/** The table that TanStack Table makes of the rows in the window, with its columns as the layout says. */
export function useDataTable<Row extends object>(props: DataTableProps<Row>, data: Row[], width: number) {
  const { columns, layout, onLayout, sort, onSort, idOf } = props
  const defs = useMemo(() => columnDefs(columns), [columns])
  const shown = Object.fromEntries(columns.map(column => [column.id, isShown(column, layout, width)]))
  return useTable({
    features,
    columns: defs,
    data,
    getRowId: idOf,
    manualSorting: true,
    enableSortingRemoval: false,
    columnResizeMode: 'onChange',
    state: {
      sorting: [...sort],
      columnVisibility: shown,
      columnOrder: [...columnOrder(columns, layout)],
      columnSizing: layout.widths,
    },
    onSortingChange: change => onSort(typeof change === 'function' ? change([...sort]) : change),
    onColumnSizingChange: change =>
      onLayout({ ...layout, widths: typeof change === 'function' ? change(layout.widths) : change }),
  })
}

/** Bring the row into the window that was opened elsewhere: by the keys of the reader, or by an address. */
export function useScrollToCurrent(
  scrollToIndex: (line: number, options: { align: 'auto' }) => void,
  current: string | null,
  line: number,
) {
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (current === seen.current || line === -1) return
    seen.current = current
    scrollToIndex(line, { align: 'auto' })
  }, [current, line, scrollToIndex])
}

/** Gives the focus to a line once it is drawn. */
export function useFocusLine(scroller: { readonly current: HTMLElement | null }) {
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`)
    if (line === null || line === undefined) return
    wanted.current = null
    line.focus({ preventScroll: true })
  })
  return useCallback((line: number) => {
    wanted.current = line
  }, [])
}
