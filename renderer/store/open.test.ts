import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeDraft, makeRelease, makeTag } from '../../shared/testing/make'
import { memoryHost } from '../host/memory-host'
import { Backups } from './backups'
import { Database } from './db'
import { checkStart, startEmpty, storageHealth } from './health'
import { openStore } from './open'
import { lossOf, readSentinel, writeSentinel } from './sentinel'
import { bad, dropDatabase, freshName, good, makeImport, openLoaded } from './testing'

let name: string
beforeEach(() => {
  name = freshName()
})
afterEach(() => dropDatabase(name))

/** A database of the same name, as another program left it. */
async function leave(version: number, stores: Record<string, string>): Promise<Dexie> {
  const db = new Dexie(name)
  db.version(version).stores(stores)
  return db.open()
}

describe('opening', () => {
  it('makes an empty library once, with a place in the log', async () => {
    const first = await openLoaded(name)
    const log = await first.log()
    const analyst = first.analyst()
    first.close()
    const second = await openLoaded(name)
    expect(await second.log()).toEqual(log)
    expect(second.analyst()).toBe(analyst)
    expect(log).toMatchObject({ n: 0, clock: { ms: 0, counter: 0 } })
    second.close()
  })

  it('gives two windows that make the library together one analyst and one log', async () => {
    const [one, two] = await Promise.all([openLoaded(name), openLoaded(name)])
    expect(one.analyst()).toBe(two.analyst())
    expect(await one.log()).toEqual(await two.log())
    one.close()
    two.close()
  })

  it('refuses a library of a newer version, and leaves it as it is', async () => {
    const newer = await leave(99, { releases: 'id', ofALaterVersion: 'id' })
    await newer.table('ofALaterVersion').add({ id: 'a' })
    newer.close()
    expect(bad(await openStore(name))).toMatchObject({ kind: 'newer' })
    const again = await leave(99, { releases: 'id', ofALaterVersion: 'id' })
    expect(await again.table('ofALaterVersion').count()).toBe(1)
    again.close()
  })

  it('says that another window holds an older form of it', async () => {
    const { promise, resolve } = Promise.withResolvers<IDBDatabase>()
    const request = indexedDB.open(name, 1)
    request.addEventListener('success', () => resolve(request.result))
    const held = await promise
    expect(bad(await openStore(name))).toMatchObject({ kind: 'blocked' })
    held.close()
  })

  it('says why a browser window without storage cannot hold a library', async () => {
    const refuse = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure', 'SecurityError')
    })
    const error = bad(await openStore(name))
    refuse.mockRestore()
    expect(error).toMatchObject({ kind: 'refused', detail: expect.stringContaining('insecure') })
  })

  it('loads the page again when the database is taken away under it', async () => {
    const replaced = vi.fn<() => void>()
    const store = await openLoaded(name, { onReplaced: replaced })
    await Dexie.delete(name)
    expect(replaced).toHaveBeenCalledTimes(1)
    const draft = makeDraft({ added: { tags: [makeTag()] } })
    expect(bad(await store.commit(draft))).toMatchObject({ kind: 'failed' })
  })

  it('removes what a restore left over, and nothing of another library', async () => {
    const leftover = new Database(`${name}~half`)
    const other = new Database(`${name}-other`)
    for (const db of [leftover, other]) {
      await db.open()
      db.close()
    }
    const store = await openLoaded(name)
    const names = (await indexedDB.databases()).map(found => found.name)
    expect(names).not.toContain(leftover.name)
    expect(names).toContain(other.name)
    store.close()
  })
})

