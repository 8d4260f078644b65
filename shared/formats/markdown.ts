import { fromMarkdown } from 'mdast-util-from-markdown'
import type { FieldName } from '../model/fields'
import { piecesOf } from './html-pieces'
import { parsePage } from './html-tree'
import type { Meta, SourceBlock, SourceDoc, SourceRole } from './source'
import { readTxt } from './txt'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root['children'][number]

/** Parsing Markdown is slower by far than joining lines, and a longer file is a text whose signs mean nothing. */
export const MAX_MARKDOWN = 2 * 1024 * 1024

/** Markdown by CommonMark, with the fields of a YAML head (`title: …`) as what the file says beside its text. */
export function readMarkdown(source: string): SourceDoc {
  const { meta, body } = frontMatter(source)
  if (body.length > MAX_MARKDOWN) return { ...readTxt(body), meta }
  return { blocks: fromMarkdown(body).children.flatMap(node => blocksOf(node)), meta, release: true }
}

function blocksOf(node: Node): SourceBlock[] {
  switch (node.type) {
    case 'heading':
      return inline(node.children, node.depth === 1 ? 'title' : 'heading')
    case 'paragraph':
      return inline(node.children, 'paragraph')
    case 'blockquote':
      return node.children.flatMap(child => blocksOf(child))
    case 'list':
      return node.children.flatMap((item, at) =>
        itemBlocks(item, node.ordered ? (node.start ?? 1) + at : null),
      )
    case 'code':
      return [...readTxt(node.value).blocks]
    case 'html':
      return piecesOf(parsePage(node.value).root).map(({ text, role, linked }) => ({ text, role, linked }))
    case 'thematicBreak':
      return [{ text: '', role: 'rule' }]
    default:
      return []
  }
}

/** The first paragraph of an item carries its number, as the text prints it. */
function itemBlocks(item: Extract<Node, { type: 'listItem' }>, number: number | null): SourceBlock[] {
  const [first, ...rest] = item.children.flatMap(child => blocksOf(child))
  if (first === undefined) return []
  const text = number === null ? first.text : `${number}. ${first.text}`
  return [{ ...first, text, role: first.role === 'paragraph' ? 'item' : first.role }, ...rest]
}

type Inline = { text: string; linked: number }

function inline(nodes: readonly Node[], role: SourceRole): SourceBlock[] {
  const made: Inline = { text: '', linked: 0 }
  write(nodes, made, false)
  const letters = made.text.trim().length
  return letters === 0 ? [] : [{ text: made.text, role, linked: Math.min(1, made.linked / letters) }]
}

const SOFT_BREAK = /\s*\n\s*/gu
const BREAK_TAG = /^<br\s*\/?>$/iu

function write(nodes: readonly Node[], made: Inline, inLink: boolean): void {
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'html' && BREAK_TAG.test(node.value))) made.text += '\n'
    else if (node.type === 'text' || node.type === 'inlineCode') {
      const text = node.value.replace(SOFT_BREAK, ' ')
      made.text += text
      if (inLink) made.linked += text.trim().length
    } else if ('children' in node)
      write(node.children, made, inLink || node.type === 'link' || node.type === 'linkReference')
  }
}

/** What keys of a YAML head mean for a release. */
const KEYS: Readonly<Record<string, { readonly field: FieldName; readonly confidence: number }>> = {
  title: { field: 'title', confidence: 0.9 },
  author: { field: 'issuer', confidence: 0.75 },
  authors: { field: 'issuer', confidence: 0.7 },
  issuer: { field: 'issuer', confidence: 0.95 },
  publisher: { field: 'issuer', confidence: 0.8 },
  organization: { field: 'issuer', confidence: 0.85 },
  organisation: { field: 'issuer', confidence: 0.85 },
  distributor: { field: 'distributor', confidence: 0.95 },
  type: { field: 'type', confidence: 0.7 },
  date: { field: 'published', confidence: 0.85 },
  published: { field: 'published', confidence: 0.92 },
  updated: { field: 'updated', confidence: 0.85 },
  lastmod: { field: 'updated', confidence: 0.8 },
  lang: { field: 'language', confidence: 0.7 },
  language: { field: 'language', confidence: 0.7 },
  url: { field: 'url', confidence: 0.9 },
  link: { field: 'url', confidence: 0.8 },
  source: { field: 'url', confidence: 0.6 },
}
const LINE_END = /\r\n?/gu
/** Heads are a few lines; a line of dashes further on is a rule. */
const HEAD_LINES = 60

/** Cuts a YAML head off. Only plain `key: value` lines are read: lists and nested keys say nothing about a release. */
function frontMatter(source: string): { meta: Meta[]; body: string } {
  const normal = source.replace(LINE_END, '\n')
  const lines = normal.split('\n', HEAD_LINES)
  const end =
    lines[0] === '---' ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(line)) : -1
  if (end === -1) return { meta: [], body: normal }
  const meta = lines.slice(1, end).flatMap(line => metaOf(line))
  const head = lines.slice(0, end + 1).join('\n').length
  return { meta, body: normal.slice(head + 1) }
}

const PAIR = /^([A-Za-z_-]{2,30})\s*:\s*(\S.*)$/u
const QUOTES = /^(["'])(.*)\1$/u

function metaOf(line: string): Meta[] {
  const [, key = '', printed = ''] = PAIR.exec(line) ?? []
  const known = KEYS[key.toLowerCase()]
  const words = (QUOTES.exec(printed.trim())?.[2] ?? printed).trim()
  return known && words !== '' ? [{ ...known, name: `${key}:`, words }] : []
}
