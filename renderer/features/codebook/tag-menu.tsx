import { ContextMenuPopover, Menu, MenuDivider, MenuItem } from '@blueprintjs/core'
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Edit,
  Plus,
  Trash,
  Tint,
  Highlight,
} from '@blueprintjs/icons'
import { stepOf } from '../../../shared/acts/tags'
import { TAG_COLOURS } from '../../../shared/model/tag'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree'
import { colourWords } from '../../../shared/words/tags'
import { TagShape } from '../../ui/tag-shape'
import type { Direction, TagActs } from './use-tag-acts'

export type MenuPlace = { readonly left: number; readonly top: number }

type Props = {
  readonly tree: TagTree
  readonly node: TagNode
  readonly at: MenuPlace
  readonly acts: TagActs
  readonly onClose: () => void
  readonly onRename: () => void
  readonly onMakeInside: () => void
  readonly onOpenPassages: () => void
  readonly onDelete: () => void
}

/** All that can be done to a tag, with the keys that do the same. */
export function TagMenu({ node, at, acts, onClose, tree, ...on }: Props) {
  const content = (
    <Menu aria-label={`Tag ${node.tag.name}`}>
      <MenuItem icon={<Highlight />} text="Show its passages" onClick={on.onOpenPassages} />
      <MenuDivider />
      <MenuItem icon={<Edit />} text="Rename" label="F2" onClick={on.onRename} />
      <ColourItem node={node} acts={acts} />
      <MenuItem icon={<Plus />} text="New tag inside" onClick={on.onMakeInside} />
      <MenuDivider />
      {MOVES.map(({ direction, text, icon, label }) => (
        <MenuItem
          key={direction}
          icon={icon}
          text={text}
          label={label}
          disabled={stepOf(tree, node.tag.id, direction) === null}
          onClick={() => acts.move(node.tag.id, direction)}
        />
      ))}
      <MenuDivider />
      <MenuItem icon={<Trash />} text="Delete…" label="Delete" intent="danger" onClick={on.onDelete} />
    </Menu>
  )
  return <ContextMenuPopover isOpen content={content} targetOffset={at} onClose={onClose} />
}

const MOVES: readonly {
  readonly direction: Direction
  readonly text: string
  readonly icon: React.JSX.Element
  readonly label: string
}[] = [
  { direction: 'up', text: 'Move up', icon: <ArrowUp />, label: 'Alt+↑' },
  { direction: 'down', text: 'Move down', icon: <ArrowDown />, label: 'Alt+↓' },
  { direction: 'in', text: 'Put under the tag above', icon: <ArrowRight />, label: 'Alt+→' },
  { direction: 'out', text: 'Take out of its parent', icon: <ArrowLeft />, label: 'Alt+←' },
]

function ColourItem({ node, acts }: { readonly node: TagNode; readonly acts: TagActs }) {
  const { tag, colour, parent } = node
  return (
    <MenuItem icon={<Tint />} text="Colour">
      {TAG_COLOURS.map(each => (
        <MenuItem
          key={each}
          roleStructure="listoption"
          selected={each === colour}
          icon={<TagShape colour={each} size={16} />}
          text={colourWords(each)}
          onClick={() => acts.recolour(tag, each)}
        />
      ))}
      {parent !== null && tag.colour !== null && (
        <MenuItem
          icon={<TagShape colour={parent.colour} size={16} />}
          text="As the tag above it"
          onClick={() => acts.recolour(tag, null)}
        />
      )}
    </MenuItem>
  )
}
