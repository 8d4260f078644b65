import type { FileError } from '../../../shared/ipc'
import type { Host } from '../../host/host'

export type CsvPiece = { readonly text: string; readonly rows: number }

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly rows: number }
  /** The analyst thought better of it, in the save panel or later. Nothing was written. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: FileError }

type Saving = {
  readonly name: string
  /** Asked for only after a place was chosen: a cancelled panel costs nothing. */
  readonly pieces: () => AsyncIterable<CsvPiece>
  readonly onRows: (rows: number) => void
  readonly signal: AbortSignal
}

/**
 * Write a file piece by piece: the next piece is made when the last one is on its way, so memory stays at one. The
 * target is replaced at the end only, so a failure, a cancel or a crash leaves what was there before.
 */
export async function saveCsv(host: Host, { name, pieces, onRows, signal }: Saving): Promise<SaveOutcome> {
  const opened = await host.save(name, 'csv')
  if (!opened.ok) return { kind: 'failed', error: opened.error }
  const stream = opened.value
  if (stream === null) return { kind: 'cancelled' }
  let finished = false
  try {
    const encoder = new TextEncoder()
    let rows = 0
    for await (const piece of pieces()) {
      if (signal.aborted) return { kind: 'cancelled' }
      const written = await stream.append(encoder.encode(piece.text))
      if (!written.ok) return { kind: 'failed', error: written.error }
      rows += piece.rows
      onRows(rows)
    }
    if (signal.aborted) return { kind: 'cancelled' }
    const done = await stream.finish()
    if (!done.ok) return { kind: 'failed', error: done.error }
    finished = true
    return { kind: 'saved', name: done.value.name, rows }
  } finally {
    if (!finished) await stream.cancel()
  }
}
