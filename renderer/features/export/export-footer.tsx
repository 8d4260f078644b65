import { Button, InputGroup, ProgressBar } from '@blueprintjs/core'
import { Duplicate } from '@blueprintjs/icons'
import { useState } from 'react'
import { csvName } from '../../../shared/evidence/export-choice'
import { exportButton, exportingWords, tooManyToCopy } from '../../../shared/words/export'
import type { Exporting } from './use-export'

/** A clipboard is held in memory as a whole; what is larger than this belongs into a file. */
const MOST_COPIED = 10_000

type Props = {
  readonly rows: number
  readonly exporting: Exporting
  readonly suggested: string
  readonly onSave: (name: string) => void
  readonly onClose: () => void
}

/** The name of the file and the ways to go: copy, cancel, export; while it is written, how far it is. */
export function ExportFooter({ rows, exporting, suggested, onSave, onClose }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed === null ? suggested : csvName(typed, suggested)
  if (exporting.done !== null) {
    return (
      <footer className="export-dialog-foot">
        <span className="export-dialog-progress">
          <ProgressBar
            value={rows === 0 ? 0 : exporting.done / rows}
            stripes={false}
            animate={false}
            aria-label="Exporting"
          />
        </span>
        <span role="status">{exportingWords(exporting.done, rows)}</span>
        <Button className="export-dialog-end" text="Cancel export" onClick={exporting.cancel} />
      </footer>
    )
  }
  return (
    <footer className="export-dialog-foot">
      {typed === null ? (
        <>
          <span className="cut">{name}</span>
          <button type="button" className="link" onClick={() => setTyped(suggested)}>
            Change name
          </button>
        </>
      ) : (
        <InputGroup
          className="export-dialog-name"
          aria-label="Name of the file"
          value={typed}
          onValueChange={setTyped}
          autoFocus
        />
      )}
      <Button
        className="export-dialog-end"
        icon={<Duplicate />}
        text="Copy rows"
        disabled={rows === 0 || rows > MOST_COPIED}
        title={rows > MOST_COPIED ? tooManyToCopy(MOST_COPIED) : 'Copy the rows as a spreadsheet takes them'}
        onClick={() => void exporting.copy()}
      />
      <Button text="Cancel" onClick={onClose} />
      <Button intent="primary" text={exportButton(rows)} disabled={rows === 0} onClick={() => onSave(name)} />
    </footer>
  )
}
