import { detect } from 'jschardet'
import { err, ok, type Result } from '../result'
import { failure, warning, type ReadError } from '../words/reading'
import { byteOrderMark, decodeUtf32, declaredCharset, firstHighByte, utf16ByZeros } from './bytes'
import { bestCyrillic, CYRILLIC_PROSE, cyrillicPlausibility } from './cyrillic'

/** How bytes were read: a WHATWG label (`utf-8`, `windows-1251`; `utf-32le` beside them), how it was found, how surely. */
export type Encoding = {
  readonly label: string
  readonly how:
    'byte order mark' | 'valid UTF-8' | 'declared' | 'zero bytes' | 'escape sequences' | 'detected'
  /** 0 to 1. */
  readonly confidence: number
}

/** Text as decoded, line ends and all; nothing is removed but the byte order mark. */
export type Decoded = {
  readonly text: string
  readonly encoding: Encoding
  readonly warnings: readonly string[]
}

/** Detection is slow (5 MB/s) and sure after a few hundred letters: it sees this many bytes from the first telling one on. */
const DETECT_WITHIN = 8192

/** Below this the guess is told to the analyst. */
const SURE_GUESS = 0.5

/** Names of detection that TextDecoder does not know, or knows as less than what is meant. */
const WHATWG: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  'iso-8859-1': 'windows-1252',
  ascii: 'windows-1252',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  gb2312: 'gb18030',
  'big5-hkscs': 'big5',
  'euc-jis-2004': 'euc-jp',
  shift_jis_2004: 'shift_jis',
  'iso-2022-jp-2': 'iso-2022-jp',
  cp866: 'ibm866',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
}

const decoderOf = (label: string, fatal: boolean): TextDecoder | null => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true })
  } catch {
    return null
  }
}

/** The text when every byte is valid under `label`; null when one is not, or nobody knows the label. */
function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return decoderOf(label, true)?.decode(bytes) ?? null
  } catch {
    return null
  }
}

function occurrences(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found += 1
  return found
}

/** Decodes leniently and counts what had to be replaced, less what the source itself wrote as U+FFFD. */
function leniently(bytes: Uint8Array, label: string): { text: string; broken: number } {
  if (label.startsWith('utf-32')) return decodeUtf32(bytes, label === 'utf-32le')
  const text = decoderOf(label, false)?.decode(bytes) ?? ''
  return { text, broken: occurrences(text, '\ufffd') }
}

function decoded(
  bytes: Uint8Array,
  label: string,
  how: Encoding['how'],
  confidence: number,
  extra: readonly string[] = [],
): Decoded {
  const strict = label.startsWith('utf-32') ? null : strictly(bytes, label)
  const { text, broken } = strict === null ? leniently(bytes, label) : { text: strict, broken: 0 }
  const broke = label.startsWith('utf-16') ? warning.loneSurrogates : warning.brokenBytes
  const warnings = broken > 0 ? [...extra, broke(broken, label)] : extra
  return { text, encoding: { label, how, confidence }, warnings }
}

/** A mark that was itself taken for Latin letters and encoded again; some content systems write it. */
const TWICE_ENCODED_MARK = 'ï»¿'
/** The shifts of ISO-2022-JP: to JIS X 0208 (two editions) and to half-width katakana. */
const ISO_2022_JP = ['\u001b$B', '\u001b$@', '\u001b(I']

function fromUtf8(bytes: Uint8Array, text: string): Decoded {
  if (ISO_2022_JP.some(shift => text.includes(shift)))
    return decoded(bytes, 'iso-2022-jp', 'escape sequences', 0.95)
  const plain = text.startsWith(TWICE_ENCODED_MARK) ? text.slice(TWICE_ENCODED_MARK.length) : text
  return { text: plain, encoding: { label: 'utf-8', how: 'valid UTF-8', confidence: 1 }, warnings: [] }
}

/**
 * UTF-8 with a few broken sequences: letters that are valid sequences of two and more bytes hardly ever occur by
 * chance in another encoding, so twice as many of them as broken ones settle it.
 */
