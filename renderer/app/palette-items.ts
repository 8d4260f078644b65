import { type CommandId, COMMANDS } from '../../shared/commands'
import type { ReleaseId, TagId } from '../../shared/model/ids'

/** One line of the palette: what it says, why it cannot run, and what it stands for. */
export type PaletteItem = {
  readonly id: string
  readonly label: string
  /** Stands behind the label, in grey: a path, an issuer and date, a reason. */
  readonly detail: string
  readonly refused: boolean
  /** [start, end) of each part of `label` that matched, in UTF-16 code units. */
  readonly hits: readonly (readonly [number, number])[]
  readonly target:
    | { readonly kind: 'command'; readonly command: CommandId }
    | { readonly kind: 'tag'; readonly tag: TagId }
    | { readonly kind: 'release'; readonly release: ReleaseId }
    | { readonly kind: 'issuer'; readonly issuer: string }
    | { readonly kind: 'search'; readonly query: string }
}
export type PaletteGroup = { readonly title: string; readonly items: readonly PaletteItem[] }

/** What the palette chooses from; labels are matched as they stand. */
export type PaletteSource = {
  readonly refusal: (command: CommandId) => string | null
  readonly commandLabel: (command: CommandId) => string
  readonly tags: readonly { readonly id: TagId; readonly label: string; readonly detail: string }[]
  readonly releases: readonly { readonly id: ReleaseId; readonly title: string; readonly detail: string }[]
  readonly issuers: readonly { readonly name: string; readonly detail: string }[]
}

/** How many lines a group shows: all groups fit a window of 700 px together. */
const PER_GROUP = 6

/** What the palette shows for what was typed: `>` commands only, `#` tags, `@` issuers, else everything. */
export function paletteGroups(typed: string, source: PaletteSource): readonly PaletteGroup[] {
  const prefix = ['>', '#', '@'].find(sign => typed.startsWith(sign)) ?? ''
  const query = typed.slice(prefix.length).trim()
  const only = (sign: string) => prefix === '' || prefix === sign
  const groups: PaletteGroup[] = []
  if (only('>')) groups.push({ title: 'Commands', items: commandItems(query, source, prefix === '>') })
  if (only('#') && (query !== '' || prefix === '#'))
    groups.push({ title: 'Tags', items: tagItems(query, source) })
  if (only('@') && (query !== '' || prefix === '@'))
    groups.push({ title: 'Issuers', items: issuerItems(query, source) })
  if (prefix === '' && query !== '') {
    groups.push({ title: 'Releases', items: releaseItems(query, source) })
    groups.push({ title: 'Search the text', items: [searchItem(query)] })
  }
  return groups.filter(group => group.items.length > 0)
}

function commandItems(query: string, source: PaletteSource, all: boolean): readonly PaletteItem[] {
  const ids = (Object.keys(COMMANDS) as CommandId[]).filter(id => id !== 'palette.open')
  const items = matching(query, ids, source.commandLabel).map(({ item: id, label, hits }): PaletteItem => {
    const refusal = source.refusal(id)
    return {
      id,
      label,
      hits,
      detail: refusal ?? '',
      refused: refusal !== null,
      target: { kind: 'command', command: id },
    }
  })
  // What can run stands first; the sort is stable, so the order of matching stands within each half.
  const sorted = items.sort((a, b) => Number(a.refused) - Number(b.refused))
  return sorted.slice(0, all || query === '' ? undefined : PER_GROUP)
}

/** What a tag, a release or an issuer is called in the palette, and what choosing it means. */
type Entry = Pick<PaletteItem, 'id' | 'detail' | 'target'>

function entries<T>(
  query: string,
  choices: readonly T[],
  labelOf: (choice: T) => string,
  entryOf: (choice: T) => Entry,
): readonly PaletteItem[] {
  return matching(query, choices, labelOf)
    .slice(0, PER_GROUP)
    .map(({ item, label, hits }) => ({ ...entryOf(item), label, hits, refused: false }))
}

const tagItems = (query: string, { tags }: PaletteSource): readonly PaletteItem[] =>
  entries(
    query,
    tags,
    tag => tag.label,
    ({ id, detail }) => ({ id, detail, target: { kind: 'tag', tag: id } }),
  )

const releaseItems = (query: string, { releases }: PaletteSource): readonly PaletteItem[] =>
  entries(
    query,
    releases,
    release => release.title,
    ({ id, detail }) => ({ id, detail, target: { kind: 'release', release: id } }),
  )

const issuerItems = (query: string, { issuers }: PaletteSource): readonly PaletteItem[] =>
  entries(
    query,
    issuers,
    issuer => issuer.name,
    ({ name, detail }) => ({ id: name, detail, target: { kind: 'issuer', issuer: name } }),
  )

function searchItem(query: string): PaletteItem {
  return {
    id: 'search',
    label: `Find “${query}” in all releases`,
    detail: '',
    refused: false,
    hits: [],
    target: { kind: 'search', query },
  }
}

type Match<T> = {
  readonly item: T
  readonly label: string
  readonly hits: (readonly [number, number])[]
  readonly at: number
}

/** Items in which every word typed begins a word of the label, those that match earlier first. */
function matching<T>(query: string, items: readonly T[], labelOf: (item: T) => string): Match<T>[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const found: Match<T>[] = []
  for (const item of items) {
    const label = labelOf(item)
    const hits = hitsOf(label.toLowerCase(), words)
    if (hits !== null) found.push({ item, label, hits, at: hits[0]?.[0] ?? 0 })
  }
  return found.sort((a, b) => a.at - b.at)
}

function hitsOf(label: string, words: readonly string[]): (readonly [number, number])[] | null {
  const hits: (readonly [number, number])[] = []
  for (const word of words) {
    const at = startOfWord(label, word)
    if (at < 0) return null
    hits.push([at, at + word.length])
  }
  return joined(hits.sort((a, b) => a[0] - b[0]))
}

/** Two words may match at the same place (`the t`): what is marked is marked once. */
function joined(hits: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const apart: (readonly [number, number])[] = []
  for (const [start, end] of hits) {
    const before = apart.at(-1)
    if (before === undefined || start > before[1]) apart.push([start, end])
    else apart[apart.length - 1] = [before[0], Math.max(before[1], end)]
  }
  return apart
}

function startOfWord(label: string, word: string): number {
  for (let at = label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label.charAt(at - 1))) return at
  }
  // Scripts without spaces have no starts of words to look for.
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word) ? label.indexOf(word) : -1
}
