import type { TagId } from '../../../shared/model/ids'
import { foldTagName } from '../../../shared/acts/tags'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree'

/** A row of the tree on screen: the node, and whether the tags below it are shown (null: it has none). */
export type VisibleTag = { readonly node: TagNode; readonly open: boolean | null }

/**
 * The rows to show, in order. With a filter only the tags whose name or definition holds the words, and those above
 * them, all open: what was looked for must not hide in a closed branch.
 */
export function visibleTags(tree: TagTree, closed: ReadonlySet<TagId>, filter = ''): readonly VisibleTag[] {
  const words = foldTagName(filter.trim())
  const kept = words === '' ? null : keptBy(tree, words)
  const rows: VisibleTag[] = []
  const walk = (nodes: readonly TagNode[]) => {
    for (const node of nodes) {
      if (kept !== null && !kept.has(node.tag.id)) continue
      const children = kept === null ? node.children : node.children.filter(child => kept.has(child.tag.id))
      const open = children.length === 0 ? null : kept !== null || !closed.has(node.tag.id)
      rows.push({ node, open })
      if (open === true) walk(children)
    }
  }
  walk(tree.roots)
  return rows
}

function keptBy(tree: TagTree, words: string): ReadonlySet<TagId> {
  const kept = new Set<TagId>()
  for (const node of tree.all) {
    if (!foldTagName(`${node.tag.name}\n${node.tag.description}`).includes(words)) continue
    for (let up: TagNode | null = node; up !== null; up = up.parent) kept.add(up.tag.id)
  }
  return kept
}

/** The place of the next row, after `from`, whose name begins with what was typed; -1 when there is none. */
export function typedPlace(rows: readonly VisibleTag[], from: number, typed: string): number {
  const start = foldTagName(typed)
  // One letter again and again walks through the names; a longer word may stay on the row that it found.
  const first = typed.length === 1 ? from + 1 : from
  for (let step = 0; step < rows.length; step += 1) {
    const place = (first + step + rows.length) % rows.length
    if (foldTagName(rows[place]?.node.tag.name ?? '').startsWith(start)) return place
  }
  return -1
}
