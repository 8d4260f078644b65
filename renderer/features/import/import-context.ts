import { createContext, use } from 'react'
import type { ImportQueue } from './import-queue'
import type { Opened } from './read-slice'

/** The ways in. Stable for the life of the window; what is under way is read from `queue`. */
export type Importing = {
  importFiles(files: Iterable<File>): void
  /** Files of an earlier import, under the names they had there. `force`: even if no release is found in them. */
  importAgain(files: readonly Opened[], options?: { readonly force?: boolean }): void
  pickFiles(): void
  pickFolder(): void
  /** Opens the dialog for text from the clipboard. */
  paste(): void
  openSample(): void
  readonly queue: ImportQueue
}

export const ImportContext = createContext<Importing | null>(null)

export function useImport(): Importing {
  const importing = use(ImportContext)
  if (importing === null) throw new Error('useImport outside of ImportProvider')
  return importing
}
