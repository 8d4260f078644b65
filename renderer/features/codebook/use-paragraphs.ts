import { useEffect, useState } from 'react'
import { paragraphsOf } from '../../../shared/text/paragraphs'
import type { TagPassage } from '../../../shared/evidence/tag-passages'
import type { Annotation } from '../../../shared/model/annotation'
import type { VersionId } from '../../../shared/model/ids'
import type { Version } from '../../../shared/model/release'
import { paragraphWords } from '../../../shared/words/citation'
import { useServices } from '../../services'

/**
 * The paragraph of a passage in words, for the passages on screen. Blocks lie in versions, which are read when a row
 * comes into view and kept while the view is open; until then there is no number.
 */
export function useParagraphs(visible: readonly TagPassage[]): (annotation: Annotation) => string | null {
  const { store } = useServices()
  const [versions, setVersions] = useState<ReadonlyMap<VersionId, Version>>(new Map())
  const missing = visible.filter(({ annotation }) => !versions.has(annotation.version))
  const wanted = [...new Set(missing.map(({ release }) => release.id))].join(' ')
  useEffect(() => {
    if (wanted === '') return
    let open = true
    void store.versionsOf(wanted.split(' ') as Annotation['release'][]).then(found => {
      if (open) setVersions(before => new Map([...before, ...found.map(each => [each.id, each] as const)]))
    })
    return () => {
      open = false
    }
  }, [store, wanted])
  return annotation => {
    const version = versions.get(annotation.version)
    const fits = version?.textSha256 === annotation.textSha256 && annotation.fit !== 'lost'
    return version !== undefined && fits
      ? paragraphWords(paragraphsOf(version.blocks, annotation.anchor))
      : null
  }
}
