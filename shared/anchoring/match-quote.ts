import { graphemeEnd, graphemeStart } from '../text/graphemes'
import type { Span } from '../text/span'
import { approximateEndings, editDistance } from './distance'

/** What stood around a quote, and where it stood: a hint only, for telling equals apart. */
export type Context = { readonly prefix: string; readonly suffix: string; readonly near: number }
export type Match = { readonly span: Span; readonly score: number }

/**
 * The share of an anchor's units that must be found again. Below it, what is found is as likely another sentence with
 * the same words; then an orphan that an analyst places is worth more than a mark that is silently wrong.
 */
export const MIN_SCORE = 0.62

/** A unit of context says half as much as one of the quote: it tells equals apart, it does not replace the words. */
const CONTEXT_WEIGHT = 0.5

/** A quote of this length that stands in the text just once is found, whatever became of the words around it. */
const TELLING = 24

/** Edits allowed in an approximate match, as a share of the quote: a reworded half sentence is another statement. */
const MAX_EDITS = 0.25

/** Longer quotes are sought by their two ends: the time of an approximate search grows with the quote's length. */
const LONG = 400

/**
 * Where `quote` stands in `text`: exactly if it does anywhere, judged by its context, else approximately. Null when
 * nothing reaches MIN_SCORE. Of equal matches the one nearest to `context.near`. Offsets are UTF-16 code units.
 */
export function matchQuote(text: string, quote: string, context: Context): Match | null {
  const exact = exactSpans(text, quote)
  const [only, ...others] = exact
  if (only !== undefined && others.length === 0 && quote.length >= TELLING) return { span: only, score: 1 }
  const scored = exact.map(span => ({ span, score: scoreOf(text, span, quote, 0, context) }))
  const best = bestOf(scored, context.near)
  if (best !== null && best.score >= MIN_SCORE) return best
  const near = approximateSpans(text, quote).map(({ start, end, errors }) => {
    const span = { start: graphemeStart(text, start), end: graphemeEnd(text, end) }
    return { span, score: scoreOf(text, span, quote, errors, context) }
  })
  const nearBest = bestOf(near, context.near)
  return nearBest !== null && nearBest.score >= MIN_SCORE ? nearBest : null
}

function exactSpans(text: string, quote: string): readonly Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    spans.push({ start: at, end: at + quote.length })
  }
  return spans
}

/** A match may differ, but must not be nothing: short quotes have no room for edits. */
function approximateSpans(text: string, quote: string): readonly (Span & { errors: number })[] {
  const limit = Math.floor(quote.length * MAX_EDITS)
  if (limit === 0) return []
  return quote.length <= LONG ? approximateEndings(text, quote, limit) : longSpans(text, quote)
}

/** Spans between a match of the quote's first units and one of its last, about as far apart as they were. */
function longSpans(text: string, quote: string): readonly (Span & { errors: number })[] {
  const size = LONG / 2
  const limit = Math.floor(size * MAX_EDITS)
  const heads = approximateEndings(text, quote.slice(0, size), limit)
  const tails = approximateEndings(text, quote.slice(-size), limit)
  return heads.flatMap(head =>
    tails.flatMap(tail => {
      const stretched = Math.abs(tail.end - head.start - quote.length)
      if (stretched > quote.length * MAX_EDITS) return []
      return [{ start: head.start, end: tail.end, errors: head.errors + tail.errors + stretched }]
    }),
  )
}

/** The share of the anchor's units that stand at `span`, context counted at CONTEXT_WEIGHT. From 0 to 1. */
function scoreOf(text: string, span: Span, quote: string, errors: number, context: Context): number {
  const { prefix, suffix } = context
  const before = text.slice(Math.max(0, span.start - prefix.length), span.start)
  const after = text.slice(span.end, span.end + suffix.length)
  const around = kept(prefix, before) + kept(suffix, after)
  const whole = quote.length + CONTEXT_WEIGHT * (prefix.length + suffix.length)
  return (Math.max(0, quote.length - errors) + CONTEXT_WEIGHT * around) / whole
}

const kept = (was: string, is: string): number => Math.max(0, was.length - editDistance(was, is))

function bestOf(matches: readonly Match[], near: number): Match | null {
  const away = (match: Match): number => Math.abs(match.span.start - near)
  return matches.reduce<Match | null>((best, match) => {
    if (best === null || match.score > best.score) return match
    return match.score === best.score && away(match) < away(best) ? match : best
  }, null)
}