function brokenUtf8(bytes: Uint8Array): Decoded | null {
  const { text, broken } = leniently(bytes, 'utf-8')
  let whole = -broken
  for (let at = 0; at < text.length && whole <= broken * 2; at += 1) {
    if (text.charCodeAt(at) > 0x7f) whole += 1
  }
  return whole > broken * 2 ? decoded(bytes, 'utf-8', 'detected', 0.8) : null
}

type Guess = { readonly label: string; readonly confidence: number }

/** Judges Cyrillic by its text, whatever detection says: the tables differ in letters only, not in valid bytes. */
function guess(sample: Uint8Array): Guess | null {
  const found = detect(sample)
  const name = found.encoding?.toLowerCase() ?? ''
  const label = WHATWG[name] ?? name
  const known = decoderOf(label, false)
  const cyrillic = bestCyrillic(sample)
  const detected = known ? cyrillicPlausibility(known.decode(sample)) : 0
  // East Asian letters are pairs of bytes that read as nothing in a Cyrillic table, so only prose passes.
  if (cyrillic.score >= CYRILLIC_PROSE && cyrillic.score > detected + 0.05)
    return { label: cyrillic.label, confidence: 0.8 }
  return known && found.encoding !== null ? { label: known.encoding, confidence: found.confidence } : null
}

/** Of the first characters, more controls than this make a binary file; a quarter of NULs does too. */
const MOST_CONTROLS = 0.01
const MOST_NULS = 0.25
const JUDGE_WITHIN = 65_536
const ESCAPE = 0x1b

/** Few texts hold a control but tab, line end, form feed and escape; a binary file taken for text is full of them. */
function isText(text: string): boolean {
  const length = Math.min(text.length, JUDGE_WITHIN)
  let nuls = 0
  let controls = 0
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0) nuls += 1
    else if (code < 0x20 && (code < 9 || code > 13) && code !== ESCAPE) controls += 1
  }
  return controls <= length * MOST_CONTROLS && nuls <= length * MOST_NULS
}

function detected(bytes: Uint8Array, declared: string | null): Decoded | null {
  const from = Math.max(0, firstHighByte(bytes) - 512)
  const found = guess(bytes.subarray(from, from + DETECT_WITHIN))
  if (found === null) return null
  const notes: string[] = []
  if (found.confidence < SURE_GUESS) notes.push(warning.guessedEncoding(found.label))
  if (declared !== null) notes.push(warning.declaredWrongly(declared, found.label))
  const answer = decoded(bytes, found.label, 'detected', found.confidence, notes)
  // A poor guess that gives controls no text has: the bytes are broken, and most texts are UTF-8.
  if (found.confidence < SURE_GUESS && C1.test(answer.text)) return decoded(bytes, 'utf-8', 'detected', 0.4)
  return answer
}

const C1 = /[\u0080-\u0084\u0086-\u009f]/u

function decodeAny(bytes: Uint8Array): Decoded | null {
  const mark = byteOrderMark(bytes)
  if (mark) return decoded(bytes.subarray(mark.length), mark.label, 'byte order mark', 1)
  const wide = utf16ByZeros(bytes)
  if (wide) return decoded(bytes, wide, 'zero bytes', 0.95)
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null) return fromUtf8(bytes, utf8)
  const declared = declaredCharset(bytes)
  const label = declared && decoderOf(declared, false)?.encoding
  if (label && strictly(bytes, label) !== null) return decoded(bytes, label, 'declared', 0.95)
  return brokenUtf8(bytes) ?? detected(bytes, declared)
}

/**
 * Bytes of a text file to text, surest sign first: a byte order mark, zero bytes of UTF-16, strict UTF-8, the charset
 * that the file declares when it decodes cleanly, and only then detection. Fails with `empty` or `binary`.
 */
export function decode(bytes: Uint8Array): Result<Decoded, ReadError> {
  if (bytes.length === 0) return err(failure.empty())
  const answer = decodeAny(bytes)
  if (answer === null || !isText(answer.text)) return err(failure.binary())
  return ok(answer)
}
