import { useEffect, useMemo, useState } from 'react'
import type { TagId } from '../../../shared/model/ids'
import { countTags, NO_COUNTS, tagTree, type TagCounts, type TagTree } from '../../../shared/model/tag-tree'
import { useRows } from '../../store/use-library'

/** The tags as a tree. */
export function useTagTree(): TagTree {
  const tags = useRows('tags')
  return useMemo(() => tagTree(tags.all), [tags])
}

/** Counting waits at most this long for a moment without work; until then the old counts stand. */
const COUNT_WITHIN = 300

/**
 * How often each tag is used. Counting walks over every passage, so it is done when the window has time: a tag that
 * is set in the reader must not wait for its count.
 */
export function useTagCounts(tree: TagTree): (tag: TagId) => TagCounts {
  const annotations = useRows('annotations')
  const releases = useRows('releases')
  const [counts, setCounts] = useState<ReadonlyMap<TagId, TagCounts>>(new Map())
  useEffect(() => {
    const count = () => setCounts(countTags(tree, annotations.all, releases.all))
    const waiting = requestIdleCallback(count, { timeout: COUNT_WITHIN })
    return () => cancelIdleCallback(waiting)
  }, [tree, annotations, releases])
  return useMemo(() => (tag: TagId) => counts.get(tag) ?? NO_COUNTS, [counts])
}
