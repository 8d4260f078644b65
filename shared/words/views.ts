import { MAX_VIEW_NAME, type ViewError } from '../acts/views'
import type { Facet, View } from '../library/row-tests'
import { displayName } from '../library/query-test'
import { assertNever } from '../result'
import { plural } from './numbers'
import { quoted } from './quotes'

const VIEW_NAMES: { readonly [V in View]: string } = {
  all: 'All releases',
  unread: 'Unread',
  starred: 'Starred',
  untagged: 'Untagged',
  progress: 'In progress',
  done: 'Done',
}
export const viewName = (view: View): string => VIEW_NAMES[view]

const FACET_NAMES: { readonly [F in Facet]: string } = {
  issuer: 'Issuer',
  year: 'Year',
  language: 'Language',
}
export const facetName = (facet: Facet): string => FACET_NAMES[facet]

/** A value of a facet as the left pane names it; `''` is what has none. */
export function facetValueName(facet: Facet, value: string): string {
  if (value === '') return facet === 'issuer' ? 'No issuer' : facet === 'year' ? 'No date' : 'No language'
  return facet === 'language' ? displayName(value) : value
}

/** The button that shows the values of a facet that did not fit. */
export const moreValues = (n: number): string => `${n} more`

export function viewErrorWords(error: ViewError): string {
  switch (error.kind) {
    case 'empty':
      return 'A view needs a name. Type one.'
    case 'too-long':
      return `This name has ${plural(error.length, 'character')}. Shorten it to ${MAX_VIEW_NAME}.`
    case 'taken':
      return `A view is already called ${quoted(error.name)}. Type another name.`
    default:
      return assertNever(error)
  }
}
export const viewSaved = (name: string): string => `Saved the view ${quoted(name)}`
export const viewDeleted = (name: string): string => `Deleted the view ${quoted(name)}`
