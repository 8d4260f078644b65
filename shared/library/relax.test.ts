import { expect, it } from 'vitest'
import { tagTree } from '../model/tag-tree'
import { makeRelease, passagesIn } from '../testing/releases'
import { type LibraryFilter, NO_FILTER } from './filter'
import { costliestPart } from './relax'

const rows = [
  makeRelease('a', { title: 'Talks on rates', issuer: 'Bank' }),
  makeRelease('b', { title: 'Talks on borders', issuer: 'Ministry', status: 'unread' }),
  makeRelease('c', { title: 'Talks on ice', issuer: 'Ministry', status: 'unread' }),
]
const costliest = (filter: Partial<LibraryFilter>) =>
  costliestPart({ ...NO_FILTER, ...filter }, rows, {
    passages: passagesIn(),
    tags: tagTree([]),
    batches: [],
    found: new Set(),
  })

it('names the part that hides most, and what is left without it', () => {
  expect(costliest({ view: 'unread', issuer: ['Bank'] })).toEqual({
    part: { kind: 'facet', facet: 'issuer', values: ['Bank'] },
    without: { ...NO_FILTER, view: 'unread' },
    count: 2,
  })
})

it('may be one word of a query', () => {
  expect(costliest({ query: 'talks  peace issuer:ministry' })).toMatchObject({
    part: { kind: 'query', typed: 'peace' },
    without: { query: 'talks issuer:ministry' },
    count: 2,
  })
})

it('is none when no single part stands in the way', () => {
  expect(costliest({ query: 'peace war' })).toBeNull()
  expect(costliest({})).toBeNull()
})
