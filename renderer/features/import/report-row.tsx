import { Button } from '@blueprintjs/core'
import { Duplicate, Error, TickCircle } from '@blueprintjs/icons'
import type { JSX } from 'react'
import { correctField } from '../../../shared/acts/fields'
import type { BatchId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import { shortDateTime } from '../../../shared/words/dates'
import {
  duplicateWords,
  importedWords,
  outcomeWords,
  readingsWords,
  settledWords,
} from '../../../shared/words/import'
import { useNavigation, useServices } from '../../services'
import { useImport } from './import-context'
import { groupOf, splitMessage, splitName, type ReportLine } from './report'

type Props = { readonly batch: BatchId; readonly line: ReportLine }

/** One file of a report: its name, its result, what happened, and what can be done about it. */
export function ReportRow({ batch, line }: Props) {
  const { folder, file } = splitName(line.file)
  return (
    <div className="import-report-row" role="row">
      <div className="import-report-file" role="cell" data-tall={line.outcome === 'failed' ? '' : undefined}>
        <div className="cut" title={line.file}>
          <bdi>{file}</bdi>
        </div>
        {folder !== '' && (
          <div className="import-report-folder cut">
            <bdi>{folder}</bdi>
          </div>
        )}
      </div>
      <span className="import-report-result" role="cell">
        {ICONS[groupOf(line.outcome)]} {outcomeWords[groupOf(line.outcome)]}
      </span>
      <div role="cell">
        <Messages line={line} />
      </div>
      <div className="import-report-do" role="cell">
        <Actions batch={batch} line={line} />
      </div>
    </div>
  )
}

const ICONS: { readonly [group in ReturnType<typeof groupOf>]: JSX.Element } = {
  failed: <Error className="import-bad" />,
  known: <Duplicate className="import-plain" />,
  imported: <TickCircle className="import-good" />,
}

function Messages({ line: { outcome, release, messages } }: Pick<Props, 'line'>) {
  if (outcome === 'same-bytes' || outcome === 'same-text')
    return duplicateWords(outcome, release?.title ?? null)
  const open = release === null ? null : openDate(release)
  return (
    <>
      {open !== null && (
        <div className="import-report-dim">
          <span className="import-unsure">{open.printed}</span> <b className="import-doubt">?</b>{' '}
          {readingsWords(open.readings)}
        </div>
      )}
      {messages.map(message => (
        <Message key={message} message={message} />
      ))}
      {outcome === 'imported' && release !== null && open === null && messages.length === 0 && (
        <span className="import-report-dim">{importedWords(release.words, release.unsettled.length)}</span>
      )}
    </>
  )
}

function Message({ message }: { readonly message: string }) {
  const { what, rest } = splitMessage(message)
  return (
    <div>
      {what} {rest !== '' && <span className="import-report-dim">{rest}</span>}
    </div>
  )
}

/** The release's date, when it reads more than one way and nobody has settled it. */
function openDate({ published }: Release): Release['published'] {
  return published !== null && published.readings.length > 1 ? published : null
}

function Actions({ batch, line }: Props) {
  const { go } = useNavigation()
  const { release, outcome } = line
  if (outcome === 'failed') return <FailedActions batch={batch} file={line.file} />
  if (release === null) return null
  const show = () => go({ kind: 'release', release: release.id, full: false, passage: null })
  return (
    <>
      <Readings release={release} />
      <button type="button" className="link" onClick={show}>
        {outcome === 'imported' ? 'Open' : 'Show'}
      </button>
    </>
  )
}

/** Only in the session of the import: the program may not open the file again by itself later. */
function FailedActions({ batch, file }: { readonly batch: BatchId; readonly file: string }) {
  const { queue, importAgain } = useImport()
  const held = queue.failedOf(batch).get(file)
  if (held === undefined) return null
  return held.code === 'no-release' ? (
    <Button size="small" text="Import anyway" onClick={() => importAgain([held.file], { force: true })} />
  ) : (
    <Button size="small" text="Try again" onClick={() => importAgain([held.file])} />
  )
}

/** The readings of a doubtful date, each one click away from being settled. */
function Readings({ release }: { readonly release: Release }) {
  const { act, newId, now } = useServices()
  const open = openDate(release)
  if (open === null) return null
  const settle = (reading: string) => {
    const draft = correctField(release, 'published', reading, { newId, now })
    if (draft.ok && draft.value !== null) void act(draft.value, { done: settledWords(reading), undo: true })
  }
  return open.readings.map(reading => (
    <button key={reading} type="button" className="link" onClick={() => settle(reading)}>
      {shortDateTime(reading)}
    </button>
  ))
}
