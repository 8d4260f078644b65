/**
 * Boundaries of grapheme clusters, what a reader takes for one character: 👩‍🚀, é as e and an accent, 한. Offsets are
 * UTF-16 code units. Source: Unicode Standard Annex 29, by the host's `Intl.Segmenter`.
 */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The line that holds `offset`, with its break: no cluster but CR LF spans a line's end, so it is enough to look at. */
function lineAround(text: string, offset: number): { readonly from: number; readonly line: string } {
  const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return { from, line: text.slice(from, end === -1 ? text.length : end + 1) }
}

/** `offset` itself on a boundary, else the start of the cluster it falls into. */
export function graphemeStart(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  const { from, line } = lineAround(text, offset)
  const cluster = graphemes.segment(line).containing(offset - from)
  return cluster === undefined ? offset : from + cluster.index
}

/** `offset` itself on a boundary, else the end of the cluster it falls into. */
export function graphemeEnd(text: string, offset: number): number {
  const start = graphemeStart(text, offset)
  return start === offset ? offset : nextGrapheme(text, start)
}

/** The boundary after the cluster at `offset`; the text's length at its end. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  const { from, line } = lineAround(text, offset)
  const cluster = graphemes.segment(line).containing(offset - from)
  return cluster === undefined ? offset + 1 : from + cluster.index + cluster.segment.length
}

/** The boundary before the one at `offset`; 0 at the start. */
export function previousGrapheme(text: string, offset: number): number {
  return offset <= 0 ? 0 : graphemeStart(text, offset - 1)
}
