import { Fragment, type ReactNode, useEffect, useState } from 'react'
import { vi } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { describeSpan } from '../../../shared/anchoring/describe'
import { COMMANDS, isCommandId, isSingleKey } from '../../../shared/commands'
import type { Annotation } from '../../../shared/model/annotation'
import type { AnnotationId } from '../../../shared/model/ids'
import type { Release, Version } from '../../../shared/model/release'
import { makeAnnotation, makeRelease, makeVersion } from '../../../shared/testing/make'
import { marked } from '../../../shared/testing/marked'
import { outline } from '../../../shared/testing/tags'
import type { Block, BlockKind } from '../../../shared/text/span'
import { useCommandTable } from '../../commands'
import { sha256 } from '../../store/digest'
import { stage, type Stage } from '../../testing/stage'
import { LibraryViewProvider } from '../../view-state'
import { Reader } from './reader'

/** Paragraphs of a release, each a body paragraph unless it starts with its kind: `tail: Tags:`. */
export function textOf(paragraphs: readonly string[]): {
  readonly text: string
  readonly blocks: readonly Block[]
} {
  const blocks: Block[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    const [, named, words] = /^(head|tail|heading|item|speaker): (.*)$/s.exec(paragraph) ?? []
    const kind = (named ?? 'paragraph') as BlockKind
    const start = text === '' ? 0 : text.length + 2
    text += `${text === '' ? '' : '\n\n'}${words ?? paragraph}`
    blocks.push({ kind, start, end: text.length })
  }
  return { text, blocks }
}

type Wanted = {
  readonly paragraphs: readonly string[]
  readonly tags?: string
  /** Digits of tags, by their names. */
  readonly digits?: Readonly<Record<string, string>>
  /** Passages, each as the text it stands in with its words in brackets, and what is on it. */
  readonly passages?: readonly (readonly [string, Partial<Annotation>])[]
  readonly release?: Partial<Release>
  readonly fields?: Version['fields']
  readonly width?: number
  readonly passage?: AnnotationId
  readonly full?: boolean
}

export type OpenReader = Stage & {
  readonly release: Release
  readonly version: Version
  readonly text: string
  /** Take the reader off the page and put it there again, as opening the release another time does. */
  readonly remount: () => Promise<void>
}

/** Opens a release that holds these paragraphs and passages in a reader of its own, on a real store. */
export async function openReader(wanted: Wanted): Promise<OpenReader> {
  const { text, blocks } = textOf(wanted.paragraphs)
  const release = makeRelease({ status: 'read', ...wanted.release })
  const textBytes = new TextEncoder().encode(text)
  const hash = await sha256(textBytes)
  const version = makeVersion(release, {
    textSha256: hash,
    sourceSha256: hash,
    blocks,
    fields: wanted.fields ?? {},
  })
  const annotations = (wanted.passages ?? []).map(([notation, with_]) => {
    const found = marked(notation)
    const at = text.indexOf(found.text)
    const span = { start: at + found.span.start, end: at + found.span.end }
    return makeAnnotation(release, { textSha256: hash, anchor: describeSpan(text, span), ...with_ })
  })
  const around = await stage(
    <div style={{ height: '100%', width: wanted.width ?? 620 }}>
      <LibraryViewProvider>
        <Remountable>
          <Reader release={release.id} full={wanted.full ?? false} passage={wanted.passage ?? null} />
        </Remountable>
      </LibraryViewProvider>
      <SingleKeys />
    </div>,
    {
      library: {
        releases: [release],
        versions: [version],
        tags: outline(wanted.tags ?? '').map(tag => ({
          ...tag,
          shortcut: wanted.digits?.[tag.name] ?? null,
        })),
        annotations,
      },
      pack: {
        bytes: new Blob([textBytes]),
        texts: [{ sha256: hash, start: 0, end: textBytes.length, rules: 1 }],
        sources: [{ sha256: hash, start: 0, end: textBytes.length }],
      },
    },
  )
  return { ...around, release, version, text, remount }
}

