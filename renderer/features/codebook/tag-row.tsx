import { ChevronDown, ChevronRight, More } from '@blueprintjs/icons'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { TagCounts } from '../../../shared/model/tag-tree'
import { count, plural } from '../../../shared/words/numbers'
import { ownAndBelowWords } from '../../../shared/words/tags'
import { TagShape } from '../../ui/tag-shape'
import { NameField } from './name-field'
import type { VisibleTag } from './visible-tags'

export type TagRowProps = {
  readonly row: VisibleTag
  readonly counts: TagCounts
  readonly active: boolean
  /** The row that Tab reaches. */
  readonly current: boolean
  readonly renaming: boolean
  /** Further cells, where the tree is a table. */
  readonly cells: ReactNode
  readonly onPick: () => void
  readonly onToggle: () => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onMenu: (at: { readonly left: number; readonly top: number }) => void
  readonly onRename: (name: string) => string | null
  readonly onRenamed: () => void
}

/** One tag of the tree: fold, shape, name, count. */
export function TagRow({ row, counts, active, current, renaming, cells, ...on }: TagRowProps) {
  const { tag, colour, depth } = row.node
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault()
    on.onMenu(pointOf(event))
  }
  return (
    <div
      role="treeitem"
      className="tag-row"
      data-tag={tag.id}
      data-active={active}
      aria-label={`${tag.name}, ${plural(counts.passages.all, 'passage')}`}
      aria-level={depth + 1}
      aria-selected={active}
      aria-expanded={row.open ?? undefined}
      tabIndex={current ? 0 : -1}
      style={{ paddingLeft: 12 + depth * 20 }}
      onClick={on.onPick}
      onFocus={on.onFocus}
      onKeyDown={on.onKeyDown}
      onContextMenu={onContextMenu}
    >
      <Twist open={row.open} onToggle={on.onToggle} />
      <TagShape colour={colour} />
      {renaming ? (
        <NameField label="Name of the tag" value={tag.name} onSave={on.onRename} onClose={on.onRenamed} />
      ) : (
        <span className="tag-row-name cut">{tag.name}</span>
      )}
      {!renaming && <MoreButton name={tag.name} onMenu={on.onMenu} />}
      {cells ?? (
        <span className="tag-row-count" title={ownAndBelowWords(counts)}>
          {count(counts.passages.all)}
        </span>
      )}
    </div>
  )
}

/** Keyboard menus come without a pointer: then the menu opens at the row. */
function pointOf(event: MouseEvent): { left: number; top: number } {
  if (event.clientX !== 0 || event.clientY !== 0) return { left: event.clientX, top: event.clientY }
  const { left, bottom } = event.currentTarget.getBoundingClientRect()
  return { left: left + 24, top: bottom }
}

function Twist({ open, onToggle }: { readonly open: boolean | null; readonly onToggle: () => void }) {
  if (open === null) return <span className="tag-row-twist" />
  const onClick = (event: MouseEvent) => {
    event.stopPropagation()
    onToggle()
  }
  return (
    <span className="tag-row-twist" aria-hidden onClick={onClick}>
      {open ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
    </span>
  )
}

function MoreButton({ name, onMenu }: { readonly name: string; readonly onMenu: TagRowProps['onMenu'] }) {
  const onClick = (event: MouseEvent) => {
    event.stopPropagation()
    const { left, bottom } = event.currentTarget.getBoundingClientRect()
    onMenu({ left, top: bottom })
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className="tag-row-more"
      aria-label={`More for ${name}`}
      onClick={onClick}
    >
      <More size={16} />
    </button>
  )
}
