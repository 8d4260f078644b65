import { expect, it } from 'vitest'
import { MAX_NOTE, type Annotation } from '../model/annotation'
import type { AnalystId, ReleaseId, Sha256, TagId, VersionId } from '../model/ids'
import type { Tag } from '../model/tag'
import { marked } from '../testing/marked'
import {
  deletePassages,
  editNote,
  makePassage,
  type Marking,
  moveEnds,
  retagPassages,
  toggleTag,
  withDigits,
} from './annotations'

const version = { id: 'v1' as VersionId, textSha256: 'f'.repeat(64) as Sha256 }
const { text, span } = marked('Sales [rose] in May.')
const place = { release: 'r1' as ReleaseId, version, text, analyst: 'me' as AnalystId }
const threat = 'threat' as TagId
const border = 'border' as TagId

let made = 0
const given = { newId: () => `id${(made += 1)}`, now: () => Date.UTC(2031, 3, 28) }

const tag = (id: string, shortcut: string | null = null): Tag => ({
  id: id as TagId,
  parent: null,
  name: id,
  colour: 'blue',
  description: '',
  shortcut,
  order: 'a0',
  createdAt: '',
  updatedAt: '',
})

function passage(marking: Partial<Marking> = {}): Annotation {
  const result = makePassage(place, span, { tags: [], note: '', ...marking }, given)
  const annotation = result.ok ? result.value.draft.added.annotations?.[0] : undefined
  if (annotation === undefined) throw new Error('no passage')
  return annotation
}

it('makes a passage on the words, by whom and when', () => {
  expect(passage({ tags: [threat, threat], note: 'Up.  \n' })).toMatchObject({
    anchor: { start: 6, end: 10, quote: 'rose' },
    fit: 'exact',
    tags: [threat],
    note: 'Up.',
    analyst: 'me',
    createdAt: '2031-04-28T00:00:00.000Z',
  })
})

it.each([
  [{ tags: [threat] }, 'tag passage'],
  [{ note: 'Up.' }, 'note passage'],
  [{}, 'mark passage'],
])('names the act for undo: %j', (marking, command) => {
  const result = makePassage(place, span, { tags: [], note: '', ...marking }, given)
  expect(result.ok && result.value.draft.command).toBe(command)
})

it('makes a tag and the passage in one act', () => {
  const result = makePassage(place, span, { tags: [threat], note: '', added: [tag('threat')] }, given)
  expect(result.ok && result.value.draft.added.tags).toHaveLength(1)
})

it('keeps markup in a note as the text it is', () => {
  expect(passage({ note: '<b>no</b> **yes**' }).note).toBe('<b>no</b> **yes**')
})

it('refuses a note that is too long and a span without words', () => {
  const long = makePassage(place, span, { tags: [], note: 'n'.repeat(MAX_NOTE + 1) }, given)
  expect(long).toEqual({ ok: false, error: { kind: 'note-too-long', length: MAX_NOTE + 1 } })
  for (const bad of [
    { start: 5, end: 6 },
    { start: 4, end: 4 },
    { start: 0, end: 999 },
  ]) {
    expect(makePassage(place, bad, { tags: [], note: '' }, given)).toMatchObject({ ok: false })
  }
})

it('changes tags by element, so that another window can change others at the same time', () => {
  const draft = retagPassages([passage({ tags: [threat] })], { add: [border], remove: [threat] }, given)
  expect(draft?.updated.annotations?.[0]?.fields['tags']).toEqual({
    kind: 'elements',
    added: [border],
    removed: [threat],
  })
})

it('toggles a tag and names which way', () => {
  const annotation = passage({ tags: [threat] })
  expect(toggleTag(annotation, threat, given)?.command).toBe('untag passage')
  expect(toggleTag(annotation, border, given)?.command).toBe('tag passage')
})

it('writes nothing for an edit that changes nothing', () => {
  const annotation = passage({ tags: [threat], note: 'Up.' })
  expect(retagPassages([annotation], { add: [threat] }, given)).toBeNull()
  expect(editNote(annotation, 'Up. ', given)).toEqual({ ok: true, value: null })
  expect(moveEnds(annotation, place, span, given)).toEqual({ ok: true, value: null })
})

it('moves an end with the quote and its context', () => {
  const moved = moveEnds(passage(), place, { start: 6, end: 13 }, given)
  expect(moved.ok && moved.value?.updated.annotations?.[0]?.fields['anchor']).toMatchObject({
    new: { quote: 'rose in', prefix: 'Sales ', suffix: ' May.' },
  })
})

it('deletes passages with all they hold, so that undo can bring them back', () => {
  const annotation = passage({ note: 'Up.' })
  expect(deletePassages([annotation], given).removed.annotations).toEqual([annotation])
})

it('gives free digits to tags as they are used, and takes none away', () => {
  const tags = [tag('a', '1'), tag('b'), tag('c', '3'), tag('d')]
  const draft = retagPassages([passage()], { add: ['d', 'b'] as TagId[], added: [tag('e')] }, given)
  if (draft === null) throw new Error('no draft')
  const dressed = withDigits(draft, tags, ['d', 'b', 'e'] as TagId[], given.now)
  const digits = dressed.updated.tags?.map(edit => [edit.id, edit.fields['shortcut']])
  expect(digits).toEqual([
    ['b', { kind: 'set', old: null, new: '2' }],
    ['d', { kind: 'set', old: null, new: '4' }],
  ])
  expect(dressed.added.tags?.[0]?.shortcut).toBe('5')
})

it('gives no digit to the tenth tag', () => {
  const tags = Array.from({ length: 10 }, (_, i) => tag(`t${i}`, i < 9 ? String(i + 1) : null))
  const draft = retagPassages([passage()], { add: ['t9' as TagId] }, given)
  expect(draft && withDigits(draft, tags, ['t9' as TagId], given.now)).toBe(draft)
})
