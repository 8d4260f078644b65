import { describeSpan } from '../anchoring/describe'
import type { Draft, RecordEdit } from '../log/change'
import { MAX_NOTE, type Annotation } from '../model/annotation'
import type { AnalystId, AnnotationId, ReleaseId, TagId } from '../model/ids'
import type { Version } from '../model/release'
import { TAG_DIGITS, type Tag } from '../model/tag'
import { err, ok, type Result } from '../result'
import type { Span } from '../text/span'
import { changeElements, draftOf, setFields, timestamp, type Given } from './edit'

/** Why a passage cannot be made or changed so. `shared/words/passages.ts` says it to the analyst. */
export type PassageError =
  | { readonly kind: 'note-too-long'; readonly length: number }
  /** The span covers no words, or lies outside of the text. */
  | { readonly kind: 'nothing-covered' }

/** The text that a passage is made in, and who makes it. */
export type Place = {
  readonly release: ReleaseId
  readonly version: Pick<Version, 'id' | 'textSha256'>
  readonly text: string
  readonly analyst: AnalystId
}

/** What stands on a passage: tags of the library, tags to be made with it (`added`), and a note. */
export type Marking = {
  readonly tags: readonly TagId[]
  readonly note: string
  /** New tags, in the same act: one step of undo takes both back. */
  readonly added?: readonly Tag[]
}

/**
 * Make a passage of `span` (UTF-16 code units of the canonical text; widened to whole grapheme clusters) with tags, a
 * note, both or neither. A note is kept as text, with its white space at the end taken off.
 */
export function makePassage(
  { release, version, text, analyst }: Place,
  span: Span,
  { tags, note, added = [] }: Marking,
  { newId, now }: Given,
): Result<{ readonly draft: Draft; readonly id: AnnotationId }, PassageError> {
  const kept = parseNote(note)
  if (!kept.ok) return kept
  if (!covers(text, span)) return err({ kind: 'nothing-covered' })
  const id = newId() as AnnotationId
  const at = timestamp(now)
  const annotation: Annotation = {
    id,
    release,
    version: version.id,
    textSha256: version.textSha256,
    anchor: describeSpan(text, span),
    fit: 'exact',
    tags: [...new Set(tags)],
    note: kept.value,
    analyst,
    createdAt: at,
    updatedAt: at,
  }
  const made = added.length === 0 ? {} : { tags: added }
  const command = tags.length > 0 ? 'tag passage' : kept.value === '' ? 'mark passage' : 'note passage'
  return ok({ draft: draftOf({ newId }, command, { added: { ...made, annotations: [annotation] } }), id })
}

const covers = (text: string, { start, end }: Span): boolean =>
  start >= 0 && end <= text.length && text.slice(start, end).trim() !== ''

/** A note as it is kept: text to the letter but for white space at its end, at most MAX_NOTE code units. */
export function parseNote(note: string): Result<string, PassageError> {
  const kept = note.trimEnd()
  return kept.length > MAX_NOTE ? err({ kind: 'note-too-long', length: kept.length }) : ok(kept)
}

/** Tags to put on passages and to take off, and tags that are made with the same act. */
export type Retagging = {
  readonly add?: readonly TagId[]
  readonly remove?: readonly TagId[]
  readonly added?: readonly Tag[]
}

/** Change the tags of passages. Null when all of them have it so already. */
export function retagPassages(
  annotations: readonly Annotation[],
  { add = [], remove = [], added = [] }: Retagging,
  { newId, now }: Given,
): Draft | null {
  const edits = annotations.flatMap(
    each => changeElements(each, 'tags', each.tags, { add, remove }, now) ?? [],
  )
  if (edits.length === 0) return null
  const made = added.length === 0 ? {} : { added: { tags: added } }
  const command = add.length === 0 ? 'untag passage' : 'tag passage'
  return draftOf({ newId }, command, { ...made, updated: { annotations: edits } })
}

/** Put a tag on a passage that lacks it, or take it off one that has it: what a digit does to a picked passage. */
export function toggleTag(annotation: Annotation, tag: TagId, given: Given): Draft | null {
  const change = annotation.tags.includes(tag) ? { remove: [tag] } : { add: [tag] }
  return retagPassages([annotation], change, given)
}

/** Change a note; an empty one takes it away. Null when it says so already. */
export function editNote(
  annotation: Annotation,
  note: string,
  { newId, now }: Given,
): Result<Draft | null, PassageError> {
  const kept = parseNote(note)
  if (!kept.ok) return kept
  const edit = setFields(annotation, { note: kept.value }, now)
  return ok(edit === null ? null : draftOf({ newId }, 'edit note', { updated: { annotations: [edit] } }))
}

/** Let a passage cover another span of the same text: one of its ends was moved. Null when it covers that already. */
export function moveEnds(
  annotation: Annotation,
  { text, version }: Pick<Place, 'text' | 'version'>,
  span: Span,
  { newId, now }: Given,
): Result<Draft | null, PassageError> {
  if (!covers(text, span)) return err({ kind: 'nothing-covered' })
  const where = { version: version.id, textSha256: version.textSha256, fit: 'exact' as const }
  const edit = setFields(annotation, { anchor: describeSpan(text, span), ...where }, now)
  return ok(edit === null ? null : draftOf({ newId }, 'move end', { updated: { annotations: [edit] } }))
}

/** Delete passages with their notes; the log keeps them whole. */
export function deletePassages(annotations: readonly Annotation[], { newId }: Pick<Given, 'newId'>): Draft {
  const command = annotations.length === 1 ? 'delete passage' : `delete ${annotations.length} passages`
  return draftOf({ newId }, command, { removed: { annotations } })
}

/**
 * The digits that tags get by being used: each tag of `used` without one takes the lowest that is free, until nine are
 * taken. A digit keeps its tag until the analyst gives it to another. Edits for the act that uses the tags.
 */
export function takeDigits(
  tags: readonly Tag[],
  used: readonly TagId[],
  now: Given['now'],
): readonly RecordEdit[] {
  const taken = new Set(tags.map(tag => tag.shortcut))
  const edits: RecordEdit[] = []
  for (const tag of tags) {
    if (tag.shortcut !== null || !used.includes(tag.id)) continue
    const free = TAG_DIGITS.find(digit => !taken.has(digit))
    if (free === undefined) break
    taken.add(free)
    const edit = setFields(tag, { shortcut: free }, now)
    if (edit !== null) edits.push(edit)
  }
  return edits
}

/** `draft` with the digits that its tags get by being used: tags it makes bear theirs, tags of the library are edited. */
export function withDigits(
  draft: Draft,
  tags: readonly Tag[],
  used: readonly TagId[],
  now: Given['now'],
): Draft {
  const made = draft.added.tags ?? []
  const edits = new Map(takeDigits([...tags, ...made], used, now).map(edit => [edit.id, edit]))
  if (edits.size === 0) return draft
  const digitOf = (tag: Tag): string | null => {
    const edit = edits.get(tag.id)?.fields['shortcut']
    return edit?.kind === 'set' && typeof edit.new === 'string' ? edit.new : tag.shortcut
  }
  const kept = tags.flatMap(tag => edits.get(tag.id) ?? [])
  return {
    ...draft,
    added:
      made.length === 0
        ? draft.added
        : { ...draft.added, tags: made.map(tag => ({ ...tag, shortcut: digitOf(tag) })) },
    updated:
      kept.length === 0
        ? draft.updated
        : { ...draft.updated, tags: [...(draft.updated.tags ?? []), ...kept] },
  }
}
