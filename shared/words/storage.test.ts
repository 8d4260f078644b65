import { describe, expect, it } from 'vitest'
import {
  backupFailed,
  cannotOpen,
  keptReleases,
  libraryNotWritten,
  notRestored,
  notTakenBack,
} from './storage'

describe('sentences of the store', () => {
  it.each([
    [keptReleases(59, 1), '59 releases removed. 1 release stays, because it was worked on since.'],
    [
      keptReleases(1, 1204),
      '1 release removed. 1\u00a0204 releases stay, because they were worked on since.',
    ],
    [
      notTakenBack('tag passage', { kind: 'changed', table: 'annotations', field: 'tags' }),
      '“tag passage” cannot be undone now: the field “tags” of a passage was changed later.',
    ],
  ])('count and name: %s', (said, words) => {
    expect(said).toBe(words)
  })

  it('name the newer program, and say that nothing was lost', () => {
    const said = notRestored({ kind: 'newer', program: '7.0.0' })
    expect(said).toContain('Readout 7.0.0')
    expect(said).toContain('Your library is as it was.')
  })

  it.each([
    ...(['newer', 'blocked', 'full', 'refused', 'unreadable'] as const).map(cannotOpen),
    ...(['missing', 'denied', 'busy', 'full', 'too-large', 'failed'] as const).map(code =>
      backupFailed({ kind: 'file', error: { code, path: 'Backups' } }),
    ),
    ...([{ kind: 'cancelled' }, { kind: 'moved' }] as const).map(libraryNotWritten),
    ...(
      [
        { kind: 'cut', at: 12 },
        { kind: 'damaged', at: 12 },
        { kind: 'not-a-library' },
        { kind: 'pack', missing: true },
        { kind: 'full' },
        { kind: 'cancelled' },
      ] as const
    ).map(notRestored),
  ])('are whole and calm: %s', said => {
    expect(said).toMatch(/^[A-Z].*\.$/)
    expect(said).not.toMatch(/!|please|success|oops|undefined/i)
  })
})
