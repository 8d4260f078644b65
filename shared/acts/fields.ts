import type { Draft, RecordEdit } from '../log/change'
import type { FieldName } from '../model/fields'
import type { Release, ReleaseDate } from '../model/release'
import { err, ok, type Result } from '../result'
import { parseTypedDate } from '../text/typed-date'
import { changeElements, draftOf, setFields, type Given, type Settable } from './edit'

/** Why a field cannot be set to what was typed. `shared/words/fields.ts` says it to the analyst. */
export type FieldError =
  | { readonly kind: 'no-title' }
  | { readonly kind: 'no-date'; readonly words: string }
  | { readonly kind: 'no-language'; readonly words: string }
  | { readonly kind: 'no-address'; readonly words: string }

const DATE_FIELDS = ['published', 'distributed', 'updated'] as const
export type DateField = (typeof DATE_FIELDS)[number]
export const isDateField = (name: FieldName): name is DateField =>
  (DATE_FIELDS as readonly FieldName[]).includes(name)

/**
 * Set a field of a release to what an analyst typed, or confirm it as it stands. It is then settled and counts as set
 * by hand; what was printed is kept beside it. Empty words take the value away, but a title is never empty. Null when
 * the field says so already, settled and by hand.
 */
export function correctField(
  release: Release,
  name: FieldName,
  words: string,
  { newId, now }: Given,
): Result<Draft | null, FieldError> {
  const wanted = valueOf(release, name, words.trim())
  if (!wanted.ok) return wanted
  const edits = [
    setFields(release, wanted.value, now),
    changeElements(release, 'unsettled', release.unsettled, { remove: [name] }, now),
    changeElements(release, 'byHand', release.byHand, { add: [name] }, now),
  ].filter(edit => edit !== null)
  const [first] = edits
  if (first === undefined) return ok(null)
  const edit: RecordEdit = { id: release.id, fields: Object.assign({}, ...edits.map(each => each.fields)) }
  return ok(draftOf({ newId }, `correct ${name}`, { updated: { releases: [edit] } }))
}

function valueOf(release: Release, name: FieldName, words: string): Result<Settable<Release>, FieldError> {
  if (isDateField(name)) {
    const date = dateOf(release[name], words)
    return date.ok ? ok({ [name]: date.value }) : date
  }
  if (name === 'title' && words === '') return err({ kind: 'no-title' })
  if (words === '') return ok({ [name]: null })
  if (name === 'language') {
    const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(words) ? words.toLowerCase() : null
    return tag === null ? err({ kind: 'no-language', words }) : ok({ language: tag })
  }
  if (name === 'url' && !isAddress(words)) return err({ kind: 'no-address', words })
  return ok({ [name]: words })
}

/** A typed date beside the printed words it corrects; where nothing was printed, the typed words stand for them. */
function dateOf(date: ReleaseDate | null, words: string): Result<ReleaseDate | null, FieldError> {
  if (words === '') return ok(date === null || date.printed === '' ? null : { ...date, readings: [] })
  const iso = parseTypedDate(words)
  if (iso === null) return err({ kind: 'no-date', words })
  return ok({ printed: date?.printed ?? words, readings: [iso] })
}

function isAddress(words: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(words).protocol)
  } catch {
    return false
  }
}
