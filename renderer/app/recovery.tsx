import { Button, ProgressBar, Radio } from '@blueprintjs/core'
import { FolderOpen, History, Issue, TickCircle, WarningSign } from '@blueprintjs/icons'
import { useState } from 'react'
import { fileSize } from '../../shared/words/import'
import './recovery.css'

/** A backup as the screen shows it. `holds` is null when it cannot be read. */
export type BackupChoice = {
  readonly name: string
  readonly when: string
  readonly holds: string | null
  readonly size: number
}

type Props = {
  /** What happened, in a few words, above the title. */
  readonly happened: string
  readonly title: string
  /** What was lost or not, and what to do. */
  readonly lead: string
  readonly backups: readonly BackupChoice[]
  /** 0 to 1 while a backup is restored. */
  readonly progress: number | null
  /** Why the last attempt failed, or null. */
  readonly failure: string | null
  readonly onRestore: (name: string) => void
  readonly onChooseFile: (file: File) => void
  /** Null where the database cannot be opened at all, so that an empty one cannot either. */
  readonly onStartEmpty: (() => void) | null
  readonly onRetry: () => void
  readonly onCopyDiagnostics: () => void
}

/** Instead of a blank window: what happened to the library, what is safe, and the ways on. Amber: nothing is lost yet. */
export function Recovery(props: Props) {
  const { backups, progress, failure } = props
  const newest = backups.find(backup => backup.holds !== null)
  const [chosen, setChosen] = useState(newest?.name ?? null)
  const choice = backups.find(backup => backup.name === chosen)
  return (
    <main className="recovery">
      <div className="recovery-body">
        <p className="recovery-eyebrow">
          <WarningSign />
          {props.happened}
        </p>
        <h1>{props.title}</h1>
        <p className="recovery-lead">{props.lead}</p>
        {backups.length > 0 && <Backups backups={backups} chosen={chosen} onChoose={setChosen} />}
        {failure !== null && (
          <p role="alert" className="recovery-lead">
            {failure}
          </p>
        )}
        {progress === null ? (
          <Actions {...props} choice={choice} />
        ) : (
          <div className="recovery-actions">
            <ProgressBar value={progress} stripes={false} animate={false} aria-label="Restoring" />
          </div>
        )}
        <MoreWays {...props} />
      </div>
    </main>
  )
}

function Actions({ choice, ...props }: Props & { readonly choice: BackupChoice | undefined }) {
  return (
    <div className="recovery-actions">
      {choice !== undefined && (
        <Button intent="primary" icon={<History />} autoFocus onClick={() => props.onRestore(choice.name)}>
          Restore {choice.when}
        </Button>
      )}
      <FileButton onChoose={props.onChooseFile} />
      <Button onClick={props.onRetry}>Try again</Button>
    </div>
  )
}

function FileButton({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const [input, setInput] = useState<HTMLInputElement | null>(null)
  return (
    <>
      <Button icon={<FolderOpen />} onClick={() => input?.click()}>
        Choose a library file…
      </Button>
      <input
        ref={setInput}
        type="file"
        accept=".readout"
        hidden
        aria-label="Library file"
        onChange={event => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) onChoose(file)
        }}
      />
    </>
  )
}

function MoreWays({ onStartEmpty, onCopyDiagnostics }: Props) {
  return (
    <div className="recovery-more">
      {onStartEmpty !== null && (
        <p>
          <button type="button" className="link" onClick={onStartEmpty}>
            Start with an empty library
          </button>
          The backups stay where they are.
        </p>
      )}
      <p>
        <button type="button" className="link" onClick={onCopyDiagnostics}>
          Copy diagnostics
        </button>
        Versions, sizes and times; no text of yours.
      </p>
    </div>
  )
}

type BackupsProps = {
  readonly backups: readonly BackupChoice[]
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
}

function Backups({ backups, chosen, onChoose }: BackupsProps) {
  return (
    <table className="recovery-backups">
      <thead>
        <tr>
          <th scope="col">Backup</th>
          <th scope="col">Holds</th>
          <th scope="col" className="recovery-number">
            Size
          </th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      <tbody>
        {backups.map(backup => (
          <tr key={backup.name} data-chosen={backup.name === chosen}>
            <td>
              <Radio
                name="backup"
                label={backup.when}
                checked={backup.name === chosen}
                disabled={backup.holds === null}
                onChange={() => onChoose(backup.name)}
              />
            </td>
            <td>{backup.holds}</td>
            <td className="recovery-number">{fileSize(backup.size)}</td>
            <td>
              <span className="recovery-check" data-whole={backup.holds !== null}>
                {backup.holds === null ? <Issue /> : <TickCircle />}
                {backup.holds === null ? 'Cannot be read' : 'Whole'}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
