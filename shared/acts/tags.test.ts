import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../log/change'
import type { AnnotationId, ReleaseId, TagId } from '../model/ids'
import { MAX_TAG_DEPTH, type Tag } from '../model/tag'
import { tagTree } from '../model/tag-tree'
import type { Result } from '../result'
import { outline, someTag, tagId } from '../testing/tags'
import {
  deleteTag,
  describeTag,
  isEmptyDraft,
  makeTag,
  makeTagByPath,
  moveTag,
  parseTagName,
  recolourTag,
  renameTag,
  setShortcut,
  stepOf,
  type TagError,
} from './tags'

let made = 0
const around = { newId: () => `new-${(made += 1)}`, now: () => Date.UTC(2031, 3, 28) }
const codebook = outline(
  ['Threat (red)', '  Border', '    Fence', '  Air defence', 'Relief (rose)'].join('\n'),
)

/** The tags as they stand after a draft. */
function after(tags: readonly Tag[], draft: Draft): readonly Tag[] {
  const gone = new Set(draft.removed.tags?.map(tag => tag.id))
  const edits = new Map(draft.updated.tags?.map(edit => [edit.id, edit.fields]))
  const edited: Tag[] = []
  for (const tag of tags.filter(each => !gone.has(each.id))) {
    const fields = Object.entries(edits.get(tag.id) ?? {})
    const values = fields.map(([name, edit]) => [name, edit.kind === 'set' && edit.new])
    edited.push({ ...tag, ...Object.fromEntries(values) })
  }
  return [...edited, ...(draft.added.tags ?? [])]
}
const paths = (tags: readonly Tag[]) => tagTree(tags).all.map(node => node.path)
function taken<T>(result: Result<T, TagError>): T {
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

describe('a name', () => {
  it('is trimmed and bounded, and holds nothing that parts paths, lists or lines', () => {
    expect(parseTagName('  Air defence ')).toEqual({ ok: true, value: 'Air defence' })
    expect(parseTagName('  ')).toMatchObject({ error: { kind: 'empty' } })
    expect(parseTagName('x'.repeat(101))).toMatchObject({ error: { kind: 'too-long', length: 101 } })
    for (const bad of ['a/b', 'a;b', 'a\nb', 'a\u2028b']) {
      expect(parseTagName(bad)).toMatchObject({ error: { kind: 'bad-character' } })
    }
  })

  it('is taken whatever its case, but only among its siblings', () => {
    expect(makeTag(codebook, { parent: null, name: 'THREAT' }, around)).toMatchObject({
      error: { kind: 'taken', name: 'Threat' },
    })
    expect(makeTag(codebook, { parent: tagId('Relief'), name: 'Threat' }, around)).toMatchObject({ ok: true })
  })
})

describe('making by path', () => {
  it('uses what is there and makes what misses, parents first', () => {
    const { added, tag } = taken(makeTagByPath(codebook, 'threat/Sea / Mines', around))
    expect(added.map(each => each.name)).toEqual(['Sea', 'Mines'])
    expect(tag).toBe(added[1]?.id)
    expect(paths([...codebook, ...added])).toContain('Threat / Sea / Mines')
  })

  it('gives a tag at the top the next colour, and a child its parent’s', () => {
    const { added } = taken(makeTagByPath(codebook, 'Money / Rates', around))
    expect(added.map(each => each.colour)).toEqual(['blue', null])
  })

  it('makes nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{1,3}$/), { minLength: 1, maxLength: 5 }), names => {
        const first = taken(makeTagByPath(codebook, names.join('/'), around))
        const second = taken(makeTagByPath([...codebook, ...first.added], names.join(' / '), around))
        expect(second).toEqual({ added: [], tag: first.tag })
      }),
    )
  })

  it('refuses an empty name between slashes and a path that is too deep', () => {
    expect(makeTagByPath(codebook, 'Threat//Sea', around)).toMatchObject({ error: { kind: 'empty' } })
    const deep = Array.from({ length: MAX_TAG_DEPTH + 1 }, (_, n) => `t${n}`).join('/')
    expect(makeTagByPath(codebook, deep, around)).toMatchObject({ error: { kind: 'too-deep' } })
  })
})

describe('changing', () => {
  it('renames, also to another case of the same name', () => {
    const draft = taken(renameTag(codebook, tagId('Border'), 'BORDER', around))
    expect(paths(after(codebook, draft))).toContain('Threat / BORDER / Fence')
    expect(renameTag(codebook, tagId('Border'), 'air Defence', around)).toMatchObject({
      error: { kind: 'taken' },
    })
    expect(renameTag(codebook, tagId('gone'), 'x', around)).toMatchObject({ error: { kind: 'gone' } })
  })

  it('writes nothing when nothing changed', () => {
    expect(isEmptyDraft(taken(renameTag(codebook, tagId('Border'), ' Border ', around)))).toBe(true)
    expect(isEmptyDraft(describeTag(someTag('a'), ' ', around))).toBe(true)
    expect(isEmptyDraft(describeTag(someTag('a'), 'Of a danger', around))).toBe(false)
  })

  it('leaves a tag at the top with a colour', () => {
    expect(isEmptyDraft(recolourTag(someTag('a', { colour: 'red' }), null, around))).toBe(true)
    const child = someTag('b', { parent: tagId('a'), colour: 'red' })
    expect(recolourTag(child, null, around).updated.tags?.[0]?.fields['colour']).toMatchObject({ new: null })
  })

  it('frees a digit that another tag takes', () => {
    const one = taken(setShortcut(codebook, tagId('Threat'), '2', around))
    const tags = after(codebook, one)
    const two = after(tags, taken(setShortcut(tags, tagId('Relief'), '2', around)))
    expect(two.filter(tag => tag.shortcut !== null).map(tag => tag.name)).toEqual(['Relief'])
    expect(() => setShortcut(codebook, tagId('Threat'), '0', around)).toThrow(RangeError)
  })
})

