import { useMemo } from 'react'
import type { NotesSource } from '../../../shared/evidence/note-source'
import type { AnnotationId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import { tagTree } from '../../../shared/model/tag-tree'
import { useServices } from '../../services'
import { useRows } from '../../store/use-library'

/** What the rows of an export are made from: some releases, and of their passages all or those of a list. */
export function useNotesSource(
  releases: readonly Release[],
  passages: ReadonlySet<AnnotationId> | null,
): NotesSource {
  const { store } = useServices()
  const tags = useRows('tags')
  const analysts = useRows('analysts')
  return useMemo(() => {
    const { library } = store
    return {
      releases,
      annotationsOf: release => {
        const all = library.annotationsOf(release)
        return passages === null ? all : all.filter(each => passages.has(each.id))
      },
      tree: tagTree(tags.all),
      analystName: id => analysts.get(id)?.name ?? '',
      versionsOf: ids => store.versionsOf(ids),
      text: sha256 => store.text(sha256),
    }
  }, [store, releases, passages, tags, analysts])
}