describe('writing', () => {
  it('says that the disk is full, and keeps what was there', async () => {
    const store = await openLoaded(name)
    const { releases, versions, pack } = await makeImport(['One'])
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Encountered full disk', 'QuotaExceededError')
    })
    const error = bad(await store.commit(makeDraft({ added: { releases, versions } }), pack))
    put.mockRestore()
    expect(error).toMatchObject({ kind: 'full', message: expect.stringContaining('no room left') })
    expect(store.library.rows('releases').all).toEqual([])
    expect([await store.db.releases.count(), await store.db.changes.count()]).toEqual([0, 0])
    good(await store.commit(makeDraft({ added: { releases, versions } }), pack))
    store.close()
  })

  it('that breaks off between the chunks of an import leaves whole chunks only', async () => {
    let store = await openLoaded(name)
    const { act } = makeDraft()
    const chunk = async (n: number) => makeImport([`One ${n}`, `Two ${n}`, `Three ${n}`])
    const imports = [await chunk(1), await chunk(2), await chunk(3)]
    const commits = imports.map(({ releases, versions, pack }) =>
      store.commit(makeDraft({ act, command: 'import', added: { releases, versions } }), pack),
    )
    await commits[0]
    store.close()
    await Promise.all(commits)
    store = await openLoaded(name)
    const rows = store.library.rows('releases').all
    expect(rows.length % 3).toBe(0)
    expect(rows.length).toBeGreaterThan(0)
    expect(await store.db.versions.count()).toBe(rows.length)
    for (const version of await store.db.versions.toArray()) {
      expect(await store.text(version.textSha256)).toBe(
        store.library.rows('releases').get(version.release)?.title,
      )
    }
    good(await store.undoAct(act))
    expect(store.library.rows('releases').all).toEqual([])
    store.close()
  })
})

describe('a start', () => {
  const start = async (had: { releases: number } | null, work?: (backups: Backups) => Promise<void>) => {
    const host = memoryHost({ had: had && { annotations: 0, tags: 0, ...had } })
    const store = await openLoaded(name)
    const backups = new Backups(store, host)
    await work?.(backups)
    const answer = await checkStart(store, host, backups)
    return { answer, store, host, backups }
  }

  it('with nothing anywhere is a first one', async () => {
    const { answer, store } = await start(null)
    expect(answer).toEqual({ kind: 'ready' })
    store.close()
  })

  it('with an empty library where the host remembers a fuller one shows it, until the analyst starts empty', async () => {
    const { answer, store, host, backups } = await start({ releases: 3 })
    expect(answer).toMatchObject({ kind: 'lost', loss: null, had: { releases: 3 } })
    await startEmpty(store)
    expect(await checkStart(store, host, backups)).toEqual({ kind: 'ready' })
    store.close()
  })

  it('with an empty library beside a backup shows what the backup holds', async () => {
    const other = await openLoaded(`${name}-other`)
    const host = memoryHost()
    good(await other.commit(makeDraft({ added: { releases: [makeRelease()] } })))
    good(await new Backups(other, host).backUp())
    other.close()
    host.marked = null
    const store = await openLoaded(name)
    const answer = await checkStart(store, host, new Backups(store, host))
    expect(answer).toMatchObject({
      kind: 'lost',
      backups: { value: [{ head: { counts: { releases: 1 } } }] },
    })
    store.close()
  })

  it('after the browser wiped the data says so, and still does at the next start', async () => {
    await readSentinel(name)
    await writeSentinel(name, { loss: 'IO error: checksum mismatch' })
    for (let n = 0; n < 2; n += 1) {
      const { answer, store } = await start(null)
      expect(answer).toMatchObject({ kind: 'lost', loss: 'IO error: checksum mismatch' })
      store.close()
    }
  })

  it('with a library that was emptied by hand is an ordinary one', async () => {
    const { answer, store } = await start({ releases: 1 }, async () => {})
    expect(answer.kind).toBe('lost')
    good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
    good(await store.undo())
    const host = memoryHost({ had: { releases: 1, annotations: 0, tags: 0 } })
    expect(await checkStart(store, host, new Backups(store, host))).toEqual({ kind: 'ready' })
    store.close()
  })

  it.each([
    [{ dataLoss: 'none' }, null],
    [{}, null],
    [{ dataLoss: 'total', dataLossMessage: 'Corruption' }, 'Corruption'],
    [{ dataLoss: 'total' }, 'total'],
  ])('reads %j as %j', (event, loss) => {
    expect(lossOf(event)).toBe(loss)
  })

  it('asks the browser to keep the library', async () => {
    const health = await storageHealth()
    expect(typeof health.persisted).toBe('boolean')
    expect(health.quota).toBeGreaterThan(0)
  })
})
