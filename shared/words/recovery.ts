import { plural } from './numbers'

/** What a recovery screen says: what happened, what that means, and what is safe. */
export type RecoveryWords = { readonly happened: string; readonly title: string; readonly lead: string }

export const recoveryWords = {
  /** The database is empty where there should be a library. `had` is what the host remembers of it. */
  lost: (had: { readonly releases: number } | null, hasBackup: boolean): RecoveryWords => ({
    happened: 'The database of this library is empty',
    title: hasBackup ? 'The library is gone. Your backup is whole.' : 'The library is gone.',
    lead: [
      had === null || had.releases === 0 ? '' : `It held ${plural(had.releases, 'release')}. `,
      'Nothing has been overwritten. ',
      hasBackup
        ? 'Choose a backup.'
        : 'There is no backup that can be read here. If you saved a library file, choose it.',
    ].join(''),
  }),
  /** The database does not open; `message` says why and what to do. */
  unreadable: (message: string, hasBackup: boolean): RecoveryWords => ({
    happened: 'The library did not open',
    title: hasBackup
      ? 'The library could not be read. Your backup is whole.'
      : 'The library could not be opened.',
    lead: message,
  }),
}
