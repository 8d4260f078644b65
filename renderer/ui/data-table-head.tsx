import { ArrowDown, ArrowUp } from '@blueprintjs/icons'
import type { Header, ReactTable } from '@tanstack/react-table'
import { type KeyboardEvent, useId, useState } from 'react'
import type { Column, Features } from './data-table-columns'

type Props<Row extends object> = {
  readonly table: ReactTable<Features, Row>
  readonly columns: readonly Column<Row>[]
  readonly template: string
  readonly onMoveColumn: (id: string, by: -1 | 1) => void
}

/** How much a key changes a width, in CSS pixels. */
const STEP = 8

/** The heads of the columns: one tab stop, arrows inside. */
export function DataTableHead<Row extends object>({ table, columns, template, onMoveColumn }: Props<Row>) {
  const headers = table.getHeaderGroups().flatMap(group => group.headers)
  const [at, setAt] = useState(0)
  const keys = useId()
  const stop = Math.min(at, headers.length - 1)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const header = headers[stop]
    if (step === 0 || header === undefined || event.altKey) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) onMoveColumn(header.column.id, step)
    else if (event.shiftKey) resize(header, step * STEP)
    else {
      const next = Math.max(0, Math.min(headers.length - 1, stop + step))
      setAt(next)
      event.currentTarget.closest('[role=row]')?.querySelectorAll<HTMLElement>('[data-head]')[next]?.focus()
    }
  }
  return (
    <div role="rowgroup" className="data-table-head">
      <div
        role="row"
        aria-rowindex={1}
        className="data-table-columns"
        style={{ gridTemplateColumns: template }}
      >
        {headers.map((header, index) => (
          <HeadCell
            key={header.id}
            table={table}
            header={header}
            column={columns.find(column => column.id === header.column.id)}
            index={index}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setAt(index)}
            onKeyDown={onKeyDown}
            keys={keys}
          />
        ))}
      </div>
      <span id={keys} hidden>
        {KEYS}
      </span>
    </div>
  )
}

function resize<Row extends object>(header: Header<Features, Row, unknown>, by: number): void {
  const { column } = header
  if (!column.getCanResize()) return
  const width = Math.max(column.columnDef.minSize ?? 0, column.getSize() + by)
  header.table.setColumnSizing(widths => ({ ...widths, [column.id]: width }))
}

type CellProps<Row extends object> = {
  readonly table: ReactTable<Features, Row>
  readonly header: Header<Features, Row, unknown>
  readonly column: Column<Row> | undefined
  readonly index: number
  readonly tabIndex: number
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** The element that tells the keys of a head. */
  readonly keys: string
}

const KEYS = 'Shift with an arrow key changes the width, Ctrl with an arrow key moves the column.'

function HeadCell<Row extends object>(props: CellProps<Row>) {
  const { table, header, column, index, tabIndex, onFocus, onKeyDown, keys } = props
  const sorted = header.column.getIsSorted()
  const ariaSort = sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'
  const several = table.state.sorting.length > 1
  const label = column?.label ?? header.column.id
  const onSort = header.column.getToggleSortingHandler()
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={ariaSort}
      className="data-table-head-cell"
      data-align={column?.align}
    >
      <button
        type="button"
        data-head
        tabIndex={tabIndex}
        onFocus={onFocus}
        onClick={onSort}
        onKeyDown={onKeyDown}
        aria-label={label}
        aria-describedby={keys}
        title={label}
        className="data-table-head-name"
      >
        <span className="cut">
          <table.FlexRender header={header} />
        </span>
        {sorted === 'asc' && <ArrowUp size={12} />}
        {sorted === 'desc' && <ArrowDown size={12} />}
        {sorted !== false && several && (
          <span className="data-table-sort-rank">{header.column.getSortIndex() + 1}</span>
        )}
      </button>
      {header.column.getCanResize() && (
        <span
          aria-hidden
          className="data-table-resizer"
          data-dragging={header.column.getIsResizing() || undefined}
          onMouseDown={header.getResizeHandler()}
          onTouchStart={header.getResizeHandler()}
          onDoubleClick={() => header.column.resetSize()}
        />
      )}
    </div>
  )
}
