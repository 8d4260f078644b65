import type { Annotation } from '../model/annotation'
import type { ReleaseId, TagId } from '../model/ids'

/** What a table shows of a release's passages: how many there are, and their tags in the order of the text, each once. */
export type PassagesOf = { readonly count: number; readonly tags: readonly TagId[] }

/** The passages of releases, summed up. Gives the same object until a passage of that release changes. */
export type Passages = { of(release: ReleaseId): PassagesOf }

const NONE: PassagesOf = { count: 0, tags: [] }

/**
 * Sums up what `annotationsOf` gives (by place in the text, the same array until one of them changes). A summary is
 * kept with its array, so an edited passage costs as much as its release has passages, whatever the library's size.
 */
export function passagesFrom(annotationsOf: (release: ReleaseId) => readonly Annotation[]): Passages {
  const summaries = new WeakMap<readonly Annotation[], PassagesOf>()
  return {
    of: release => {
      const annotations = annotationsOf(release)
      if (annotations.length === 0) return NONE
      const known = summaries.get(annotations)
      if (known !== undefined) return known
      const tags = [...new Set(annotations.flatMap(annotation => annotation.tags))]
      const summary = { count: annotations.length, tags }
      summaries.set(annotations, summary)
      return summary
    },
  }
}
