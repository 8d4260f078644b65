import { PopoverNext, PopupKind } from '@blueprintjs/core'
import { Plus } from '@blueprintjs/icons'
import { memo, useState } from 'react'
import { withDigits } from '../../../shared/acts/annotations'
import { tagReleases } from '../../../shared/acts/releases'
import { makeTagByPath } from '../../../shared/acts/tags'
import type { TagId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import type { Tag } from '../../../shared/model/tag'
import type { TagTree } from '../../../shared/model/tag-tree'
import { tagErrorWords } from '../../../shared/words/tags'
import { useServices } from '../../services'
import { TagChip } from '../../ui/tag-chip'
import { TagField } from './tag-field'
import { nodesOf } from './use-passages'

type ReleaseTagsProps = { readonly release: Release; readonly tree: TagTree; readonly tags: readonly Tag[] }

/** Tags on the release as a whole, and the way to put on another. */
export const ReleaseTags = memo(function ReleaseTags({ release, tree, tags }: ReleaseTagsProps) {
  const services = useServices()
  const [isOpen, setOpen] = useState(false)
  const change = (wanted: Parameters<typeof tagReleases>[1]): void => {
    const draft = tagReleases([release], wanted, services)
    if (draft !== null) void services.act(withDigits(draft, tags, wanted.add ?? [], services.now))
  }
  const toggle = (tag: TagId): void => change(release.tags.includes(tag) ? { remove: [tag] } : { add: [tag] })
  const make = (path: string): string | null => {
    const made = makeTagByPath(tags, path, services)
    if (!made.ok) return tagErrorWords(made.error)
    change({ add: [made.value.tag], made: made.value.added })
    return null
  }
  return (
    <div className="reader-tags" role="group" aria-label="Tags of the release">
      {nodesOf(tree, release.tags).map(node => (
        <TagChip
          key={node.tag.id}
          name={node.tag.name}
          path={node.path}
          colour={node.colour}
          onRemove={() => toggle(node.tag.id)}
        />
      ))}
      <PopoverNext
        isOpen={isOpen}
        onInteraction={setOpen}
        placement="bottom-start"
        popupKind={PopupKind.DIALOG}
        arrow={false}
        animation="minimal"
        content={
          <div className="reader-tag-picker">
            <TagField
              open
              tree={tree}
              chosen={release.tags}
              label="Find or make a tag"
              onTag={toggle}
              onMake={make}
            />
          </div>
        }
      >
        <button type="button" className="reader-add-tag">
          <span>
            <Plus size={12} />
            Tag release
          </span>
        </button>
      </PopoverNext>
    </div>
  )
})
