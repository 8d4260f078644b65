import { useMemo } from 'react'
import { setStarred, setStatus, tagReleases } from '../../../shared/acts/releases'
import type { Draft } from '../../../shared/log/change'
import type { TagId } from '../../../shared/model/ids'
import type { Release, Status } from '../../../shared/model/release'
import type { Tag } from '../../../shared/model/tag'
import { starDone, statusDone, tagDone } from '../../../shared/words/releases'
import { useServices } from '../../services'
import { useLibraryView } from '../../view-state'

/** A tag to put on releases or take off them; `made` are the tags that this makes. */
export type TagChange = { readonly id: TagId; readonly name: string; readonly made?: readonly Tag[] }

/** Acts on the selected releases, or on the one in the reader when none is selected. */
export function useReleaseActs() {
  const services = useServices()
  const { selection, current, rows } = useLibraryView()
  const releases = useMemo(() => {
    const ids = selection.size > 0 ? [...selection] : current === null ? [] : [current]
    return ids.map(id => rows.get(id)).filter(release => release !== undefined)
  }, [selection, current, rows])
  const allStarred = releases.length > 0 && releases.every(release => release.starred)
  /** One release shows by itself what was done; many are told of, with Undo. */
  const run = (draft: Draft | null, done: string) => {
    if (draft !== null) void services.act(draft, releases.length > 1 ? { done, undo: true } : {})
  }
  return {
    releases,
    allStarred,
    setStatusOf: (status: Status) => {
      const draft = setStatus(releases, status, services)
      run(draft, statusDone(status, edited(draft)))
    },
    toggleStar: () => {
      const draft = setStarred(releases, !allStarred, services)
      run(draft, starDone(!allStarred, edited(draft)))
    },
    /** Put the tag on all, or take it off all that have it. */
    tag: ({ id, name, made = [] }: TagChange, on: boolean) => {
      const change = on ? { add: [id], made } : { remove: [id] }
      const draft = tagReleases(releases, change, services)
      run(draft, tagDone(name, on, edited(draft)))
    },
  }
}

const edited = (draft: Draft | null): number => draft?.updated.releases?.length ?? 0

/** How many of these releases have a tag: all, some, or none. */
export function heldBy(releases: readonly Release[], tag: TagId): 'all' | 'some' | 'none' {
  const having = releases.filter(release => release.tags.includes(tag)).length
  return having === 0 ? 'none' : having === releases.length ? 'all' : 'some'
}
