import type { Span } from '../../../shared/text/span'

/**
 * The border between places in the page and offsets in canonical text. A block is drawn in an element with
 * `data-block` (its index), and each of its runs in one with `data-start` (UTF-16 code units) whose only child is the
 * text itself, to the letter.
 */
const RUN = '[data-start]'

/** The offset of a place in the page (of a selection or a caret); null when it lies outside of `root`. */
export function offsetOfPoint(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  const run = runOf(node)
  if (run !== null && node.nodeType === Node.TEXT_NODE) return startOf(run) + offset
  const after = node.childNodes[offset] ?? null
  const next = after === null ? null : firstRunFrom(root, after)
  if (next !== null) return startOf(next)
  const last = lastRunUpTo(root, after ?? node)
  return last === null ? null : startOf(last) + (last.textContent ?? '').length
}

const runOf = (node: Node): HTMLElement | null => {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>(RUN) ?? null
}

const startOf = (run: HTMLElement): number => Number(run.dataset['start'])

/** The first run that stands in `node` or after it. */
function firstRunFrom(root: HTMLElement, node: Node): HTMLElement | null {
  const own = node instanceof HTMLElement && node.matches(RUN) ? node : null
  if (own !== null) return own
  const inside = node instanceof Element ? node.querySelector<HTMLElement>(RUN) : null
  if (inside !== null) return inside
  for (const run of root.querySelectorAll<HTMLElement>(RUN)) {
    if (node.compareDocumentPosition(run) & Node.DOCUMENT_POSITION_FOLLOWING) return run
  }
  return null
}

/** The last run that ends in `node` or before it. */
function lastRunUpTo(root: HTMLElement, node: Node): HTMLElement | null {
  let last: HTMLElement | null = null
  for (const run of root.querySelectorAll<HTMLElement>(RUN)) {
    if (!node.contains(run) && node.compareDocumentPosition(run) & Node.DOCUMENT_POSITION_FOLLOWING) break
    last = run
  }
  return last
}

/** What is selected in `root` by the browser's own selection, in the order of the text; null for a mere caret. */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetOfPoint(root, range.startContainer, range.startOffset)
  const end = offsetOfPoint(root, range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The offset under the pointer, when it is over words. */
export function offsetAtPointer(root: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  return caret === null ? null : offsetOfPoint(root, caret.offsetNode, caret.offset)
}

/** The range of the page that shows `span`, or null when its ends are not drawn. Blocks are `data-block` elements. */
export function rangeOfSpan(
  root: HTMLElement,
  span: Span,
  blockOf: (offset: number) => number,
): Range | null {
  const start = pointOf(root, span.start, blockOf, 'start')
  const end = pointOf(root, span.end, blockOf, 'end')
  if (start === null || end === null) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

type Point = { readonly node: Node; readonly offset: number }

function pointOf(
  root: HTMLElement,
  offset: number,
  blockOf: (offset: number) => number,
  side: 'start' | 'end',
): Point | null {
  const block = blockElement(root, blockOf(side === 'end' ? Math.max(0, offset - 1) : offset))
  const runs = block === null ? [] : [...block.querySelectorAll<HTMLElement>(RUN)]
  const run =
    runs.findLast(each => (side === 'end' ? startOf(each) < offset : startOf(each) <= offset)) ?? runs[0]
  const node = run?.firstChild
  if (run === undefined || node === null || node === undefined) return null
  const length = node.textContent?.length ?? 0
  return { node, offset: Math.min(length, Math.max(0, offset - startOf(run))) }
}

export const blockElement = (root: HTMLElement, index: number): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-block="${index}"]`)
