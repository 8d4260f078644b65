import { Button, ProgressBar, Radio } from '@blueprintjs/core'
import { FolderOpen, History, Issue, TickCircle, WarningSign } from '@blueprintjs/icons'
import { useEffect, useState } from 'react'
import { localIso, shortDateTime } from '../../shared/words/dates'
import { fileSize } from '../../shared/words/import'
import { backupHolds } from '../../shared/words/backups'
import { dressAs } from '../features/settings/use-appearance'
import type { Backup } from '../store/backup-folder'
import './recovery.css'

type Props = {
  /** What happened, in a few words, above the title. */
  readonly happened: string
  readonly title: string
  /** What was lost or not, and what to do. */
  readonly lead: string
  /** Newest first. */
  readonly backups: readonly Backup[]
  /** 0 to 1 while a backup is restored. */
  readonly progress: number | null
  /** Why the last attempt failed, or null. */
  readonly failure: string | null
  /** From a backup by its name, or from a library file. */
  readonly onRestore: (from: File | string) => void
  /** Whether a backup could help. True unless said. */
  readonly canRestore?: boolean
  /** The browser's own words, for those who ask for help. */
  readonly detail?: string
  /** Null where the database cannot be opened at all, so that an empty one cannot either. */
  readonly onStartEmpty: (() => void) | null
  readonly onRetry: () => void
}

const isWhole = (backup: Backup): boolean => backup.head !== null

function whenOf({ at }: Backup): string {
  const moment = new Date(at)
  return shortDateTime(localIso(moment.toISOString(), -moment.getTimezoneOffset()))
}

/** Instead of a blank window: what happened to the library, what is safe, and the ways on. Amber: nothing is lost yet. */
export function Recovery(props: Props) {
  const { backups, progress, failure } = props
  const newest = backups.find(isWhole)
  const [picked, setChosen] = useState<string | null>(null)
  const chosen = picked ?? newest?.name ?? null
  const choice = backups.find(backup => backup.name === chosen)
  // The settings are in the library that is not there.
  useEffect(() => dressAs('system'), [])
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
          <div className="recovery-actions recovery-progress">
            <ProgressBar value={progress} stripes={false} animate={false} aria-label="Restoring" />
          </div>
        )}
        <MoreWays {...props} />
      </div>
    </main>
  )
}

function Actions({ choice, ...props }: Props & { readonly choice: Backup | undefined }) {
  return (
    <div className="recovery-actions">
      {choice !== undefined && (
        <Button intent="primary" icon={<History />} autoFocus onClick={() => props.onRestore(choice.name)}>
          Restore {whenOf(choice)}
        </Button>
      )}
      {props.canRestore !== false && <FileButton onChoose={props.onRestore} />}
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

function MoreWays({ onStartEmpty, detail }: Props) {
  if (onStartEmpty === null && detail === undefined) return null
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
      {detail !== undefined && (
        <p>
          What the browser says of it
          <code className="recovery-detail">{detail}</code>
        </p>
      )}
    </div>
  )
}

type BackupsProps = {
  readonly backups: readonly Backup[]
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
                label={whenOf(backup)}
                checked={backup.name === chosen}
                disabled={!isWhole(backup)}
                onChange={() => onChoose(backup.name)}
              />
            </td>
            <td>{backup.head !== null && backupHolds(backup.head.counts)}</td>
            <td className="recovery-number">{fileSize(backup.size)}</td>
            <td>
              <span className="recovery-check" data-whole={isWhole(backup)}>
                {isWhole(backup) ? <TickCircle /> : <Issue />}
                {isWhole(backup) ? 'Whole' : 'Cannot be read'}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
