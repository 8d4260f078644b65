import { attribute, BLOCK, HEADING, isHidden, SILENT } from './html-blocks'
import { textOf, type Element } from './html-tree'

/** Names of cells. */
export const CELL = new Set(['td', 'th'])

/** What a cell shows, in one line. */
export const cellText = (cell: Element): string =>
  visibleText(cell)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()

function visibleText(element: Element): string {
  return element.children
    .map(child =>
      typeof child === 'string'
        ? child
        : SILENT.has(child.name) || isHidden(child)
          ? ''
          : `${visibleText(child)}${BLOCK.has(child.name) || child.name === 'br' ? ' ' : ''}`,
    )
    .join('')
}

/** The rows of a table, of its sections too, but not of tables inside it. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  for (const child of table.children) {
    if (typeof child === 'string') continue
    if (child.name === 'tr') rows.push(child)
    else if (child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot')
      rows.push(...rowsOf(child))
  }
  return rows
}

/** A cell longer than this holds prose: the table lays a page out. */
const LONGEST_CELL = 240

/** Tables lay out old pages. One is data when it has several rows and columns of short cells without blocks of their own. */
export function isDataTable(table: Element): boolean {
  if (attribute(table, 'role') === 'presentation') return false
  const rows = rowsOf(table)
  if (rows.length < 2) return false
  let wide = 0
  for (const row of rows) {
    let cells = 0
    for (const cell of row.children) {
      if (typeof cell === 'string' || !CELL.has(cell.name)) continue
      cells += 1
      if (holdsBlocks(cell) || textOf(cell).trim().length > LONGEST_CELL) return false
    }
    if (cells > 1) wide += 1
  }
  return wide * 2 >= rows.length
}

function holdsBlocks(element: Element): boolean {
  let paragraphs = 0
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === 'table' || HEADING.test(child.name) || child.name === 'ul' || child.name === 'article')
      return true
    if (child.name === 'p') paragraphs += 1
    if (paragraphs > 2 || holdsBlocks(child)) return true
  }
  return false
}
