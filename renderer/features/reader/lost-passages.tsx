import { Button } from '@blueprintjs/core'
import { Trash, Unlink } from '@blueprintjs/icons'
import type { Annotation } from '../../../shared/model/annotation'
import type { TagTree } from '../../../shared/model/tag-tree'
import { TagShape } from '../../ui/tag-shape'
import type { Marking } from './use-marking'
import { nodesOf } from './use-passages'

type LostPassagesProps = {
  readonly lost: readonly Annotation[]
  readonly tree: TagTree
  readonly marking: Marking
}

/** Passages whose words are not in this text any more: shown with their quote, never dropped. */
export function LostPassages({ lost, tree, marking }: LostPassagesProps) {
  if (lost.length === 0) return null
  return (
    <section className="reader-lost" aria-label="Passages that no longer fit">
      {lost.map(annotation => (
        <article key={annotation.id} className="reader-lost-card">
          <div className="reader-note-tag">
            <Unlink size={12} />
            No longer in this text
          </div>
          {nodesOf(tree, annotation.tags).map(node => (
            <span key={node.tag.id} className="reader-note-tag">
              <TagShape colour={node.colour} size={8} />
              {node.tag.name}
            </span>
          ))}
          <blockquote className="reader-lost-quote">“{annotation.anchor.quote}”</blockquote>
          {annotation.note !== '' && <p>{annotation.note}</p>}
          <Button
            size="small"
            variant="minimal"
            icon={<Trash />}
            text="Delete passage"
            onClick={() => marking.remove(annotation)}
          />
        </article>
      ))}
    </section>
  )
}
