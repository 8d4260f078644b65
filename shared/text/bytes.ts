/** Byte order marks, longest first: the mark of UTF-32LE begins with that of UTF-16LE. */
const MARKS: readonly { readonly label: string; readonly bytes: readonly number[] }[] = [
  { label: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { label: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The encoding that a byte order mark names, and the mark's length in bytes; null without a mark. */
export function byteOrderMark(bytes: Uint8Array): { readonly label: string; readonly length: number } | null {
  const mark = MARKS.find(({ bytes: wanted }) => wanted.every((byte, at) => bytes[at] === byte))
  return mark ? { label: mark.label, length: mark.bytes.length } : null
}

/** How many bytes are looked at to tell UTF-16 by its zeros: far more than a release's head, and still instant. */
const SAMPLE = 16_384

/**
 * `utf-16le` or `utf-16be` when zero bytes stand (nearly) all at one parity, as the high halves of Latin letters,
 * spaces and line ends do in any script; null otherwise. Stray NULs in a text of one byte a letter fall on both
 * parities, or are too few.
 */
export function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length - (bytes.length % 2), SAMPLE)
  let even = 0
  let odd = 0
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  // A text without blanks (Japanese) has a zero at line ends and digits only: about one unit in a hundred.
  const few = Math.max(2, end / 2 / 150)
  if (odd >= few && odd > even * 20) return 'utf-16le'
  if (even >= few && even > odd * 20) return 'utf-16be'
  return null
}

/** UTF-32 to a string: TextDecoder has no decoder for it. `broken` counts units that are no character. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): { text: string; broken: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let broken = bytes.length % 4 === 0 ? 0 : 1
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian)
    const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    if (!valid) broken += 1
    parts.push(valid ? String.fromCodePoint(code) : '\ufffd')
  }
  return { text: parts.join(''), broken }
}

/** The first byte that is not ASCII, or -1. */
export function firstHighByte(bytes: Uint8Array): number {
  return bytes.findIndex(byte => byte >= 0x80)
}

const DECLARED =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/iu

/** Browsers look for the charset in the first 1,024 bytes; saved pages put comments and scripts before it. */
const DECLARATION_WITHIN = 8192

/** The charset that a web page or an XML file says it has, lower case; null when it says nothing. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN))
  const found = DECLARED.exec(head)
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null
}
