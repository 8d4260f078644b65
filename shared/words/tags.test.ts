import { describe, expect, it } from 'vitest'
import { deletedWords, deletionWords, ownAndBelowWords, tagErrorWords } from './tags'

describe('deleting a tag', () => {
  it('says what goes and what stays, in numbers', () => {
    expect(deletionWords('Threat', { below: 2, passages: 96, releases: 3 })).toBe(
      'Deletes the tag Threat and 2 below it; takes them off 96 passages and 3 releases. The passages stay.',
    )
    expect(deletionWords('Relief', { below: 0, passages: 1, releases: 0 })).toBe(
      'Deletes the tag Relief; takes it off 1 passage. The passages stay.',
    )
    expect(deletionWords('Relief', { below: 0, passages: 0, releases: 1 })).toBe(
      'Deletes the tag Relief; takes it off 1 release. The releases stay.',
    )
    expect(deletionWords('Relief', { below: 0, passages: 0, releases: 0 })).toBe(
      'Deletes the tag Relief. Nothing is tagged with it.',
    )
    expect(deletedWords('Threat', { below: 2, passages: 1, releases: 0 })).toBe(
      'Deleted the tag Threat and 2 below it',
    )
  })
})

it('parts what is the tag’s own from what is below', () => {
  const releases = { own: 1, all: 1 }
  expect(ownAndBelowWords({ passages: { own: 57, all: 212 }, releases })).toBe(
    '212 passages: 57 of its own, 155 of tags below it',
  )
  expect(ownAndBelowWords({ passages: { own: 1, all: 1 }, releases })).toBe('1 passage')
})

it('names the character that a name cannot hold', () => {
  expect(tagErrorWords({ kind: 'bad-character', character: '/' })).toBe(
    'A name cannot hold “/”. Use another character.',
  )
  expect(tagErrorWords({ kind: 'bad-character', character: '\n' })).toBe(
    'A name is one line. Take out the line break.',
  )
  expect(tagErrorWords({ kind: 'too-long', length: 1204 })).toContain('1\u00a0204 characters')
})
