import type { Migration } from './migration'

/**
 * The first form. Indexes are few, since each row written pays for each of them: filters, counts and sorting run over
 * the rows in memory. `published.readings` brings the newest releases to the first screen; `versions` is asked by
 * release and by hash; `changes` is read in the order of the clock, by act, and by the act taken back.
 */
export const firstTables: Migration = {
  version: 1,
  stores: {
    releases: 'id, published.readings',
    versions: 'id, release, textSha256, sourceSha256',
    annotations: 'id, release',
    tags: 'id',
    analysts: 'id',
    batches: 'id',
    views: 'id',
    texts: 'sha256',
    sources: 'sha256',
    packs: 'sha256',
    changes: 'id, [clock.ms+clock.counter], act, undoes',
    settings: 'name',
  },
}
