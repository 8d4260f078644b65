import { useMemo } from 'react'
import type { TagId } from '../../../shared/model/ids'
import { useSetting } from '../../store/use-library'

const NONE: readonly TagId[] = []

/** Which tags are folded up, remembered and the same in the pane and in the codebook. */
export function useClosedTags(): [ReadonlySet<TagId>, (tag: TagId) => void] {
  const [closed, setClosed] = useSetting<readonly TagId[]>('codebook.closed', NONE)
  const set = useMemo(() => new Set(closed), [closed])
  const toggle = (tag: TagId) =>
    setClosed(set.has(tag) ? closed.filter(each => each !== tag) : [...closed, tag])
  return [set, toggle]
}
