import { isBody, type Block, type Span } from '../text/span'
import type { Paragraphs } from '../words/citation'

/**
 * The numbers of the first and last paragraph that a passage touches. Body blocks are numbered from 1; a passage
 * that lies in head or tail has none. `blocks` are those of the text that `span` counts in, in order.
 */
export function paragraphsOf(blocks: readonly Block[], span: Span): Paragraphs {
  let number = 0
  let first = 0
  let last = 0
  for (const block of blocks) {
    if (block.start >= span.end) break
    if (!isBody(block)) continue
    number += 1
    if (block.end <= span.start) continue
    if (first === 0) first = number
    last = number
  }
  return first === 0 ? null : { first, last }
}
