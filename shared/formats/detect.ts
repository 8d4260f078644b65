import type { FormatName } from '../model/release'

/** What a file is: a format that is read, or one that is known by name only, with what the analyst can do. */
export type Detected =
  | { readonly kind: 'read'; readonly format: FormatName }
  | { readonly kind: 'refused'; readonly what: string; readonly instead: string }

const AS_TEXT = 'Save the release as text or as a web page, and import that.'
const APART = 'Take out the releases, and import those.'

type Signature = {
  readonly bytes: readonly number[]
  readonly at?: number
  readonly what: string
  readonly instead: string
}

const ascii = (text: string): number[] => [...text].map(sign => sign.charCodeAt(0))

/** First bytes of formats that are not read. Source: the formats' own specifications. */
const SIGNATURES: readonly Signature[] = [
  { bytes: ascii('%PDF-'), what: 'a PDF', instead: AS_TEXT },
  { bytes: ascii('{\\rtf'), what: 'an RTF document', instead: AS_TEXT },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document', instead: AS_TEXT },
  { bytes: [0x89, ...ascii('PNG')], what: 'a picture (PNG)', instead: AS_TEXT },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture (JPEG)', instead: AS_TEXT },
  { bytes: ascii('GIF8'), what: 'a picture (GIF)', instead: AS_TEXT },
  { bytes: ascii('WEBP'), at: 8, what: 'a picture (WebP)', instead: AS_TEXT },
  { bytes: ascii('II*\0'), what: 'a picture (TIFF)', instead: AS_TEXT },
  { bytes: ascii('MM\0*'), what: 'a picture (TIFF)', instead: AS_TEXT },
  { bytes: [0x1f, 0x8b], what: 'a GZIP archive', instead: APART },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive', instead: APART },
  { bytes: ascii('Rar!'), what: 'a RAR archive', instead: APART },
  { bytes: ascii('SQLite format 3\0'), what: 'a database', instead: AS_TEXT },
  { bytes: [0x7f, ...ascii('ELF')], what: 'a program', instead: AS_TEXT },
  { bytes: ascii('MZ'), what: 'a program', instead: AS_TEXT },
  { bytes: ascii('ftyp'), at: 4, what: 'a film', instead: AS_TEXT },
  { bytes: ascii('OggS'), what: 'a recording', instead: AS_TEXT },
  { bytes: ascii('ID3'), what: 'a recording', instead: AS_TEXT },
]
const ZIP = [0x50, 0x4b, 3, 4]

const hasBytes = (bytes: Uint8Array, wanted: readonly number[], at = 0): boolean =>
  wanted.every((byte, i) => bytes[at + i] === byte)

/** A program's mark of two letters could begin a text; text has no NUL behind it. */
const isProgramMark = (bytes: Uint8Array, { bytes: wanted }: Signature): boolean =>
  wanted.length > 2 || bytes.subarray(0, 64).includes(0)

/** What the first bytes say, before anything is decoded; null for what may be text. */
export function detectBinary(bytes: Uint8Array): Detected | null {
  if (hasBytes(bytes, ZIP)) return zipKind(bytes)
  const found = SIGNATURES.find(one => hasBytes(bytes, one.bytes, one.at) && isProgramMark(bytes, one))
  return found ? { kind: 'refused', what: found.what, instead: found.instead } : null
}

/** Office documents are ZIPs whose first entries have telling names. */
function zipKind(bytes: Uint8Array): Detected {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const refused = (what: string, instead: string): Detected => ({ kind: 'refused', what, instead })
  if (head.includes('word/') || head.includes('[Content_Types].xml'))
    return refused('a Word document', AS_TEXT)
  if (head.includes('application/vnd.oasis.opendocument')) return refused('an OpenDocument text', AS_TEXT)
  return refused('a ZIP archive', APART)
}

const MAIL_HEADER =
  /^(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|X-[\w-]+):/iu
