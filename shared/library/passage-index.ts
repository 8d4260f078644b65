import type { Annotation } from '../model/annotation'
import type { AnnotationId, ReleaseId, TagId } from '../model/ids'

/** What a table shows of a release's passages: how many there are, and their tags in the order of the text, each once. */
export type PassagesOf = { readonly count: number; readonly tags: readonly TagId[] }
const NONE: PassagesOf = { count: 0, tags: [] }

/**
 * Passages by release, so that a row's tags need no search through all annotations. Kept by what changed: an edited
 * passage costs as much as its release has passages, whatever the size of the library. It changes in place, for a
 * copy would cost the whole library; what `of` gives is never changed, only replaced.
 */
export class PassageIndex {
  readonly #releaseOf = new Map<AnnotationId, ReleaseId>()
  readonly #annotations = new Map<ReleaseId, Map<AnnotationId, Annotation>>()
  readonly #summaries = new Map<ReleaseId, PassagesOf>()

  constructor(annotations: Iterable<Annotation> = []) {
    for (const annotation of annotations) this.#put(annotation)
  }

  of(release: ReleaseId): PassagesOf {
    const known = this.#summaries.get(release)
    if (known !== undefined) return known
    const annotations = this.#annotations.get(release)
    if (annotations === undefined) return NONE
    const summary = summarise([...annotations.values()])
    this.#summaries.set(release, summary)
    return summary
  }

  /** Take in annotations by id, as they are now; undefined when removed. Answers which releases look different. */
  update(changed: Iterable<readonly [AnnotationId, Annotation | undefined]>): ReadonlySet<ReleaseId> {
    const releases = new Set<ReleaseId>()
    for (const [id, annotation] of changed) {
      const before = this.#releaseOf.get(id)
      if (before !== undefined) {
        this.#annotations.get(before)?.delete(id)
        releases.add(before)
      }
      this.#releaseOf.delete(id)
      if (annotation === undefined) continue
      this.#put(annotation)
      releases.add(annotation.release)
    }
    for (const release of releases) this.#summaries.delete(release)
    return releases
  }

  #put(annotation: Annotation): void {
    const { id, release } = annotation
    this.#releaseOf.set(id, release)
    const list = this.#annotations.get(release)
    if (list === undefined) this.#annotations.set(release, new Map([[id, annotation]]))
    else list.set(id, annotation)
  }
}

function summarise(annotations: readonly Annotation[]): PassagesOf {
  const inOrder = annotations.toSorted((a, b) => a.anchor.start - b.anchor.start)
  return { count: annotations.length, tags: [...new Set(inOrder.flatMap(annotation => annotation.tags))] }
}
