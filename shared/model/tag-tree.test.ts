import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outline, someTag, tagId } from '../testing/tags'
import type { ReleaseId } from './ids'
import { TAG_COLOURS } from './tag'
import { countTags, idsWithBelow, nextColour, shapeOf, tagTree } from './tag-tree'

const codebook = outline(
  ['Threat (red)', '  Border (orange)', '    Fence', '  Air defence', 'Relief (rose)'].join('\n'),
)
const onPassage = (release: string, ...tags: string[]) => ({
  release: release as ReleaseId,
  tags: tags.map(tagId),
})
const onRelease = (id: string, ...tags: string[]) => ({ id: id as ReleaseId, tags: tags.map(tagId) })

it('gives every tag its path, its depth and the colour it shows', () => {
  expect(tagTree(codebook).all.map(({ path, depth, colour }) => [path, depth, colour])).toEqual([
    ['Threat', 0, 'red'],
    ['Threat / Border', 1, 'orange'],
    ['Threat / Border / Fence', 2, 'orange'],
    ['Threat / Air defence', 1, 'red'],
    ['Relief', 0, 'rose'],
  ])
})

it('orders siblings by code unit, whatever order they come in', () => {
  const tags = [
    someTag('late', { order: 'a1' }),
    someTag('early', { order: 'Zz' }),
    someTag('middle', { order: 'a0' }),
  ]
  expect(tagTree(tags).roots.map(node => node.tag.name)).toEqual(['early', 'middle', 'late'])
})

it('shows every tag once, even when parents are gone or make a ring', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const parent = fc.option(fc.constantFrom(...names, 'gone').map(tagId), { nil: null })
  fc.assert(
    fc.property(fc.array(parent, { minLength: 5, maxLength: 5 }), parents => {
      const tags = names.map((name, index) => someTag(name, { parent: parents[index] ?? null }))
      const shown = tagTree(tags).all.map(node => node.tag.name)
      expect(shown.toSorted()).toEqual(names)
    }),
  )
})

it('counts a passage once for a tag, its own or below, and a release however it is tagged', () => {
  const counts = countTags(
    tagTree(codebook),
    [onPassage('one', 'Threat', 'Border'), onPassage('one', 'Fence'), onPassage('two', 'Relief')],
    [onRelease('two', 'Border'), onRelease('three')],
  )
  expect(counts.get(tagId('Threat'))).toEqual({ passages: { own: 1, all: 2 }, releases: { own: 1, all: 2 } })
  expect(counts.get(tagId('Border'))).toEqual({ passages: { own: 1, all: 2 }, releases: { own: 2, all: 2 } })
  expect(counts.get(tagId('Relief'))).toEqual({ passages: { own: 1, all: 1 }, releases: { own: 1, all: 1 } })
  expect(counts.get(tagId('Air defence'))).toEqual({
    passages: { own: 0, all: 0 },
    releases: { own: 0, all: 0 },
  })
})

it('collects a tag and everything below it', () => {
  expect([...idsWithBelow(tagTree(codebook), tagId('Border'))]).toEqual([tagId('Border'), tagId('Fence')])
  expect(idsWithBelow(tagTree(codebook), tagId('gone')).size).toBe(0)
})

it('hands out the colours in their order and then begins again', () => {
  const tags = TAG_COLOURS.map(colour => someTag(colour, { colour }))
  expect(nextColour([])).toBe('blue')
  expect(nextColour(tags.slice(0, 3))).toBe('plum')
  expect(nextColour(tags)).toBe('blue')
})

it('keeps the shapes that part colours which look alike to some', () => {
  const parted = [
    ['red', 'green'],
    ['blue', 'plum'],
    ['red', 'olive'],
    ['orange', 'green'],
    ['sky', 'violet'],
  ] as const
  for (const [one, other] of parted) expect(shapeOf(one)).not.toBe(shapeOf(other))
  expect(shapeOf('none')).toBe('ring')
})
