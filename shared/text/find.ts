import { err, ok, type Result } from '../result'
import type { Span } from './span'

export type FindOptions = { readonly caseSensitive: boolean; readonly regex: boolean }

/** More hits than anybody steps through; a pattern like `.` must not fill the memory. */
export const MAX_HITS = 10_000

/**
 * Where `query` stands in `text`, in order and without overlap, at most MAX_HITS. Offsets are UTF-16 code units. A blank
 * in plain words stands for any white space, so that words on both sides of a line's end are found. Empty matches of a
 * regular expression are passed over. An expression that does not compile answers with the engine's own words.
 */
export function findInText(
  text: string,
  query: string,
  options: FindOptions,
): Result<readonly Span[], string> {
  if (query === '') return ok([])
  const pattern = compile(query, options)
  if (!pattern.ok) return pattern
  const hits: Span[] = []
  for (const match of text.matchAll(pattern.value)) {
    if (match[0] !== '') hits.push({ start: match.index, end: match.index + match[0].length })
    if (hits.length === MAX_HITS) break
  }
  return ok(hits)
}

function compile(query: string, { caseSensitive, regex }: FindOptions): Result<RegExp, string> {
  const source = regex ? query : escape(query).replaceAll(/\s+/g, String.raw`\s+`)
  try {
    return ok(new RegExp(source, caseSensitive ? 'gmu' : 'gimu'))
  } catch (error) {
    return err(error instanceof Error ? reason(error.message) : String(error))
  }
}

/** `Invalid regular expression: /(/gimu: Unterminated group` says `Unterminated group`. */
const reason = (message: string): string => message.slice(message.lastIndexOf(': ') + 2)

const escape = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