/** Shows its children again from nothing when it hears of it. */
function Remountable({ children }: { readonly children: ReactNode }) {
  const [round, setRound] = useState(0)
  useEffect(() => {
    const again = (): void => setRound(before => before + 1)
    addEventListener('remount', again)
    return () => removeEventListener('remount', again)
  }, [])
  return <Fragment key={round}>{children}</Fragment>
}

async function remount(): Promise<void> {
  const before = document.querySelector('.reader-text')
  dispatchEvent(new Event('remount'))
  await vi.waitFor(() => {
    const after = document.querySelector('.reader-text')
    if (after === null || after === before) throw new Error('still the old text')
  }, 20_000)
}

/** The single keys of commands, as the program binds them. */
function SingleKeys() {
  const table = useCommandTable()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.target as Element).closest('input, textarea') !== null) return
      for (const [id, { key }] of Object.entries(COMMANDS)) {
        const name = { Delete: 'del' }[event.key] ?? event.key
        const isPressed = event.ctrlKey ? key === `mod+${event.key}` : key === name && isSingleKey(key)
        if (isPressed && isCommandId(id) && table.run(id)) event.preventDefault()
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [table])
  return null
}

/** The text as a place to press keys in. */
export const textRegion = (): Locator => page.getByRole('region', { name: 'Text of the release' })

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
}

/** Where the letters of `words` are on the screen: the middle of the first, and of the last. */
function placesOf(words: string): { readonly from: DOMRect; readonly to: DOMRect } {
  const [first = '', last = first] = words.includes(' … ') ? words.split(' … ') : [words, words]
  return { from: rectOf(first, 'first'), to: rectOf(last, 'last') }
}

function rectOf(words: string, letter: 'first' | 'last'): DOMRect {
  const root = document.querySelector('.reader-text')
  const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1
    if (at === -1) continue
    const range = document.createRange()
    const offset = letter === 'first' ? at : at + words.length - 1
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    return range.getBoundingClientRect()
  }
  throw new Error(`“${words}” is not in the text, not in one run`)
}

type Buttons = { readonly alt?: boolean; readonly times?: number }

/** Drag over words with the mouse: from the first letter of `words` to the last; `from … to` spans what is between. */
export function drag(words: string, { alt = false }: Buttons = {}): void {
  const { from, to } = placesOf(words)
  const start = { x: from.left + 1, y: from.top + from.height / 2 }
  const end = { x: to.right - 1, y: to.top + to.height / 2 }
  const target = document.elementFromPoint(start.x, start.y) ?? document.body
  target.dispatchEvent(mouse('mousedown', start, alt))
  const anchor = document.caretPositionFromPoint(start.x, start.y)
  const focus = document.caretPositionFromPoint(end.x, end.y)
  if (anchor === null || focus === null) throw new Error('No caret there')
  getSelection()?.setBaseAndExtent(anchor.offsetNode, anchor.offset, focus.offsetNode, focus.offset)
  document.elementFromPoint(end.x, end.y)?.dispatchEvent(mouse('mouseup', end, alt))
}

/** Click on the first letter of `words`. */
export function clickOn(words: string, { alt = false }: Buttons = {}): void {
  const { from } = placesOf(words)
  const at = { x: from.left + from.width / 2, y: from.top + from.height / 2 }
  getSelection()?.removeAllRanges()
  const target = document.elementFromPoint(at.x, at.y)
  for (const kind of ['mousedown', 'mouseup', 'click']) target?.dispatchEvent(mouse(kind, at, alt))
}

const mouse = (kind: string, { x, y }: { x: number; y: number }, altKey: boolean): MouseEvent =>
  new MouseEvent(kind, { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, altKey })

/** The quotes of all passages, with the names of their tags. */
export function passagesIn({ store }: OpenReader): readonly (readonly [string, ...string[]])[] {
  const tags = store.library.rows('tags')
  return store.library
    .rows('annotations')
    .all.map(({ anchor, tags: ids }) => [anchor.quote, ...ids.map(id => tags.get(id)?.name ?? '?')] as const)
}
