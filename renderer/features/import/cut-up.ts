import type { Opened } from './read-slice'

/** Files that are read together and become one chunk, and the number of files and bytes that stand before them. */
export type Cut = { readonly files: readonly Opened[]; readonly before: { files: number; bytes: number } }

/** A chunk is one transaction, so it stays small; and its files have to fit in memory while they are read. */
const SLICE_FILES = 200
const SLICE_BYTES = 48 * 1024 * 1024

export const sizeOf = (files: readonly { readonly file: File }[]): number =>
  files.reduce((sum, { file }) => sum + file.size, 0)

/** Cut an import into slices, in its order. A file larger than a slice has one to itself. */
export function cutUp(files: readonly Opened[]): readonly Cut[] {
  const cuts: Cut[] = []
  let slice: Opened[] = []
  let bytes = 0
  const before = { files: 0, bytes: 0 }
  const close = () => {
    if (slice.length === 0) return
    cuts.push({ files: slice, before: { ...before } })
    before.files += slice.length
    before.bytes += bytes
    slice = []
    bytes = 0
  }
  for (const { file, name } of files) {
    if (slice.length === SLICE_FILES || bytes + file.size > SLICE_BYTES) close()
    slice.push({ file, name })
    bytes += file.size
  }
  close()
  return cuts
}
