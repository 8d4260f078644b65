import { expect, it } from 'vitest'
import type { TagId } from './ids'
import { matchTags } from './match-tags'
import type { Tag } from './tag'
import { tagTree } from './tag-tree'

const tag = (name: string, parent: string | null = null, description = ''): Tag => ({
  id: name as TagId,
  parent: parent as TagId | null,
  name,
  colour: 'blue',
  description,
  shortcut: null,
  order: name,
  createdAt: '',
  updatedAt: '',
})
const { all } = tagTree([
  tag('Air defence', 'Threat'),
  tag('Border', 'Threat'),
  tag('Exercise', null, 'Drills at the border'),
  tag('Élargissement'),
  tag('Threat'),
])
const matched = (query: string): string[] => matchTags(all, query).map(node => node.tag.name)

it('puts the name that starts so first, then words in the path, then the definition', () => {
  expect(matched('bor')).toEqual(['Border', 'Exercise'])
  expect(matched('threat')).toEqual(['Threat', 'Air defence', 'Border'])
  expect(matched('def')).toEqual(['Air defence'])
})

it('finds a tag by its path, by letters left out, and without its accents', () => {
  expect(matched('threat / bor')).toEqual(['Border'])
  expect(matched('brdr')).toEqual(['Border'])
  expect(matched('elarg')).toEqual(['Élargissement'])
})

it('gives all for nothing typed, and none for what fits no tag', () => {
  expect(matched('  ')).toHaveLength(all.length)
  expect(matched('zebra')).toEqual([])
})
