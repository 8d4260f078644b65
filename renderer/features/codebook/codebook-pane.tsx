import { Plus } from '@blueprintjs/icons'
import { useState } from 'react'
import type { TagId } from '../../../shared/model/ids'
import { useNavigation } from '../../services'
import { useLoaded } from '../../store/use-library'
import { type Making, TagTree } from './tag-tree'
import { useTagCounts, useTagTree } from './use-codebook'
import './codebook-pane.css'

type Props = {
  /** The tag that the table is filtered by. */
  readonly active: TagId | null
  readonly onPick: (tag: TagId) => void
}

/** The codebook in the left pane: picking a tag filters the table; its passages are a menu away. */
export function CodebookPane({ active, onPick }: Props) {
  const tree = useTagTree()
  const countsOf = useTagCounts(tree)
  const loaded = useLoaded()
  const { go } = useNavigation()
  const [making, setMaking] = useState<Making | null>(null)
  return (
    <section className="codebook-pane" aria-label="Codebook">
      <header className="codebook-pane-head">
        <h2>Codebook</h2>
        <button
          type="button"
          className="codebook-pane-add"
          aria-label="New tag"
          title="New tag"
          onClick={() => setMaking({ parent: null })}
        >
          <Plus />
        </button>
      </header>
      {tree.all.length === 0 && making === null ? (
        loaded && (
          <p className="codebook-pane-empty">Tags stand here. Select words in a release to make one.</p>
        )
      ) : (
        <TagTree
          label="Tags"
          tree={tree}
          countsOf={countsOf}
          active={active}
          making={making}
          onMaking={setMaking}
          onPick={onPick}
          onOpenPassages={tag => go({ kind: 'passages', tag })}
        />
      )}
    </section>
  )
}
