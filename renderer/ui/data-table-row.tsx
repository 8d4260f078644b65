import { ChevronDown, ChevronRight } from '@blueprintjs/icons'
import type { ReactTable, Row as TableRow } from '@tanstack/react-table'
import { memo } from 'react'
import type { Column, Features } from './data-table-columns'
import type { Heading } from './use-data-table'

/** Where a line stands and whether it has the focus of the table. */
export type LineProps = {
  readonly line: number
  /** Its distance from the top of the lines, in CSS pixels. */
  readonly top: number
  readonly isStop: boolean
}

type RowProps<Row extends object> = LineProps & {
  readonly row: TableRow<Features, Row>
  readonly table: ReactTable<Features, Row>
  readonly columns: readonly Column<Row>[]
  readonly template: string
  readonly selected: boolean
  readonly current: boolean
  /** Names the state of the row for its own style sheet. */
  readonly state: string | undefined
  readonly isSame: (a: Row, b: Row) => boolean
}

function DataRow<Row extends object>(props: RowProps<Row>) {
  const { row, table, columns, line, top, template, selected, current } = props
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-selected={selected}
      aria-current={current || undefined}
      tabIndex={props.isStop ? 0 : -1}
      data-line={line}
      data-state={props.state}
      className="data-table-row data-table-columns"
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      data-row={row.id}
    >
      {row.getVisibleCells().map((cell, index) => (
        <div
          key={cell.id}
          role="gridcell"
          aria-colindex={index + 1}
          className="data-table-cell"
          data-column={cell.column.id}
          data-align={columns.find(column => column.id === cell.column.id)?.align}
        >
          <table.FlexRender cell={cell} />
        </div>
      ))}
    </div>
  )
}

/**
 * A row of the table is an object made anew whenever the window moves, so rows are compared by what they show: while
 * scrolling only those that come into the window are drawn.
 */
export const MemoRow = memo(
  DataRow,
  (a, b) =>
    a.row.id === b.row.id &&
    a.isSame(a.row.original, b.row.original) &&
    a.columns === b.columns &&
    a.template === b.template &&
    a.line === b.line &&
    a.top === b.top &&
    a.isStop === b.isStop &&
    a.selected === b.selected &&
    a.current === b.current &&
    a.state === b.state,
) as typeof DataRow

type GroupProps = LineProps & {
  readonly open: boolean
  readonly columns: number
  readonly heading: Heading
  readonly onToggle: () => void
}

/** A heading over the rows of a group. */
export function GroupRow({ line, top, isStop, open, columns, heading, onToggle }: GroupProps) {
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      tabIndex={isStop ? 0 : -1}
      data-line={line}
      className="data-table-group"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} aria-colspan={columns}>
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={open}
          className="data-table-group-name"
          onClick={onToggle}
        >
          {open ? <ChevronDown /> : <ChevronRight />}
          <span className="cut">{heading.name}</span>
          <span className="data-table-group-count">{heading.count}</span>
        </button>
      </div>
    </div>
  )
}
