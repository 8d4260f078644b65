import type { Span } from '../text/span'

/** A text and the span that was bracketed in it: `marked('Sales [rose]')` is `{ text: 'Sales rose', span: [6, 10) }`. */
export function marked(notation: string): { readonly text: string; readonly span: Span } {
  const start = notation.indexOf('[')
  const end = notation.indexOf(']') - 1
  if (start < 0 || end < start) throw new Error(`No [span] in ${JSON.stringify(notation)}`)
  return { text: notation.replace('[', '').replace(']', ''), span: { start, end } }
}

/** The other way round, for messages of failed tests: brackets around what `span` covers. */
export function mark(text: string, span: Span): string {
  return `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`
}
