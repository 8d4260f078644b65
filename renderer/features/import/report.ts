import type { Batch, ReportEntry } from '../../../shared/model/library'
import type { Release } from '../../../shared/model/release'
import type { ImportCounts } from '../../../shared/words/import'

/** One line of a report. An imported release that has nothing to say is a line without an entry. */
export type ReportLine = {
  readonly file: string
  readonly outcome: ReportEntry['outcome']
  /** The release it became, or is the same as; null when it failed or that release has been deleted. */
  readonly release: Release | null
  readonly messages: readonly string[]
}
export type ReportGroup = 'failed' | 'known' | 'imported'
export type Report = {
  readonly counts: ImportCounts
  readonly groups: { readonly [group in ReportGroup]: readonly ReportLine[] }
}

/** In the order in which a report shows them: only what failed needs hands. */
export const REPORT_GROUPS: readonly ReportGroup[] = ['failed', 'known', 'imported']

export const groupOf = (outcome: ReportEntry['outcome']): ReportGroup =>
  outcome === 'failed' || outcome === 'imported' ? outcome : 'known'

/**
 * The report of a batch as the library stands now: releases deleted or settled since are no longer counted as such.
 * `releases` are those of the batch; `find` looks up any release.
 */
export function reportOf(
  batch: Batch,
  releases: readonly Release[],
  find: (id: string) => Release | undefined,
): Report {
  const told = new Map(
    batch.entries.map(entry => [entry.outcome === 'imported' ? entry.release : null, entry]),
  )
  const entries = batch.entries.filter(entry => entry.outcome !== 'imported')
  const lines = entries.map(({ file, outcome, release, messages }) => ({
    file,
    outcome,
    release: release === null ? null : (find(release) ?? null),
    messages,
  }))
  const imported = releases.map((release): ReportLine => {
    const messages = told.get(release.id)?.messages ?? []
    return { file: release.sourceName, outcome: 'imported', release, messages }
  })
  const count = (outcome: ReportEntry['outcome']) => lines.filter(line => line.outcome === outcome).length
  return {
    counts: {
      imported: releases.length,
      failed: count('failed'),
      sameBytes: count('same-bytes'),
      sameText: count('same-text'),
      unsettled: releases.filter(({ unsettled }) => unsettled.length > 0).length,
    },
    groups: {
      failed: lines.filter(({ outcome }) => outcome === 'failed'),
      known: lines.filter(({ outcome }) => groupOf(outcome) === 'known'),
      imported: imported.toSorted((a, b) => weight(b) - weight(a) || compare(a.file, b.file)),
    },
  }
}

/** Lines with something to do come first, then those with something to say. */
const weight = ({ release, messages }: ReportLine): number =>
  (release !== null && release.unsettled.length > 0 ? 2 : 0) + (messages.length > 0 ? 1 : 0)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The last part of a name, and the folders before it (with their slash). */
export function splitName(name: string): { readonly folder: string; readonly file: string } {
  const cut = name.lastIndexOf('/') + 1
  return { folder: name.slice(0, cut), file: name.slice(cut) }
}

/** The first sentence of a message says what happened, the rest what to do. */
export function splitMessage(message: string): { readonly what: string; readonly rest: string } {
  const end = /[.!?] (?=\p{Lu})/u.exec(message)
  if (end === null) return { what: message, rest: '' }
  return { what: message.slice(0, end.index + 1), rest: message.slice(end.index + 2) }
}
