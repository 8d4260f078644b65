import { useMemo, useState } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import type { TagId } from '../../../shared/model/ids'

/** Tags whose passages are not shown for now, in this view of this release. */
export type Hidden = { readonly tags: ReadonlySet<TagId>; toggle(tag: TagId): void }

/** The passages to show: those without a tag, and those with one at least that is not hidden. */
export function useHidden(annotations: readonly Annotation[]): {
  readonly hidden: Hidden
  readonly shown: readonly Annotation[]
} {
  const [tags, setTags] = useState<ReadonlySet<TagId>>(new Set())
  const shown = useMemo(
    () =>
      tags.size === 0
        ? annotations
        : annotations.filter(each => each.tags.length === 0 || each.tags.some(tag => !tags.has(tag))),
    [annotations, tags],
  )
  const hidden = useMemo(() => ({ tags, toggle: (tag: TagId) => setTags(toggled(tags, tag)) }), [tags])
  return { hidden, shown }
}

function toggled(tags: ReadonlySet<TagId>, tag: TagId): ReadonlySet<TagId> {
  const next = new Set(tags)
  if (!next.delete(tag)) next.add(tag)
  return next
}
