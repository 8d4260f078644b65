import { expect, it } from 'vitest'
import { backedUp, backupHolds } from './backups'

it.each([
  [0, 'Backed up just now'],
  [59_999, 'Backed up just now'],
  [125_000, 'Backed up 2 min ago'],
  [3_600_000, 'Backed up 1 hour ago'],
  [4 * 86_400_000, 'Backed up 4 days ago'],
])('says of a backup %d ms old: %s', (age, words) => {
  expect(backedUp(age)).toBe(words)
})

it('says what a backup holds', () => {
  expect(backupHolds({ releases: 1204, annotations: 1, tags: 0 })).toBe(
    '1\u00a0204 releases · 1 passage · 0 tags',
  )
})
