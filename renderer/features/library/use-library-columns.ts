import { useCallback, useMemo } from 'react'
import { setStarred } from '../../../shared/acts/releases'
import type { Release } from '../../../shared/model/release'
import { tagTree } from '../../../shared/model/tag-tree'
import { useServices } from '../../services'
import { useRows } from '../../store/use-library'
import { useLibraryView } from '../../view-state'
import { libraryColumns } from './columns'
import { useColumnLayout } from './use-column-layout'

/** Columns stay the same objects while what they show by does, so that an edit draws one row anew. */
export function useLibraryColumns() {
  const { act, newId, now } = useServices()
  const { shown, grouping } = useLibraryView()
  const tags = useRows('tags')
  const [layout] = useColumnLayout()
  const underMonth = grouping === 'month' && shown.sort[0]?.column === 'published'
  const onStar = useCallback(
    (release: Release) => {
      const draft = setStarred([release], !release.starred, { newId, now })
      if (draft !== null) void act(draft)
    },
    [act, newId, now],
  )
  return useMemo(
    () => libraryColumns({ tree: tagTree(tags.all), layout, underMonth, onStar }),
    [tags, layout, underMonth, onStar],
  )
}
