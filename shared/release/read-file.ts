import { detectBinary, detectText } from '../formats/detect'
import { readHtml } from '../formats/html'
import { readMarkdown } from '../formats/markdown'
import type { SourceDoc } from '../formats/source'
import { readTxt } from '../formats/txt'
import type { Fields } from '../model/fields'
import type { FormatName } from '../model/release'
import { err, ok, type Result } from '../result'
import { canonical, countWords, RULES } from '../text/canonical'
import { decode, type Decoded, type Encoding } from '../text/decode'
import { isBody, type Block } from '../text/span'
import { failure, warning, type ReadError } from '../words/reading'
import { readRelease } from './read-release'

/** A release as read from a file. Spans in `blocks` and `fields` count in `text`. */
export type ReadRelease = {
  /** Canonical text, by rules number `rules`. */
  readonly text: string
  readonly rules: number
  readonly blocks: readonly Block[]
  readonly fields: Fields
  readonly format: FormatName
  readonly encoding: Encoding
  /** Words of the body. */
  readonly words: number
  /** Sentences for the analyst: what was mended or guessed, what reads two ways. */
  readonly warnings: readonly string[]
}

export type ReadOptions = {
  /** Import anyway: keep the whole text of a file in which no release was found. */
  readonly force?: boolean
}

/** Files are held in memory whole, several at a time in workers; the largest saved pages of real sites have 10 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** UTF-16 code units. The longest transcripts have 2 million; the reader draws ten times that. */
export const MAX_TEXT_LENGTH = 20 * 1024 * 1024

const READERS: Readonly<Record<FormatName, (text: string, force: boolean) => SourceDoc>> = {
  txt: readTxt,
  markdown: readMarkdown,
  html: readHtml,
}

/**
 * Reads every release that a file holds; the formats read now hold one each. `name` tells a format only where the
 * content does not. The same bytes and options give the same answer, whatever the clock and the machine.
 */
export function readFile(
  bytes: Uint8Array,
  name: string,
  { force = false }: ReadOptions = {},
): Result<readonly ReadRelease[], ReadError> {
  if (bytes.length > MAX_FILE_BYTES) return err(failure.tooLarge(bytes.length, MAX_FILE_BYTES))
  const binary = detectBinary(bytes)
  if (binary?.kind === 'refused') return err(failure.unsupported(binary.what, binary.instead))
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const detected = detectText(decoded.value.text, name)
  if (detected.kind === 'refused') return err(failure.unsupported(detected.what, detected.instead))
  return readText(decoded.value, detected.format, force)
}

const WORD = /[\p{L}\p{N}]/u

function readText(
  decoded: Decoded,
  format: FormatName,
  force: boolean,
): Result<readonly ReadRelease[], ReadError> {
  if (!WORD.test(decoded.text)) return err(failure.empty())
  if (format !== 'html' && decoded.text.length > MAX_TEXT_LENGTH)
    return err(failure.textTooLarge(decoded.text.length, MAX_TEXT_LENGTH))
  const doc = READERS[format](decoded.text, force)
  if (!doc.release && !force) return err(failure.noRelease())
  const made = canonical(doc.blocks.map(({ text, role }) => (role === 'rule' ? '' : text)))
  if (made.text.length > MAX_TEXT_LENGTH) return err(failure.textTooLarge(made.text.length, MAX_TEXT_LENGTH))
  if (!WORD.test(made.text)) return err(failure.noRelease())
  const { fields, kinds, warnings } = readRelease(made, doc)
  const blocks = made.spans.map(({ start, end }, at): Block => ({
    start,
    end,
    kind: kinds[at] ?? 'paragraph',
  }))
  const forced = doc.release ? [] : [warning.forced()]
  return ok([
    {
      text: made.text,
      rules: RULES,
      blocks,
      fields,
      format,
      encoding: decoded.encoding,
      words: wordsOf(made.text, blocks),
      warnings: [...decoded.warnings, ...made.warnings, ...forced, ...warnings],
    },
  ])
}

function wordsOf(text: string, blocks: readonly Block[]): number {
  return blocks.filter(isBody).reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0)
}
