import { expect, it } from 'vitest'
import type { BatchId, ReleaseId, VersionId } from '../model/ids'
import type { Release } from '../model/release'
import { fieldErrorWords } from '../words/fields'
import { correctField } from './fields'

const release: Release = {
  id: 'r1' as ReleaseId,
  batch: 'b1' as BatchId,
  version: 'v1' as VersionId,
  versionNumber: 1,
  title: 'Talks in Port Vesta',
  issuer: null,
  distributor: null,
  type: null,
  published: { printed: '4/5/31', readings: ['2031-04-05', '2031-05-04'] },
  distributed: null,
  updated: null,
  dateline: null,
  language: 'en',
  url: null,
  unsettled: ['published'],
  byHand: [],
  format: 'txt',
  sourceName: 'talks.txt',
  words: 12,
  status: 'read',
  starred: false,
  tags: [],
  note: '',
  createdAt: '',
  updatedAt: '',
}
const given = { newId: () => 'act', now: () => 0 }

function edited(name: Parameters<typeof correctField>[1], words: string) {
  const result = correctField(release, name, words, given)
  if (!result.ok) throw new Error(fieldErrorWords(result.error))
  return result.value?.updated.releases?.[0]?.fields
}

it('settles a date by one of its readings and keeps what was printed', () => {
  expect(edited('published', '2031-05-04')).toMatchObject({
    published: { new: { printed: '4/5/31', readings: ['2031-05-04'] } },
    unsettled: { removed: ['published'] },
    byHand: { added: ['published'] },
  })
})

it('lets typed words stand where nothing was printed', () => {
  expect(edited('distributed', '27 Apr 2031')).toMatchObject({
    distributed: { old: null, new: { printed: '27 Apr 2031', readings: ['2031-04-27'] } },
  })
})

it('confirms a field as it stands', () => {
  expect(Object.keys(edited('language', 'en') ?? {})).toEqual(['byHand', 'updatedAt'])
})

it('takes a value away, but leaves the printed words of a date', () => {
  expect(edited('language', ' ')).toMatchObject({ language: { new: null } })
  expect(edited('published', '')).toMatchObject({ published: { new: { printed: '4/5/31', readings: [] } } })
})

it('writes nothing for what was confirmed before', () => {
  const result = correctField({ ...release, byHand: ['language'] }, 'language', 'en', given)
  expect(result).toEqual({ ok: true, value: null })
})

it.each([
  ['title', '  ', 'A release needs a title'],
  ['published', '4/5/31', 'does not read as one date'],
  ['language', 'English please', 'no language code'],
  ['url', 'javascript:alert(1)', 'no web address'],
] as const)('refuses %s %j and says what can be typed', (name, words, message) => {
  const result = correctField(release, name, words, given)
  expect(result.ok ? '' : fieldErrorWords(result.error)).toContain(message)
})
