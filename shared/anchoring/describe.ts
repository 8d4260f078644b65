import type { Anchor } from '../model/annotation'
import { graphemeEnd, graphemeStart } from '../text/graphemes'
import type { Span } from '../text/span'

/** Code units of context on either side: enough to tell equal quotes apart, and what the W3C model's users keep. */
export const CONTEXT = 32

/**
 * The anchor of `span` in `text`: its position, its quote, and up to CONTEXT code units around it. A span or a context
 * that would cut a grapheme cluster is widened, or narrowed, to whole clusters. Offsets are UTF-16 code units.
 *
 * Throws RangeError for a span that is empty, reversed or outside of the text: no passage is there.
 */
export function describeSpan(text: string, span: Span): Anchor {
  if (!(0 <= span.start && span.start < span.end && span.end <= text.length)) {
    throw new RangeError(`Span [${span.start}, ${span.end}) is no stretch of a text of length ${text.length}`)
  }
  const start = graphemeStart(text, span.start)
  const end = graphemeEnd(text, span.end)
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(graphemeEnd(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, graphemeStart(text, Math.min(text.length, end + CONTEXT))),
  }
}
