import type { FieldName } from '../../shared/model/fields'
import type { ReadRelease } from '../../shared/release/read-file'
import type { Result } from '../../shared/result'
import { firstWords } from '../../shared/text/canonical'
import { isBody } from '../../shared/text/span'
import type { ReadError } from '../../shared/words/reading'

/** One line of `inspect`: what import would read from a file. Keys stand in the order in which they are printed. */
export type Inspected = {
  readonly file: string
  readonly title: string | null
  readonly issuer: string | null
  readonly distributor: string | null
  readonly type: string | null
  /** ISO 8601 with the printed precision; null when absent, or when it reads two ways (both are in `warnings`). */
  readonly published: string | null
  readonly distributed: string | null
  readonly dateline: string | null
  readonly language: string | null
  /** Body blocks. */
  readonly paragraphs: number | null
  /** The first eight words of the first body block. */
  readonly firstWords: string | null
  readonly encoding: string | null
  readonly format: string | null
  readonly warnings: readonly string[] | null
  readonly error: ReadError | null
}

const FIRST_WORDS = 8

function describeRelease(file: string, release: ReadRelease): Inspected {
  const value = (name: FieldName): string | null => release.fields[name]?.value ?? null
  const body = release.blocks.filter(isBody)
  const first = body[0]
  return {
    file,
    title: value('title'),
    issuer: value('issuer'),
    distributor: value('distributor'),
    type: value('type'),
    published: value('published'),
    distributed: value('distributed'),
    dateline: value('dateline'),
    language: value('language'),
    paragraphs: body.length,
    firstWords: first ? firstWords(release.text.slice(first.start, first.end), FIRST_WORDS) : null,
    encoding: release.encoding.label,
    format: release.format,
    warnings: release.warnings,
    error: null,
  }
}

function describeError(file: string, error: ReadError): Inspected {
  return {
    file,
    title: null,
    issuer: null,
    distributor: null,
    type: null,
    published: null,
    distributed: null,
    dateline: null,
    language: null,
    paragraphs: null,
    firstWords: null,
    encoding: null,
    format: null,
    warnings: null,
    error,
  }
}

/** One line for each release of a file, named `file#n` from 1 when it holds several; one for its error. */
export function describe(
  file: string,
  read: Result<readonly ReadRelease[], ReadError>,
): readonly Inspected[] {
  if (!read.ok) return [describeError(file, read.error)]
  const name = (at: number): string => (read.value.length === 1 ? file : `${file}#${at + 1}`)
  return read.value.map((release, at) => describeRelease(name(at), release))
}
