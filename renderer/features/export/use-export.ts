import { useRef, useState } from 'react'
import { csvPieces, type Dialect } from '../../../shared/evidence/csv'
import { dialectOf, type ExportChoice } from '../../../shared/evidence/export-choice'
import type { NotesSource } from '../../../shared/evidence/note-source'
import { taggedNotes } from '../../../shared/evidence/tagged-notes'
import { copiedWords, exportedWords } from '../../../shared/words/export'
import { cannotWrite } from '../../../shared/words/files'
import { useServices } from '../../services'
import { saveCsv } from './save-csv'

export type Exporting = {
  /** Rows written so far; null when nothing is being written. */
  readonly done: number | null
  /** Why the last attempt failed, and what to do; null when it did not. */
  readonly failure: string | null
  /** Answers whether a file was written. */
  save(name: string): Promise<boolean>
  cancel(): void
  copy(): Promise<void>
}

/** Writes the rows of a choice to a file or to the clipboard. */
export function useExport(source: NotesSource, choice: ExportChoice): Exporting {
  const { host, say } = useServices()
  const [done, setDone] = useState<number | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const aborting = useRef<AbortController | null>(null)
  const pieces = (dialect: Dialect) => csvPieces(choice.columns, taggedNotes(source, choice, choice), dialect)

  const save = async (name: string): Promise<boolean> => {
    const control = new AbortController()
    aborting.current = control
    setFailure(null)
    setDone(0)
    try {
      const outcome = await saveCsv(host, {
        name,
        pieces: () => pieces(dialectOf(choice)),
        onRows: setDone,
        signal: control.signal,
      })
      if (outcome.kind === 'failed') setFailure(cannotWrite(outcome.error))
      if (outcome.kind === 'saved') say(exportedWords(outcome.rows, outcome.name))
      return outcome.kind === 'saved'
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      return false
    } finally {
      setDone(null)
    }
  }
  const copy = async () => {
    let text = ''
    let rows = 0
    // Tabs, because that is what a spreadsheet takes from the clipboard.
    for await (const piece of pieces({ ...dialectOf(choice), bom: false, separator: '\t' })) {
      text += piece.text
      rows += piece.rows
    }
    try {
      await navigator.clipboard.writeText(text)
      say(copiedWords(rows))
    } catch {
      setFailure('The clipboard did not take the rows. Click into the window and try again.')
    }
  }
  return { done, failure, save, cancel: () => aborting.current?.abort(), copy }
}
