import type { QueryError } from '../search/query'
import { STATES } from '../search/query'
import { assertNever } from '../result'

const listOf = (items: readonly string[], last: string): string =>
  `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`

/** What is wrong with a search, and what to type instead. */
export function queryErrorWords(error: QueryError): string {
  switch (error.kind) {
    case 'open-quote':
      return 'A quotation mark is not closed. Type another one after the last word of the phrase.'
    case 'no-words':
      return `“${error.typed}” has no letter or digit to search for.`
    case 'no-value':
      return `${error.field}: needs a value right after the colon, such as ${EXAMPLES[error.field]}.`
    case 'unknown-field':
      return `There is no field “${error.field}”. Fields are issuer, title, tag, lang, is, in and date; put words with a colon in quotation marks.`
    case 'unknown-state':
      return `is:${error.value} is not known. After is: stands ${listOf(STATES, 'or')}.`
    case 'unknown-tag':
      return `No tag is called “${error.value}”. Type its whole name or path, in quotation marks if it has spaces.`
    case 'unknown-import':
      return `No import begins with “${error.value}”. Open an import from the list of imports to see its releases.`
    case 'bad-date':
      return `“${error.value}” is not a date that can be searched for. Type date:2031, date:2031-04-27 or date:2031-04..2031-06.`
    case 'reversed-dates':
      return `“${error.value}” ends before it begins. Type the earlier date first.`
    case 'no-or':
      return 'OR cannot be used yet: every word typed must be found. Put it in quotation marks to search for the word.'
    default:
      return assertNever(error)
  }
}

const EXAMPLES = {
  issuer: 'issuer:ministry',
  title: 'title:talks',
  tag: 'tag:threat',
  lang: 'lang:en',
  is: 'is:unread',
  in: 'in:4f2a',
  date: 'date:2031-04..2031-06',
} as const

/** How a search through the texts stands, for the line under the search field. */
export const searchRunning = (part: number): string => `Searching the texts, ${Math.floor(part * 100)}\u00a0%`
export const searchStopped = (): string => 'The search of the texts was stopped: more releases may fit.'
export const searchFailed = (message: string): string =>
  `The texts could not be searched. Change the search to try again. (${message})`
