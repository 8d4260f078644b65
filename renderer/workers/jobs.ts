import type { BatchId, Sha256 } from '../../shared/model/ids'
import type { Release, Version } from '../../shared/model/release'
import type { Result } from '../../shared/result'
import type { FindOptions } from '../../shared/text/find'
import type { Span } from '../../shared/text/span'
import type { NewPack } from '../store/store'

/**
 * The work done off the page's thread: names, arguments, answers, and what is told on the way. Workers get whole
 * inputs and return whole answers; `client.ts` runs them, ends them and passes on their progress.
 */
export type Jobs = {
  /** Read one slice of an import: at most 200 files. The files' order is kept in `results`. */
  'import.read': {
    arg: { files: readonly { file: File; name: string }[]; batch: BatchId; now: string; force: boolean }
    progress: { files: number; bytes: number }
    answer: { results: readonly FileResult[]; pack: NewPack }
  }
  /** Which texts hold every word and phrase? Streams the packs. */
  'search.scan': {
    arg: { query: string; database: string }
    /** Hashes of texts found since the last message, and how much of all bytes was read. */
    progress: { found: readonly Sha256[]; done: number; total: number }
    answer: { texts: number }
  }
  /** Where does an expression stand in a text? An expression can take longer than anybody waits. */
  'find.text': {
    arg: { text: string; query: string; options: FindOptions }
    progress: never
    answer: Result<readonly Span[], string>
  }
}
export type JobName = keyof Jobs

/** What one file of an import gave. A file may hold several releases in later formats: `name` then ends in `#n`. */
export type FileResult =
  | {
      readonly kind: 'read'
      readonly name: string
      readonly release: Release
      readonly version: Version
      readonly warnings: readonly string[]
    }
  | {
      readonly kind: 'failed'
      readonly name: string
      readonly code: string
      readonly message: string
    }
