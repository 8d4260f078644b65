import { useEffect, useState } from 'react'
import { csvLine, guardCell, isFormula } from '../../../shared/evidence/csv'
import { dialectOf, type ExportChoice } from '../../../shared/evidence/export-choice'
import type { NotesSource } from '../../../shared/evidence/note-source'
import { taggedNotes } from '../../../shared/evidence/tagged-notes'

export type Preview = {
  /** Cells as they will stand in the file, in the order of the chosen columns. */
  readonly rows: readonly (readonly string[])[]
  /** Bytes of a row, on average; null when there is none. */
  readonly rowBytes: number | null
}

/** As many as a large window shows. */
const PREVIEW_ROWS = 50

/** The first rows of an export, or the first that hold a cell that begins like a formula. Old rows stand until then. */
export function usePreview(source: NotesSource, choice: ExportChoice, onlyFormulas: boolean): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null)
  useEffect(() => {
    let wanted = true
    void firstRows(source, choice, { onlyFormulas, isWanted: () => wanted }).then(rows => {
      if (wanted) setPreview(describe(rows, choice))
    })
    return () => {
      wanted = false
    }
  }, [source, choice, onlyFormulas])
  return preview
}

type Asked = { readonly onlyFormulas: boolean; readonly isWanted: () => boolean }

async function firstRows(source: NotesSource, choice: ExportChoice, { onlyFormulas, isWanted }: Asked) {
  const rows: (readonly string[])[] = []
  for await (const batch of taggedNotes(source, choice, choice)) {
    rows.push(...(onlyFormulas ? batch.filter(row => row.some(isFormula)) : batch))
    if (rows.length >= PREVIEW_ROWS || !isWanted()) break
  }
  return rows.slice(0, PREVIEW_ROWS)
}

function describe(rows: readonly (readonly string[])[], choice: ExportChoice): Preview {
  const dialect = dialectOf(choice)
  const bytes = new TextEncoder().encode(rows.map(row => csvLine(row, dialect)).join('')).length
  return {
    rows: dialect.guard ? rows.map(row => row.map(guardCell)) : rows,
    rowBytes: rows.length === 0 ? null : bytes / rows.length,
  }
}
