import type { Draft } from '../log/change'
import type { ViewId } from '../model/ids'
import type { SavedView } from '../model/library'
import { err, ok, type Result } from '../result'
import { draftOf, type Given, timestamp } from './edit'

/** The longest name of a view, in UTF-16 code units: it stands on one line of the left pane. */
export const MAX_VIEW_NAME = 60

/** Why a view cannot have a name. `shared/words/views.ts` says it to the analyst. */
export type ViewError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'taken'; readonly name: string }

function parseName(views: readonly SavedView[], words: string): Result<string, ViewError> {
  const name = words.trim().replace(/\s+/gu, ' ')
  if (name === '') return err({ kind: 'empty' })
  if (name.length > MAX_VIEW_NAME) return err({ kind: 'too-long', length: name.length })
  const taken = views.find(view => view.name.toLowerCase() === name.toLowerCase())
  return taken === undefined ? ok(name) : err({ kind: 'taken', name: taken.name })
}

/** Save a filter (as JSON) under a name that no other view has. */
export function saveView(
  views: readonly SavedView[],
  { name: words, filter }: { readonly name: string; readonly filter: string },
  given: Given,
): Result<Draft, ViewError> {
  const name = parseName(views, words)
  if (!name.ok) return name
  const view = { id: given.newId() as ViewId, name: name.value, filter, createdAt: timestamp(given.now) }
  return ok(draftOf(given, 'save view', { added: { views: [view] } }))
}

/** Give a view another name; null when it has it. */
export function renameView(
  views: readonly SavedView[],
  view: SavedView,
  words: string,
  given: Given,
): Result<Draft | null, ViewError> {
  const name = parseName(
    views.filter(other => other.id !== view.id),
    words,
  )
  if (!name.ok) return name
  if (name.value === view.name) return ok(null)
  const fields = { name: { kind: 'set', old: view.name, new: name.value } as const }
  return ok(draftOf(given, 'rename view', { updated: { views: [{ id: view.id, fields }] } }))
}

/** Delete a view. Its releases stay. */
export const deleteView = (view: SavedView, given: Given): Draft =>
  draftOf(given, 'delete view', { removed: { views: [view] } })
