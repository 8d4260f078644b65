import type { Release } from '../model/release'
import { type TagNode, type TagTree, withBelow } from '../model/tag-tree'
import { err, ok, type Result } from '../result'
import { fold } from '../search/fold'
import {
  type Field,
  type FieldTest,
  inRange,
  isStatus,
  type Query,
  type QueryError,
  type State,
} from '../search/query'
import { hasTerm, type Term } from '../search/scan'
import type { Passages } from './passages'
import { type FilterContext, hasTagOf, isUntagged, type RowTest } from './row-tests'

/** Tests of the rows for each part of a query; an error names a tag or an import that does not exist. */
export function queryTest(query: Query, context: FilterContext): Result<readonly RowTest[], QueryError> {
  const tests: RowTest[] = []
  for (const field of query.fields) {
    const test = fieldTest(field, context)
    if (!test.ok) return test
    tests.push(field.not ? row => !test.value(row) : test.value)
  }
  if (query.terms.length > 0) tests.push(termsTest(query.terms, context))
  return ok(tests)
}

/**
 * A row is found by its title and issuer, which needs no text and shows at once, or by its text, as the scan finds
 * it. Where words are excluded only the scan can tell, since they may stand anywhere in the text.
 */
function termsTest(terms: readonly Term[], { found }: FilterContext): RowTest {
  const excluded = terms.filter(term => term.not)
  return row => {
    const folded = foldedHead(row)
    if (excluded.some(term => hasTerm(folded, term))) return false
    return found.has(row.id) || (excluded.length === 0 && terms.every(term => hasTerm(folded, term)))
  }
}

/** Folded once a row: rows are never changed, only replaced, and every key typed tests all of them. */
const heads = new WeakMap<Release, string>()
function foldedHead(row: Release): string {
  const known = heads.get(row)
  if (known !== undefined) return known
  const folded = fold(`${row.title}\n${row.issuer ?? ''}`)
  heads.set(row, folded)
  return folded
}

function fieldTest({ test, span }: Field, context: FilterContext): Result<RowTest, QueryError> {
  switch (test.kind) {
    case 'issuer':
      return ok(row => row.issuer !== null && hasTerm(fold(row.issuer), test.term))
    case 'title':
      return ok(row => hasTerm(fold(row.title), test.term))
    case 'lang':
      return ok(languageTest(test.language))
    case 'is':
      return ok(stateTest(test.state, context.passages))
    case 'date':
      return ok(row => row.published?.readings.some(reading => inRange(reading, test.range)) ?? false)
    case 'in': {
      const batches = new Set(context.batches.map(({ id }) => id).filter(id => id.startsWith(test.batch)))
      return batches.size === 0
        ? err({ kind: 'unknown-import', value: test.batch, span })
        : ok(row => batches.has(row.batch))
    }
    case 'tag':
      return tagTest(test, span, context)
  }
}

/** A code (`en` also finds `en-gb`) or the English name of a language. */
function languageTest(language: string): RowTest {
  return ({ language: code }) =>
    code !== null && (code === language || code.startsWith(`${language}-`) || languageName(code) === language)
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
const nameOf = new Map<string, string>()
function languageName(code: string): string {
  const known = nameOf.get(code) ?? displayName(code).toLowerCase()
  nameOf.set(code, known)
  return known
}

/** The English name of a BCP 47 tag; a tag that is none stands for itself. */
export function displayName(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code // read from a page that declared a language of its own making
  }
}

function stateTest(state: State, passages: Passages): RowTest {
  if (isStatus(state)) return row => row.status === state
  if (state === 'starred') return row => row.starred
  if (state === 'untagged') return row => isUntagged(row, passages)
  return row => row.unsettled.length > 0
}

function tagTest(
  { path }: Extract<FieldTest, { kind: 'tag' }>,
  span: Field['span'],
  { tags, passages }: FilterContext,
): Result<RowTest, QueryError> {
  const named = tagsNamed(path, tags)
  if (named.length === 0) return err({ kind: 'unknown-tag', value: path, span })
  const wanted = new Set(named.flatMap(withBelow).map(node => node.tag.id))
  return ok(row => hasTagOf(row, wanted, passages))
}

/** Tags by name or by the end of their path, folded: `border` and `threat/border` both find Threat / Border. */
function tagsNamed(path: string, tags: TagTree): readonly TagNode[] {
  const names = path.split('/').map(step => fold(step.trim()))
  const fits = (last: TagNode): boolean => {
    let node: TagNode | null = last
    for (const name of names.toReversed()) {
      if (node === null || fold(node.tag.name) !== name) return false
      node = node.parent
    }
    return true
  }
  return tags.all.filter(fits)
}
