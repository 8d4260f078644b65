import { expect, it } from 'vitest'
import type { SavedView } from '../model/library'
import type { ViewId } from '../model/ids'
import { viewErrorWords } from '../words/views'
import { deleteView, renameView, saveView } from './views'

const given = { newId: () => 'new', now: () => Date.UTC(2031, 4, 2) }
const talks: SavedView = { id: 'v1' as ViewId, name: 'Border talks', filter: '{}', createdAt: '' }

it('saves a filter under a tidy name', () => {
  const result = saveView([talks], { name: '  Rates   2031 ', filter: '{"view":"done"}' }, given)
  expect(result).toMatchObject({
    ok: true,
    value: { command: 'save view', added: { views: [{ name: 'Rates 2031', filter: '{"view":"done"}' }] } },
  })
})

it.each([
  ['  ', 'empty'],
  ['border TALKS', 'taken'],
  ['x'.repeat(61), 'too-long'],
])('refuses the name %j: %s', (name, kind) => {
  const result = saveView([talks], { name, filter: '{}' }, given)
  expect(result).toMatchObject({ ok: false, error: { kind } })
  expect(result.ok || viewErrorWords(result.error)).toMatch(/\.$/)
})

it('renames a view, also to its own name in another case', () => {
  expect(renameView([talks], talks, 'Border Talks', given)).toMatchObject({
    ok: true,
    value: { updated: { views: [{ fields: { name: { old: 'Border talks', new: 'Border Talks' } } }] } },
  })
  expect(renameView([talks], talks, 'Border talks', given)).toEqual({ ok: true, value: null })
})

it('deletes a view with its content, so that undo brings it back', () => {
  expect(deleteView(talks, given)).toMatchObject({ command: 'delete view', removed: { views: [talks] } })
})
