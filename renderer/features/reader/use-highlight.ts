import { type RefObject, useLayoutEffect } from 'react'
import { blockAt } from '../../../shared/text/paragraphs'
import type { Block, Span } from '../../../shared/text/span'
import { rangeOfSpan } from './dom-offsets'

type Drawing = {
  readonly root: RefObject<HTMLElement | null>
  readonly blocks: readonly Block[]
  /** What is drawn now: ranges are made anew when it changes, since their places in the page are others then. */
  readonly drawn: readonly unknown[]
}

/**
 * Keep `spans` marked under a `::highlight(name)` of the sheet, which leaves the page's own elements alone. The spans
 * that a marking can show at once are few; more than MOST are left unmarked beyond that.
 */
export function useHighlight(name: string, spans: readonly Span[], { root, blocks, drawn }: Drawing): void {
  useLayoutEffect(() => {
    const element = root.current
    if (element === null || spans.length === 0 || drawn.length === 0) return undefined
    const ranges = spans
      .slice(0, MOST)
      .flatMap(span => rangeOfSpan(element, span, offset => blockAt(blocks, offset)) ?? [])
    CSS.highlights.set(name, new Highlight(...ranges))
    return () => void CSS.highlights.delete(name)
  }, [name, spans, root, blocks, drawn])
}

const MOST = 2000