const MAIL_LINES = 3
const MHTML = /^Content-Type:\s*multipart\/related|^From: <Saved by/imu
const HTML =
  /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:p|div|h[1-6]|article|table|ul|br|span|meta|title|section)(?:\s[^<>]{0,400})?\/?>/iu
const TAGS = /<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,400})?\/?>/giu
const FEED =
  /^(?:<\?xml[^>]{0,200}\?>)?(?:\s|<!--[\s\S]{0,2000}?-->|<!DOCTYPE[^>[]{0,200}(?:\[[\s\S]{0,4000}?\])?\s*>|<\?[^>]{0,300}\?>)*<(?:rss|feed|rdf:RDF)[\s>]/iu
const XML = /^<\?xml\s/iu
const MARKDOWN_SIGNS =
  /^#{1,6}\s\S|^\s{0,3}[-*+]\s+\S|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|^\s{0,3}```|\*\*[^*\n]{1,200}\*\*/gmu
const FRONT_MATTER = /^---\n[\w-]+\s*:/u
/** Enough of a file to tell what it is. */
const JUDGE_WITHIN = 16_384

/** How many lines at the start of a text are headers of a mail. */
function mailHeaders(text: string): number {
  let found = 0
  for (const line of text.slice(0, 4000).split(/\r?\n/u)) {
    if (line === '') break
    if (MAIL_HEADER.test(line)) found += 1
    else if (!/^\s|^[\w-]+:/u.test(line)) return 0
  }
  return found
}

function isJson(text: string, extension: string): boolean {
  const first = text.trimStart().charAt(0)
  if (first !== '{' && first !== '[') return false
  if (/^(?:json|ndjson|jsonl|geojson)$/u.test(extension)) return true
  return /^\s*(?:\{\s*"[^"\n]{1,100}"\s*:|\[\s*[{["\d])/u.test(text)
}

const extensionOf = (name: string): string => /\.([^./\\]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** What decoded text is, by its content before its name. */
export function detectText(text: string, name: string): Detected {
  const head = text.slice(0, JUDGE_WITHIN)
  const start = head.trimStart()
  const extension = extensionOf(name)
  const refused = (what: string, instead: string): Detected => ({ kind: 'refused', what, instead })
  if (mailHeaders(head) >= MAIL_LINES || (extension === 'eml' && mailHeaders(head) > 0))
    return MHTML.test(head)
      ? refused('a saved web archive (MHTML)', 'Save the page as HTML, and import that.')
      : refused('a mail', AS_TEXT)
  if (FEED.test(start)) return refused('a news feed', 'Save the releases themselves, and import those.')
  if (isJson(head, extension)) return refused('JSON data', AS_TEXT)
  if (isHtml(start, extension)) return { kind: 'read', format: 'html' }
  if (XML.test(start)) return refused('an XML document', AS_TEXT)
  if (extension === 'csv' || extension === 'tsv')
    return refused('a table (CSV)', 'Save each release as a text, and import those.')
  if (isMarkdown(head, extension)) return { kind: 'read', format: 'markdown' }
  return { kind: 'read', format: 'txt' }
}

function isHtml(head: string, extension: string): boolean {
  if (/^<!doctype html|^<html[\s>]/iu.test(head)) return true
  const named = /^x?html?$/u.test(extension)
  if (!HTML.test(head)) return named && /<[a-z!?/]/iu.test(head)
  if (named || /<html[\s>]|<body[\s>]/iu.test(head)) return true
  // A tag or two in a text or in Markdown do not make a page.
  return (head.match(TAGS)?.length ?? 0) >= 6 && head.startsWith('<')
}

function isMarkdown(head: string, extension: string): boolean {
  if (/^(?:md|markdown|mdown|mkd)$/u.test(extension)) return true
  if (extension === 'txt' || extension === 'text') return false
  return FRONT_MATTER.test(head) || (head.match(MARKDOWN_SIGNS)?.length ?? 0) >= 3
}
