import {
  type ColumnDef,
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

/** The parts of TanStack Table in use. Rows are sorted and filtered outside of it: it knows those in the window only. */
export const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  rowSortingFeature,
})
export type Features = typeof features

/** A column of a table. Widths are CSS pixels. */
export type Column<Row> = {
  readonly id: string
  /** Its name: the head shows it, or `head` in its place. */
  readonly label: string
  readonly head?: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly width: number
  readonly minWidth?: number
  /** Takes the width that is left. One column of a table does. */
  readonly grows?: boolean
  readonly align?: 'end' | 'centre'
  /** The first click sorts from the greatest: dates, counts. */
  readonly greatestFirst?: boolean
  /** The width of the table from which the column is shown while nobody chose; 0 is always, and cannot be hidden. */
  readonly from: number
}

/** What an analyst made of the columns. What is not named is as it comes. */
export type ColumnLayout = {
  readonly order: readonly string[]
  readonly shown: { readonly [column: string]: boolean }
  readonly widths: { readonly [column: string]: number }
}
export const AS_IT_COMES: ColumnLayout = { order: [], shown: {}, widths: {} }

/** Under this width only the columns that cannot be hidden have room, whatever was chosen. */
export const NARROW = 560

export const isShown = (column: Column<never>, layout: ColumnLayout, width: number): boolean =>
  column.from === 0 || (width >= NARROW && (layout.shown[column.id] ?? width >= column.from))

/** Ids of all columns in their order; a column that is new since the order was made stands where it comes. */
export function columnOrder(columns: readonly Column<never>[], layout: ColumnLayout): readonly string[] {
  const ids = columns.map(column => column.id)
  const order = layout.order.filter(id => ids.includes(id))
  for (const [index, id] of ids.entries()) {
    if (order.includes(id)) continue
    const before = ids[index - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }
  return order
}

/** The layout with a column one step to the left or right, past those that are not shown. */
export function moveColumn(
  columns: readonly Column<never>[],
  layout: ColumnLayout,
  { id, by, width }: { readonly id: string; readonly by: -1 | 1; readonly width: number },
): ColumnLayout {
  const order = columnOrder(columns, layout)
  const shown = order.filter(other => columns.some(each => each.id === other && isShown(each, layout, width)))
  const neighbour = shown[shown.indexOf(id) + by]
  if (neighbour === undefined || !shown.includes(id)) return layout
  const rest = order.filter(other => other !== id)
  rest.splice(rest.indexOf(neighbour) + (by === 1 ? 1 : 0), 0, id)
  return { ...layout, order: rest }
}

/** The columns as TanStack Table takes them. */
export function columnDefs<Row extends object>(
  columns: readonly Column<Row>[],
): ColumnDef<Features, Row, unknown>[] {
  return columns.map(column => ({
    id: column.id,
    // The table sorts only what has a value; ours is the row itself, and the sorting is done elsewhere.
    accessorFn: row => row,
    header: () => column.head ?? column.label,
    cell: ({ row }) => column.cell(row.original),
    size: column.width,
    minSize: column.minWidth ?? 40,
    maxSize: 800,
    enableResizing: column.grows !== true,
    sortDescFirst: column.greatestFirst === true,
  }))
}
