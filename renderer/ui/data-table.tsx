import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { moveColumn } from './data-table-columns'
import { DataTableHead } from './data-table-head'
import { GroupRow, MemoRow } from './data-table-row'
import { type DataTableProps, useDataTable, useFocusLine, useScrollToCurrent } from './use-data-table'
import { useMeasure } from './use-measure'
import { useTableCursor } from './use-table-cursor'
import './data-table.css'

/** The height of the heads, in CSS pixels: rows scroll away under it. */
const HEAD = 30

/**
 * A table of any length: rows are drawn, and known to the table, only while they are in the window. One tab stop;
 * arrows move the focus, and its row stays drawn when it is scrolled away, so that the focus is never lost.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, layout, lines, rowAt, idOf, current } = props
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const { width, height } = useMeasure(scroller)
  const rowHeight = useMeasure(probe).height || 28
  const idAt = useCallback((index: number) => idOf(rowAt(index)), [idOf, rowAt])
  const cursor = useTableCursor({
    ...props,
    idAt,
    page: Math.max(1, Math.floor((height - HEAD) / rowHeight) - 1),
  })
  const stop = cursor.line === -1 ? 0 : cursor.line

  const rangeExtractor = useCallback(
    (range: Range) => {
      const inWindow = defaultRangeExtractor(range)
      return stop >= lines.count || inWindow.includes(stop)
        ? inWindow
        : [stop, ...inWindow].toSorted((a, b) => a - b)
    },
    [stop, lines.count],
  )
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    rangeExtractor,
  })
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight])
  const inWindow = virtual.getVirtualItems()
  const drawn = useMemo(
    () =>
      inWindow
        .filter(({ index }) => index < lines.count)
        .map(({ index }) => ({ at: index, line: lines.at(index) })),
    [lines, inWindow],
  )
  const data = useMemo(
    () => drawn.flatMap(({ line }) => (line.kind === 'row' ? [rowAt(line.index)] : [])),
    [drawn, rowAt],
  )

  const table = useDataTable(props, data, width)
  const visible = table.getVisibleLeafColumns()
  const template = visible
    .map(column =>
      columns.find(({ id }) => id === column.id)?.grows === true
        ? `minmax(${column.columnDef.minSize ?? 0}px, 1fr)`
        : `${column.getSize()}px`,
    )
    .join(' ')
  const rowsById = table.getRowModel().rowsById

  useScrollToCurrent(virtual.scrollToIndex, current, cursor.line)
  const focusLine = useFocusLine(scroller)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOnLine(event)) return
    const line = cursor.onKey(event)
    if (line === null) return
    event.preventDefault()
    virtual.scrollToIndex(line, { align: 'auto' })
    focusLine(line)
  }
  const onClick = (event: MouseEvent) => {
    const id = rowUnder(event)
    if (id === null) return
    cursor.put({ kind: 'row', id })
    if (event.ctrlKey || event.metaKey) props.onToggle(id)
    else props.onMove(id, event.shiftKey ? 'to' : 'only')
  }
  const onDoubleClick = (event: MouseEvent) => {
    const id = rowUnder(event)
    if (id !== null) props.onOpen(id)
  }
  const topOf = new Map(inWindow.map(item => [item.index, item.start - HEAD]))
  return (
    <div className="data-table-frame">
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        aria-label={props.label}
        aria-rowcount={lines.count + 1}
        aria-colcount={visible.length}
        aria-multiselectable
        className="data-table"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <DataTableHead
          table={table}
          columns={columns}
          template={template}
          onMoveColumn={(id, by) => props.onLayout(moveColumn(columns, layout, { id, by, width }))}
        />
        {lines.count > 0 && (
          <div role="rowgroup" className="data-table-body" style={{ height: virtual.getTotalSize() }}>
            {drawn.map(({ at, line }) => {
              const common = { line: at, top: topOf.get(at) ?? at * rowHeight, isStop: at === stop }
              if (line.kind === 'group')
                return (
                  <GroupRow
                    key={`group ${line.group.key}`}
                    {...common}
                    open={line.open}
                    columns={visible.length}
                    heading={props.headingOf(line.group)}
                    onToggle={() => {
                      cursor.put({ kind: 'group', key: line.group.key })
                      props.onToggleGroup(line.group.key)
                    }}
                  />
                )
              const row = rowsById[idAt(line.index)]
              if (row === undefined) return null
              return (
                <MemoRow
                  key={row.id}
                  {...common}
                  row={row}
                  table={table}
                  columns={columns}
                  template={template}
                  selected={props.selection.has(row.id)}
                  current={row.id === current}
                  state={props.stateOf(row.original)}
                  isSame={props.isSame}
                />
              )
            })}
          </div>
        )}
      </div>
      <div className="data-table-corner">{props.corner(width)}</div>
      <div ref={probe} aria-hidden className="data-table-probe" />
      {lines.count === 0 && props.empty}
    </div>
  )
}

/** The row that was clicked; null for a heading, a head, or a control within a row, which acts by itself. */
function rowUnder({ target }: MouseEvent): string | null {
  if (!(target instanceof Element) || target.closest('button, a') !== null) return null
  return target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null
}

/** Was the key pressed on a line, and not in the heads or in a control within a row? */
const isOnLine = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.dataset['line'] !== undefined
