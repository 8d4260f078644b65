import type { Draft, RecordEdit } from '../log/change'
import { type Annotation, MAX_NOTE } from '../model/annotation'
import type { TagId } from '../model/ids'
import type { Release, Status, Version } from '../model/release'
import type { Tag } from '../model/tag'
import { err, ok, type Result } from '../result'
import { statusCommand } from '../words/releases'
import { plural } from '../words/numbers'
import { changeElements, draftOf, type Given, setFields } from './edit'

/** A draft of edits to releases, or null when every release is so already: undo gets no empty step. */
function editReleases(given: Given, command: string, edits: readonly (RecordEdit | null)[]): Draft | null {
  const releases = edits.filter(edit => edit !== null)
  return releases.length === 0 ? null : draftOf(given, command, { updated: { releases } })
}

/** `star release`, `star 3 releases`: what an act on these releases is called. */
const named = (verb: string, releases: readonly Release[]): string =>
  releases.length === 1 ? `${verb} release` : `${verb} ${plural(releases.length, 'release')}`

/** Set the status of releases. Null when all have it. */
export function setStatus(releases: readonly Release[], status: Status, given: Given): Draft | null {
  const edits = releases.map(release => setFields(release, { status }, given.now))
  return editReleases(given, statusCommand(status, releases.length), edits)
}

/**
 * An unread release becomes read by being opened. Quiet: no step of undo, since the analyst did not ask for it, and no
 * new `updatedAt`, so that an act of hers at the same moment is not refused. Null when it is not unread.
 */
export function openRelease(release: Release, given: Given): Draft | null {
  if (release.status !== 'unread') return null
  const status = { kind: 'set', old: 'unread', new: 'read' } as const
  const draft = editReleases(given, 'open release', [{ id: release.id, fields: { status } }])
  return draft === null ? null : { ...draft, step: 'quiet' }
}

/** Put stars on releases or take them off. Null when all are so. */
export function setStarred(releases: readonly Release[], starred: boolean, given: Given): Draft | null {
  const edits = releases.map(release => setFields(release, { starred }, given.now))
  return editReleases(given, named(starred ? 'star' : 'unstar', releases), edits)
}

/**
 * Put tags on whole releases and take tags off them. `made` are tags that do not exist yet and are among `add`: they
 * come in the same act, so that one step takes both back. Null when nothing changes.
 */
export function tagReleases(
  releases: readonly Release[],
  change: {
    readonly add?: readonly TagId[]
    readonly remove?: readonly TagId[]
    readonly made?: readonly Tag[]
  },
  given: Given,
): Draft | null {
  const edits = releases.map(release => changeElements(release, 'tags', release.tags, change, given.now))
  const command = named((change.add ?? []).length > 0 ? 'tag' : 'untag', releases)
  const draft = editReleases(given, command, edits)
  if (draft === null || (change.made ?? []).length === 0) return draft
  return { ...draft, added: { tags: change.made ?? [] } }
}

/** A note is kept as text, up to MAX_NOTE code units; white space at its end falls. Null when it says so already. */
export function setReleaseNote(
  release: Release,
  note: string,
  given: Given,
): Result<Draft | null, { readonly kind: 'note-too-long'; readonly length: number }> {
  const kept = note.trimEnd()
  if (kept.length > MAX_NOTE) return err({ kind: 'note-too-long', length: kept.length })
  return ok(editReleases(given, 'note on release', [setFields(release, { note: kept }, given.now)]))
}

/** Releases with all that hangs on them: every version and every passage of each. */
export type Whole = {
  readonly releases: readonly Release[]
  readonly versions: readonly Version[]
  readonly annotations: readonly Annotation[]
}

/** Delete releases with their versions and passages, in one act. Texts and sources stay until space is freed. */
export function deleteReleases({ releases, versions, annotations }: Whole, given: Given): Draft {
  return draftOf(given, named('delete', releases), { removed: { releases, versions, annotations } })
}
