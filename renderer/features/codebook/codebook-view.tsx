import { Button, InputGroup } from '@blueprintjs/core'
import { Filter, Plus } from '@blueprintjs/icons'
import { useState } from 'react'
import type { TagId } from '../../../shared/model/ids'
import type { TagNode } from '../../../shared/model/tag-tree'
import { count, plural } from '../../../shared/words/numbers'
import { noTags, ownAndBelowWords } from '../../../shared/words/tags'
import { useNavigation } from '../../services'
import { useLoaded, useSetting } from '../../store/use-library'
import { TagDetails } from './tag-details'
import { type Making, TagTree } from './tag-tree'
import { useTagCounts, useTagTree } from './use-codebook'
import './codebook-view.css'

/** All tags with their definitions, and everything about the chosen one beside them. */
export function CodebookView() {
  const tree = useTagTree()
  const countsOf = useTagCounts(tree)
  const loaded = useLoaded()
  const { go } = useNavigation()
  const [chosen, choose] = useSetting<TagId | null>('codebook.tag', null)
  const [filter, setFilter] = useState('')
  const [making, setMaking] = useState<Making | null>(null)
  const node = chosen === null ? tree.all[0] : (tree.get(chosen) ?? tree.all[0])
  const openPassages = (tag: TagId) => go({ kind: 'passages', tag })
  const cells = ({ tag }: TagNode) => {
    const counts = countsOf(tag.id)
    return (
      <span className="codebook-cells">
        <span className="cut">{tag.description}</span>
        <span>{tag.shortcut !== null && <kbd>{tag.shortcut}</kbd>}</span>
        <span className="codebook-number" title={ownAndBelowWords(counts)}>
          {count(counts.passages.all)}
        </span>
        <span className="codebook-number">{count(counts.releases.all)}</span>
      </span>
    )
  }
  return (
    <div className="codebook-view">
      <section className="codebook-main" aria-label="Codebook">
        <header className="codebook-tools">
          <InputGroup
            leftIcon={<Filter />}
            placeholder="Filter tags and definitions"
            aria-label="Filter tags and definitions"
            value={filter}
            onValueChange={setFilter}
          />
          <span className="codebook-count">{plural(tree.all.length, 'tag')}</span>
          <Button icon={<Plus />} text="New tag" onClick={() => setMaking({ parent: null })} />
        </header>
        <div className="codebook-head" aria-hidden>
          <span>Tag</span>
          <span className="codebook-cells">
            <span>Definition</span>
            <span>Key</span>
            <span className="codebook-number">Passages</span>
            <span className="codebook-number">Releases</span>
          </span>
        </div>
        <div className="codebook-tree">
          {tree.all.length === 0 && making === null ? (
            loaded && <p className="codebook-empty">{noTags}</p>
          ) : (
            <TagTree
              label="Tags and definitions"
              tree={tree}
              countsOf={countsOf}
              active={node?.tag.id ?? null}
              filter={filter}
              making={making}
              onMaking={setMaking}
              onPick={choose}
              onOpenPassages={openPassages}
              cells={cells}
            />
          )}
        </div>
      </section>
      {node !== undefined && (
        <TagDetails
          key={node.tag.id}
          node={node}
          counts={countsOf(node.tag.id)}
          onOpenPassages={() => openPassages(node.tag.id)}
        />
      )}
    </div>
  )
}
