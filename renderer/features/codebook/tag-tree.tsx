import { Fragment, type ReactNode, useRef, useState } from 'react'
import type { TagId } from '../../../shared/model/ids'
import type { Tag } from '../../../shared/model/tag'
import type { TagCounts, TagNode, TagTree as Tree } from '../../../shared/model/tag-tree'
import { DeleteTag } from './delete-tag'
import { MakingRow } from './making-row'
import { type MenuPlace, TagMenu } from './tag-menu'
import { TagRow } from './tag-row'
import { useClosedTags } from './use-closed-tags'
import { useKeptFocus } from './use-kept-focus'
import { useTagActs } from './use-tag-acts'
import { useTreeKeys } from './use-tree-keys'
import { visibleTags } from './visible-tags'
import './tag-tree.css'

/** A tag that is being made, and where; a null parent makes one at the top. */
export type Making = { readonly parent: TagId | null }

type Props = {
  readonly label: string
  readonly tree: Tree
  readonly countsOf: (tag: TagId) => TagCounts
  readonly active: TagId | null
  readonly filter?: string
  readonly making: Making | null
  readonly onMaking: (making: Making | null) => void
  readonly onPick: (tag: TagId) => void
  readonly onOpenPassages: (tag: TagId) => void
  /** Cells after the name; the count of passages where this is left out. */
  readonly cells?: (node: TagNode) => ReactNode
}

/** The codebook as a tree: one tab stop, arrows inside, names edited in place, everything else in a menu and by key. */
export function TagTree(props: Props) {
  const { tree, countsOf, active, filter = '', making, onMaking, onPick, cells } = props
  const acts = useTagActs()
  const [closed, toggle] = useClosedTags()
  const [cursor, setCursor] = useState({ tag: active, place: 0 })
  const [renaming, setRenaming] = useState<TagId | null>(null)
  const [menu, setMenu] = useState<{ readonly node: TagNode; readonly at: MenuPlace } | null>(null)
  const [deleting, setDeleting] = useState<Tag | null>(null)
  const rows = visibleTags(tree, closed, filter)
  const found = rows.findIndex(row => row.node.tag.id === cursor.tag)
  // The row that the cursor was on may be gone (deleted, folded up, filtered out): the one in its place has it then.
  const place = found === -1 ? Math.min(cursor.place, rows.length - 1) : found
  const list = useRef<HTMLDivElement>(null)
  const focusOn = (to: number) => {
    const tag = rows[to]?.node.tag.id
    if (tag !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`)?.focus()
  }
  const takeFocus = useKeptFocus(list, () => focusOn(place))
  const onKeyDown = useTreeKeys(rows, place, {
    focus: focusOn,
    toggle: row => toggle(row.node.tag.id),
    pick: row => onPick(row.node.tag.id),
    rename: row => setRenaming(row.node.tag.id),
    remove: row => setDeleting(row.node.tag),
    move: (row, direction) => acts.move(row.node.tag.id, direction),
  })
  const makingRow = (parent: TagId | null, depth: number) =>
    making !== null &&
    making.parent === parent && (
      <MakingRow depth={depth} onSave={name => acts.make(parent, name)} onClose={() => onMaking(null)} />
    )
  return (
    <>
      <div ref={list} role="tree" aria-label={props.label} className="tag-tree" tabIndex={-1}>
        {rows.map((row, index) => {
          const { tag, depth } = row.node
          return (
            <Fragment key={tag.id}>
              <TagRow
                row={row}
                counts={countsOf(tag.id)}
                active={tag.id === active}
                current={index === place}
                renaming={tag.id === renaming}
                cells={cells?.(row.node)}
                onPick={() => onPick(tag.id)}
                onToggle={() => toggle(tag.id)}
                onKeyDown={onKeyDown}
                onFocus={() => setCursor({ tag: tag.id, place: index })}
                onMenu={at => setMenu({ node: row.node, at })}
                onRename={name => acts.rename(tag.id, name)}
                onRenamed={() => setRenaming(null)}
              />
              {makingRow(tag.id, depth + 1)}
            </Fragment>
          )
        })}
        {makingRow(null, 0)}
      </div>
      {menu !== null && (
        <TagMenu
          tree={tree}
          node={menu.node}
          at={menu.at}
          acts={acts}
          onClose={() => {
            takeFocus()
            setMenu(null)
          }}
          onRename={() => setRenaming(menu.node.tag.id)}
          onMakeInside={() => {
            if (closed.has(menu.node.tag.id)) toggle(menu.node.tag.id)
            onMaking({ parent: menu.node.tag.id })
          }}
          onOpenPassages={() => props.onOpenPassages(menu.node.tag.id)}
          onDelete={() => setDeleting(menu.node.tag)}
        />
      )}
      {deleting !== null && (
        <DeleteTag
          tag={deleting}
          acts={acts}
          onClose={() => {
            takeFocus()
            setDeleting(null)
          }}
        />
      )}
    </>
  )
}
