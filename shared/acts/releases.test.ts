import { describe, expect, it } from 'vitest'
import type { Draft } from '../log/change'
import type { TagId } from '../model/ids'
import { makePassage, makeRelease } from '../testing/releases'
import { deleteQuestion } from '../words/releases'
import { deleteReleases, openRelease, setReleaseNote, setStarred, setStatus, tagReleases } from './releases'

let ids = 0
const given = { newId: () => `new-${(ids += 1)}`, now: () => Date.UTC(2031, 4, 2) }
const a = makeRelease('a', { status: 'unread', tags: ['t1' as TagId] })
const b = makeRelease('b', { status: 'done', starred: true })
const [t1, t2] = ['t1' as TagId, 't2' as TagId]

const edited = (draft: Draft | null) => draft?.updated.releases?.map(edit => edit.id)
const fieldsOf = (draft: Draft | null, id: string) =>
  draft?.updated.releases?.find(edit => edit.id === id)?.fields

describe('a status', () => {
  it('is set on those that do not have it', () => {
    const draft = setStatus([a, b], 'done', given)
    expect(edited(draft)).toEqual(['a'])
    expect(fieldsOf(draft, 'a')).toMatchObject({ status: { kind: 'set', old: 'unread', new: 'done' } })
  })
  it('is named after what it does, in the menu', () => {
    expect(setStatus([a], 'progress', given)?.command).toBe('mark as in progress')
    expect(setStatus([a, b], 'unread', given)?.command).toBe('mark 2 releases as unread')
  })
  it('that all have is no act', () => {
    expect(setStatus([b], 'done', given)).toBeNull()
  })
})

it('makes an unread release read when it is opened, without a step of undo', () => {
  expect(openRelease(a, given)).toMatchObject({ step: 'quiet', command: 'open release' })
  expect(openRelease(b, given)).toBeNull()
})

it('stars and unstars', () => {
  expect(edited(setStarred([a, b], true, given))).toEqual(['a'])
  expect(setStarred([b], false, given)?.command).toBe('unstar release')
})

describe('tags on releases', () => {
  it('come and go by element, so that other tags set meanwhile stay', () => {
    const draft = tagReleases([a, b], { add: [t2], remove: [t1] }, given)
    expect(fieldsOf(draft, 'a')?.['tags']).toEqual({ kind: 'elements', added: ['t2'], removed: ['t1'] })
    expect(fieldsOf(draft, 'b')?.['tags']).toEqual({ kind: 'elements', added: ['t2'], removed: [] })
    expect(draft?.command).toBe('tag 2 releases')
  })
  it('are no act where they stand already', () => {
    expect(tagReleases([a], { add: [t1] }, given)).toBeNull()
    expect(tagReleases([b], { remove: [t1] }, given)).toBeNull()
  })
})

describe('a note', () => {
  it('is kept as text without the white space at its end', () => {
    const result = setReleaseNote(a, '<b>see ¶ 4</b>\n\n', given)
    expect(result.ok && fieldsOf(result.value, 'a')?.['note']).toMatchObject({ new: '<b>see ¶ 4</b>' })
  })
  it('that says the same is no act', () => {
    expect(setReleaseNote(a, '  ', given)).toEqual({ ok: true, value: null })
  })
  it('that is too long is refused with its length', () => {
    expect(setReleaseNote(a, 'x'.repeat(100_001), given)).toEqual({
      ok: false,
      error: { kind: 'note-too-long', length: 100_001 },
    })
  })
})

describe('deleting', () => {
  it('takes versions and passages along, in one act', () => {
    const annotations = [makePassage('p', 'a', 0, ['t1'])]
    const draft = deleteReleases({ releases: [a], versions: [], annotations }, given)
    expect(draft).toMatchObject({ command: 'delete release', removed: { releases: [a], annotations } })
  })
  it.each([
    [
      { releases: 1, passages: 0, notes: 0 },
      'The release goes from the library. Nothing was marked in it. Undo brings everything back.',
    ],
    [
      { releases: 3, passages: 14, notes: 1 },
      '3 releases go from the library. With them go 14 passages and 1 note. Undo brings everything back.',
    ],
  ])('says what it touches: %j', (loss, words) => expect(deleteQuestion(loss)).toBe(words))
})
