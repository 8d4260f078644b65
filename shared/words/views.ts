import { MAX_VIEW_NAME, type ViewError } from '../acts/views'
import type { LibraryFilter } from '../library/filter'
import type { Grouping } from '../library/group'
import type { FilterPart, Relaxed } from '../library/relax'
import type { Facet, View } from '../library/row-tests'
import { displayName } from '../library/query-test'
import { assertNever } from '../result'
import { shortDate } from './dates'
import { count, plural } from './numbers'
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

/** The button that shows the values of a facet that did not fit, or hides them again. */
export const moreValues = (shown: boolean, n: number): string => (shown ? 'Fewer' : `${count(n)} more`)
export const clearFacet = (facet: Facet): string => `Any ${FACET_NAMES[facet].toLowerCase()}`

/** What narrows the table to one import; null when its record is gone. */
export const batchChip = (startedAt: string | null): string =>
  startedAt === null ? 'Import that is gone' : `Import of ${shortDate(startedAt.slice(0, 10))}`

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

/** A part of a filter as it is spoken of within a sentence. */
function partWords(part: FilterPart): string {
  switch (part.kind) {
    case 'view':
      return quoted(viewName(part.view))
    case 'facet':
      return part.values.map(value => quoted(facetValueName(part.facet, value))).join(', ')
    case 'tag':
      return 'the tag'
    case 'batch':
      return 'the import'
    case 'query':
      return quoted(part.typed.replace(/^"(.*)"$/u, '$1'))
    default:
      return assertNever(part)
  }
}

/** Why the table shows nothing, and what would come back. */
export function emptyWords(filter: LibraryFilter, relaxed: Relaxed | null): string {
  if (relaxed !== null)
    return `No release fits. Without ${partWords(relaxed.part)} there ${relaxed.count === 1 ? 'is' : 'are'} ${plural(relaxed.count, 'release')}.`
  return filter.query.trim() === ''
    ? 'No release fits this filter.'
    : `No release fits ${quoted(filter.query.trim())}, even without one of its parts.`
}

/** The button that drops the part which hides most. */
export const dropPart = ({ part, count: n }: Relaxed): string =>
  `Show ${plural(n, 'release')} without ${partWords(part)}`

const GROUPING_NAMES: { readonly [G in Grouping]: string } = {
  month: 'By month, when sorted by date',
  issuer: 'By issuer',
  none: 'None',
}
export const groupingName = (grouping: Grouping): string => GROUPING_NAMES[grouping]
