import { describe, expect, it } from 'vitest'
import type { BatchId, ReleaseId, TagId } from '../model/ids'
import type { Batch } from '../model/library'
import type { Release } from '../model/release'
import type { Tag } from '../model/tag'
import { tagTree } from '../model/tag-tree'
import { makePassage, makeRelease, passagesIn } from '../testing/releases'
import { queryErrorWords } from '../words/search'
import { compileFilter, isFiltering, type LibraryFilter, NO_FILTER, readFilter } from './filter'
import type { FilterContext } from './row-tests'

const tag = (id: string, name: string, parent: string | null): Tag => ({
  id: id as TagId,
  parent: parent as TagId | null,
  name,
  colour: parent === null ? 'red' : null,
  description: '',
  shortcut: null,
  order: id,
  createdAt: '',
  updatedAt: '',
})
const tags = tagTree([
  tag('threat', 'Threat', null),
  tag('border', 'Border', 'threat'),
  tag('policy', 'Monetary policy', null),
])
const batch: Batch = {
  id: '4f2a-11' as BatchId,
  kind: 'files',
  startedAt: '',
  finishedAt: null,
  cancelled: false,
  files: 1,
  bytes: 1,
  imported: 1,
  entries: [],
}
const rows: readonly Release[] = [
  makeRelease('talks', {
    title: 'Ministers hold talks',
    issuer: 'Ministère des Affaires étrangères',
    published: { printed: '4/5/31', readings: ['2031-04-05', '2031-05-04'] },
    unsettled: ['published'],
    tags: ['threat' as TagId],
    status: 'unread',
  }),
  makeRelease('rates', {
    title: 'Rates kept',
    issuer: 'Bank of Norland',
    published: { printed: '2031', readings: ['2031'] },
    status: 'done',
    starred: true,
  }),
  makeRelease('border', {
    title: 'Border posts inspected',
    language: 'ru',
    batch: batch.id,
    status: 'progress',
  }),
]
const context: FilterContext = {
  passages: passagesIn(makePassage('p', 'border', 0, ['border'])),
  tags,
  batches: [batch],
  found: new Set(),
}

function shown(filter: Partial<LibraryFilter>, own: Partial<FilterContext> = {}) {
  const test = compileFilter({ ...NO_FILTER, ...filter }, { ...context, ...own })
  if (!test.ok) throw new Error(queryErrorWords(test.error))
  return rows.filter(test.value).map(row => row.id)
}

describe('the parts of a filter', () => {
  it.each([
    ['all', ['talks', 'rates', 'border']],
    ['unread', ['talks']],
    ['starred', ['rates']],
    ['untagged', ['rates']],
    ['progress', ['border']],
    ['done', ['rates']],
  ] as const)('show in the view %s %j', (view, ids) => expect(shown({ view })).toEqual(ids))

  it('join the values of a facet by or, and facets by and', () => {
    expect(shown({ year: ['2031'] })).toEqual(['talks', 'rates'])
    expect(shown({ year: ['2031', ''] })).toEqual(['talks', 'rates', 'border'])
    expect(shown({ year: ['2031'], issuer: ['Bank of Norland'] })).toEqual(['rates'])
  })
  it('find a tag on the release or on its passages, with the tags below it', () => {
    expect(shown({ tag: ['threat' as TagId] })).toEqual(['talks', 'border'])
    expect(shown({ tag: ['border' as TagId] })).toEqual(['border'])
  })
  it('find the releases of an import', () => {
    expect(shown({ batch: batch.id })).toEqual(['border'])
  })
})

describe('a query', () => {
  it.each([
    ['MINISTERE', ['talks']],
    ['talks minist', ['talks']],
    ['"hold talks"', ['talks']],
    ['-talks', []],
    ['issuer:bank', ['rates']],
    ['-issuer:bank', ['talks', 'border']],
    ['title:border', ['border']],
    ['tag:threat', ['talks', 'border']],
    ['tag:threat/border', ['border']],
    ['tag:"monetary policy"', []],
    ['-tag:threat', ['rates']],
    ['lang:ru', ['border']],
    ['lang:russian', ['border']],
    ['is:unsettled', ['talks']],
    ['is:untagged', ['rates']],
    ['is:starred', ['rates']],
    ['is:unread', ['talks']],
    ['in:4f2a', ['border']],
    ['date:2031-05', ['talks', 'rates']],
    ['date:..2030', []],
  ])('%s finds %j', (query, ids) => expect(shown({ query })).toEqual(ids))

  it('finds what the scan found in the texts', () => {
    const found = new Set(['rates' as ReleaseId])
    expect(shown({ query: 'talks' }, { found })).toEqual(['talks', 'rates'])
    expect(shown({ query: 'inflation -talks' }, { found })).toEqual(['rates'])
  })
  it.each([
    ['tag:peace', 'unknown-tag'],
    ['in:99', 'unknown-import'],
    ['"talks', 'open-quote'],
  ])('%s is wrong: %s', (query, kind) => {
    expect(compileFilter({ ...NO_FILTER, query }, context)).toMatchObject({ ok: false, error: { kind } })
  })
})

describe('a saved filter', () => {
  it('comes back as it was', () => {
    const filter: LibraryFilter = { ...NO_FILTER, view: 'done', year: ['2031'], query: 'talks' }
    expect(readFilter(JSON.stringify(filter))).toEqual(filter)
  })
  it.each(['', 'null', '[]', '{"view":"later","issuer":[1],"batch":3}', '{"query":'])(
    'that says %j asks for nothing',
    json => expect(readFilter(json)).toEqual(NO_FILTER),
  )
})

it('knows whether it asks for anything', () => {
  expect(isFiltering({ ...NO_FILTER, query: '  ' })).toBe(false)
  expect(isFiltering({ ...NO_FILTER, query: 'a' })).toBe(true)
})
