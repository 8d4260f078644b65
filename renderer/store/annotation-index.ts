import type { Annotation } from '../../shared/model/annotation'
import type { ReleaseId } from '../../shared/model/ids'
import type { RowsWritten } from './rows'

const NONE: readonly Annotation[] = []

/** Annotations by release, kept current by what is written: a release's array is made anew only when one of its own changed. */
export class AnnotationIndex {
  readonly #byRelease = new Map<ReleaseId, readonly Annotation[]>()

  of(release: ReleaseId): readonly Annotation[] {
    return this.#byRelease.get(release) ?? NONE
  }

  /** `before` finds an annotation as it was before the write. */
  write({ put, removed }: RowsWritten<Annotation>, before: (id: string) => Annotation | undefined): void {
    const gone = new Set([...put.map(row => row.id as string), ...removed])
    const touched = new Map<ReleaseId, Annotation[]>()
    for (const id of gone) {
      const old = before(id)
      if (old !== undefined && !touched.has(old.release))
        touched.set(
          old.release,
          this.of(old.release).filter(row => !gone.has(row.id)),
        )
    }
    for (const row of put) {
      const list = touched.get(row.release) ?? [...this.of(row.release)]
      list.push(row)
      touched.set(row.release, list)
    }
    for (const [release, list] of touched) {
      if (list.length === 0) this.#byRelease.delete(release)
      else this.#byRelease.set(release, list.sort(inReadingOrder))
    }
  }

  clear(): void {
    this.#byRelease.clear()
  }
}

const inReadingOrder = (a: Annotation, b: Annotation): number =>
  a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : 1)
