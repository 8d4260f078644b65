import { csvPieces, EXCEL } from '../../../shared/evidence/csv'
import type { FileError } from '../../../shared/ipc'
import type { Batch } from '../../../shared/model/library'
import { err, ok, type Result } from '../../../shared/result'
import { localIso } from '../../../shared/words/dates'
import { duplicateWords, reportName, reportNotSaved, reportSaved } from '../../../shared/words/import'
import type { Host } from '../../host/host'
import { useServices } from '../../services'
import { REPORT_GROUPS, type Report, type ReportLine } from './report'

const COLUMNS = ['file', 'result', 'what_happened', 'release_id', 'title', 'fields_to_settle']
/** Rows handed over at a time. */
const BATCH = 500

/** Saves a report as CSV, one row a file, and says where it went or why it did not. */
export function useSaveReport(batch: Batch, report: Report): () => void {
  const { host, say } = useServices()
  const offset = -new Date(batch.startedAt).getTimezoneOffset()
  const name = reportName(localIso(batch.startedAt, offset))
  return () => {
    void saveCsv(host, name, report).then(saved => {
      if (!saved.ok) return say(reportNotSaved(saved.error), { intent: 'bad' })
      if (saved.value !== null) say(reportSaved(saved.value))
    })
  }
}

/** Answers the name of the file, or null when the analyst cancelled. A file half written is taken away. */
async function saveCsv(
  host: Pick<Host, 'save'>,
  name: string,
  report: Report,
): Promise<Result<string | null, FileError>> {
  const opened = await host.save(name, 'csv')
  if (!opened.ok) return opened
  const stream = opened.value
  if (stream === null) return ok(null)
  for await (const { text } of csvPieces(COLUMNS, rowsOf(report), EXCEL)) {
    const written = await stream.append(new TextEncoder().encode(text))
    if (written.ok) continue
    await stream.cancel()
    return err(written.error)
  }
  const finished = await stream.finish()
  return finished.ok ? ok(finished.value.name) : finished
}

async function* rowsOf({ groups }: Report): AsyncGenerator<readonly (readonly string[])[]> {
  const lines = REPORT_GROUPS.flatMap(group => groups[group])
  for (let i = 0; i < lines.length; i += BATCH) yield lines.slice(i, i + BATCH).map(cells)
}

/** The cells of one line, in the order of the columns. */
export function cells({ file, outcome, release, messages }: ReportLine): readonly string[] {
  const duplicate = outcome === 'same-bytes' || outcome === 'same-text'
  const what = duplicate ? duplicateWords(outcome, release?.title ?? null) : messages.join(' ')
  const unsettled = release?.unsettled.join('; ') ?? ''
  return [
    file,
    outcome,
    what,
    release?.id ?? '',
    release?.title ?? '',
    outcome === 'imported' ? unsettled : '',
  ]
}