describe('moving', () => {
  it('takes everything below along', () => {
    const draft = taken(moveTag(codebook, tagId('Border'), { parent: tagId('Relief'), index: 0 }, around))
    expect(paths(after(codebook, draft))).toEqual([
      'Threat',
      'Threat / Air defence',
      'Relief',
      'Relief / Border',
      'Relief / Border / Fence',
    ])
  })

  it('keeps the colour of one that comes to the top', () => {
    const draft = taken(moveTag(codebook, tagId('Air defence'), { parent: null, index: 0 }, around))
    expect(after(codebook, draft).find(tag => tag.name === 'Air defence')?.colour).toBe('red')
  })

  it('refuses to put a tag under itself, too deep, or beside one of its name', () => {
    const into = (tags: readonly Tag[], id: TagId, parent: TagId) =>
      moveTag(tags, id, { parent, index: 0 }, around)
    expect(into(codebook, tagId('Threat'), tagId('Fence'))).toMatchObject({ error: { kind: 'under-itself' } })
    const twin = [...codebook, someTag('border', { parent: tagId('Relief') })]
    expect(into(twin, tagId('Border'), tagId('Relief'))).toMatchObject({ error: { kind: 'taken' } })
    const deep = taken(makeTagByPath([], Array.from({ length: 11 }, (_, n) => `t${n}`).join('/'), around))
    const all = [...codebook, ...deep.added]
    expect(into(all, tagId('Relief'), deep.tag)).toMatchObject({ ok: true })
    expect(into(all, tagId('Border'), deep.tag)).toMatchObject({ error: { kind: 'too-deep' } })
  })

  it('walks a tag to any place, one step at a time, and loses none', () => {
    const step = fc.constantFrom('up', 'down', 'in', 'out')
    const id = fc.constantFrom(...codebook.map(tag => tag.id))
    fc.assert(
      fc.property(fc.array(fc.tuple(id, step), { maxLength: 30 }), steps => {
        let tags = codebook
        for (const [tag, direction] of steps) {
          const place = stepOf(tagTree(tags), tag, direction as 'up')
          if (place === null) continue
          tags = after(tags, taken(moveTag(tags, tag, place, around)))
          const row = tags.filter(each => each.parent === place.parent)
          expect(new Set(row.map(each => each.order)).size).toBe(row.length)
          const siblings = tagTree(tags).all.filter(node => node.tag.parent === place.parent)
          expect(siblings.map(node => node.tag.id).indexOf(tag)).toBe(place.index)
        }
        expect(paths(tags)).toHaveLength(codebook.length)
      }),
    )
  })

  it('finds a place among siblings that share one order', () => {
    const twins = ['a', 'b', 'c'].map(name => someTag(name, { order: 'a0' }))
    const draft = taken(moveTag(twins, tagId('a'), { parent: null, index: 2 }, around))
    expect(paths(after(twins, draft))).toEqual(['b', 'c', 'a'])
  })
})

describe('deleting', () => {
  const annotations = [
    { id: 'p1' as AnnotationId, tags: [tagId('Border'), tagId('Relief')] },
    { id: 'p2' as AnnotationId, tags: [tagId('Fence')] },
    { id: 'p3' as AnnotationId, tags: [tagId('Relief')] },
  ]
  const releases = [{ id: 'r1' as ReleaseId, tags: [tagId('Threat'), tagId('Fence')] }]

  it('takes the tag and those below it off everything in one act', () => {
    const { draft, loss } = taken(
      deleteTag({ tags: codebook, annotations, releases }, tagId('Threat'), around),
    )
    expect(loss).toEqual({ below: 3, passages: 2, releases: 1 })
    expect(paths(after(codebook, draft))).toEqual(['Relief'])
    expect(draft.updated).toEqual({
      annotations: [
        { id: 'p1', fields: { tags: { kind: 'elements', added: [], removed: [tagId('Border')] } } },
        { id: 'p2', fields: { tags: { kind: 'elements', added: [], removed: [tagId('Fence')] } } },
      ],
      releases: [
        {
          id: 'r1',
          fields: { tags: { kind: 'elements', added: [], removed: [tagId('Threat'), tagId('Fence')] } },
        },
      ],
    })
  })
})
