import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TABLE_NAMES } from '../../shared/model/library'
import { replay } from '../../shared/log/replay'
import { makeAnnotation, makeDraft, makeTag } from '../../shared/testing/make'
import { memoryHost, type MemoryHost } from '../host/memory-host'
import { Backups } from './backups'
import { readChange } from './change-row'
import { writeLibraryFile } from './library-file'
import type { LocalStore } from './local-store'
import { recover } from './recover'
import { bad, dropDatabase, freshName, good, makeImport, openLoaded } from './testing'

let name: string
let now: number
let store: LocalStore
let host: MemoryHost
let backups: Backups
const replaced = vi.fn<() => void>()

beforeEach(async () => {
  name = freshName()
  now = Date.UTC(2031, 3, 27, 10)
  await open()
  host = memoryHost({ version: '0.1.0' })
  backups = new Backups(store, host)
  replaced.mockClear()
})
afterEach(async () => {
  store.close()
  await dropDatabase(name)
})

async function open(): Promise<void> {
  store = await openLoaded(name, { now: () => now, onReplaced: replaced })
}

/** A library with two releases, a passage, a tag and an undone act. */
async function fill(): Promise<void> {
  const { releases, versions, pack } = await makeImport(['One', 'Два ✓'])
  const annotations = releases.slice(0, 1).map(row => makeAnnotation(row, { note: 'Hm' }))
  good(await store.commit(makeDraft({ command: 'fill', added: { releases, versions, annotations } }), pack))
  good(await store.commit(makeDraft({ command: 'make tag', added: { tags: [makeTag()] } })))
  good(await store.undo())
}

async function backUp(): Promise<string> {
  now += 60_000
  const answer = good(await backups.backUp())
  return answer.kind === 'written' ? answer.name : 'nothing to do'
}

const libraries = () => [...host.backedUp.keys()].filter(file => file.startsWith('library-')).sort()
const packs = () => [...host.backedUp.keys()].filter(file => file.startsWith('pack-'))

/** Everything that a library holds but its place in the log and the time of the last backup. */
async function contentOf({ db }: LocalStore): Promise<unknown> {
  const tables = await Promise.all(
    [...TABLE_NAMES, 'texts', 'sources'].map(async table => [table, await db.table(table).toArray()]),
  )
  const changes = await Promise.all((await db.changes.toArray()).map(readChange))
  const held = await Promise.all(
    (await db.packs.toArray()).map(async row => [row.sha256, await row.bytes.text()]),
  )
  const settings = await db.settings.where('name').noneOf(['log', 'last-backup']).toArray()
  return { tables, changes, packs: held, settings }
}

async function exported(): Promise<File> {
  const stream = good(await host.save('library.readout', 'library'))
  if (stream === null) throw new Error('Cancelled')
  const options = { program: '0.1.0', tell: () => {}, signal: new AbortController().signal }
  good(await writeLibraryFile(store, stream, options))
  return new File([host.saved.get('library.readout') ?? ''], 'library.readout')
}

describe('a library file', () => {
  it('gives the whole library back, undo included, after backing up the one in its place', async () => {
    await fill()
    await store.setSetting('theme', 'dark')
    const before = await contentOf(store)
    const file = await exported()
    const { releases, versions, pack } = await makeImport(['Another'])
    good(await store.commit(makeDraft({ added: { releases, versions } }), pack))
    good(await backups.restoreFile(file))
    expect(replaced).toHaveBeenCalled()
    expect(libraries()).toHaveLength(1)
    const old = store.database
    store.close()
    await open()
    expect(store.database).not.toBe(old)
    expect(await contentOf(store)).toEqual(before)
    expect(store.history).toEqual({ undo: 'fill', redo: 'make tag' })
    good(await store.redo())
    good(await store.undo())
    good(await store.undo())
    expect(store.library.rows('releases').all).toEqual([])
    const names = (await indexedDB.databases()).map(database => database.name)
    expect(names).not.toContain(old)
  })

  it('holds a log that gives its rows', async () => {
    await fill()
    const file = await exported()
    good(await backups.restoreFile(file))
    store.close()
    await open()
    const rows = await store.db.changes.orderBy('[clock.ms+clock.counter]').toArray()
    const tables = replay(await Promise.all(rows.map(readChange)))
    for (const table of TABLE_NAMES) {
      const inLog = [...tables[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(inLog).toEqual(await store.db.table(table).toArray())
    }
  })

  it.each([
    ['cut in half', 'cut', (file: File) => file.slice(0, file.size / 2)],
    ['with a byte changed', 'damaged', async (file: File) => changed(file, file.size - 200)],
    ['of something else', 'not-a-library', () => new Blob(['Dear analyst'])],
    ['of nothing', 'not-a-library', () => new Blob([])],
  ])('%s is refused, and the library stays as it is', async (_, kind, spoil) => {
    await fill()
    const before = await contentOf(store)
    const spoilt = await spoil(await exported())
    expect(bad(await backups.restoreFile(spoilt))).toMatchObject({ kind })
    expect(await contentOf(store)).toEqual(before)
    expect(replaced).not.toHaveBeenCalled()
    expect(libraries()).toEqual([])
  })

  it('of a newer program is refused by its name', async () => {
    await fill()
    const newer = await swapped(
      await exported(),
      '"format":1,"schema":1,"program":"0.1.0"',
      '"format":9,"schema":1,"program":"9.0.0"',
    )
    expect(bad(await backups.restoreFile(newer))).toEqual({ kind: 'newer', program: '9.0.0' })
  })

  it('that the disk has no room for leaves nothing behind', async () => {
    await fill()
    host.refusal = { code: 'full', path: 'library.readout' }
    const stream = good(await host.save('library.readout', 'library'))
    if (stream === null) throw new Error('Cancelled')
    const options = { program: '0.1.0', tell: () => {}, signal: new AbortController().signal }
    expect(bad(await writeLibraryFile(store, stream, options))).toMatchObject({
      kind: 'file',
      error: { code: 'full' },
    })
    expect(host.saved.size).toBe(0)
  })

  it('can be stopped while it is written and while it is read', async () => {
    await fill()
    const file = await exported()
    const stream = good(await host.save('second.readout', 'library'))
    if (stream === null) throw new Error('Cancelled')
    const stop = new AbortController()
    const options = { program: '0.1.0', tell: () => stop.abort(), signal: stop.signal }
    expect(bad(await writeLibraryFile(store, stream, options))).toEqual({ kind: 'cancelled' })
    expect(host.saved.has('second.readout')).toBe(false)
    const stopReading = new AbortController()
    const reading = { tell: () => stopReading.abort(), signal: stopReading.signal }
    expect(bad(await backups.restoreFile(file, reading))).toEqual({ kind: 'cancelled' })
    expect(replaced).not.toHaveBeenCalled()
  })

  it('is not restored when the library in its place cannot be backed up', async () => {
    await fill()
    const file = await exported()
    host.refusal = { code: 'denied', path: 'Backups' }
    expect(bad(await backups.restoreFile(file))).toMatchObject({ kind: 'no-backup' })
    expect(replaced).not.toHaveBeenCalled()
  })
})

describe('automatic backups', () => {
  it('hold rows and log in one file and each pack once, and can be restored', async () => {
    await fill()
    const before = await contentOf(store)
    const first = await backUp()
    good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
    await backUp()
    expect([libraries().length, packs().length]).toEqual([2, 1])
    expect(backups.state).toEqual({ kind: 'done', at: now })
    expect(host.marked).toEqual({ releases: 2, annotations: 1, tags: 1 })
    good(await backups.restore(first))
    store.close()
    await open()
    expect(await contentOf(store)).toEqual(before)
  })

  it('are not made of an empty library, nor of one that has not changed', async () => {
    expect(await backUp()).toBe('nothing to do')
    await fill()
    expect(await backUp()).not.toBe('nothing to do')
    expect(await backUp()).toBe('nothing to do')
    host.backedUp.clear()
    expect(await backUp()).not.toBe('nothing to do')
  })

  it('keep the last five, and the packs that these need', async () => {
    await fill()
    const made: string[] = []
    for (let n = 0; n < 7; n += 1) {
      const { releases, versions, pack } = await makeImport([`Release ${n}`])
      good(await store.commit(makeDraft({ added: { releases, versions } }), pack))
      made.push(await backUp())
    }
    expect(libraries()).toEqual(made.slice(2))
    expect(packs()).toHaveLength(8)
  })

  it('read the new one back alone when the window has read the others before', async () => {
    await fill()
    const first = await backUp()
    const read: string[] = []
    const watched: MemoryHost['backups'] = {
      ...host.backups,
      read: async file => {
        read.push(file)
        return host.backups.read(file)
      },
    }
    backups = new Backups(store, { ...host, backups: watched })
    good(await backups.list())
    expect(read).toEqual([first])
    good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
    const second = await backUp()
    expect(read).toEqual([first, second])
  })

  it('of a library that shrank do not take a fuller one along', async () => {
    await fill()
    const full = await backUp()
    good(await store.commit(makeDraft({ removed: { releases: [...store.library.rows('releases').all] } })))
    for (let n = 0; n < 7; n += 1) {
      good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
      await backUp()
    }
    expect(libraries()).toContain(full)
    expect(libraries()).toHaveLength(6)
    expect(packs()).toHaveLength(1)
  })

  it('that were cut, changed or lack a pack are named, and never restored', async () => {
    await fill()
    const first = await backUp()
    const [pack] = packs()
    const whole = host.backedUp.get(first)
    if (whole === undefined || pack === undefined) throw new Error('No backup')
    const problem = async () => good(await backups.list()).map(backup => backup.problem)
    expect(await problem()).toEqual([null])
    host.backedUp.set(first, whole.slice(0, whole.size - 1))
    expect(await problem()).toEqual(['cut'])
    host.backedUp.set(first, await changed(whole, 300))
    expect(await problem()).toEqual(['damaged'])
    host.backedUp.set(first, whole)
    const bytes = host.backedUp.get(pack)
    if (bytes === undefined) throw new Error('No pack')
    host.backedUp.set(pack, await changed(bytes, 3))
    expect(bad(await backups.restore(first))).toMatchObject({ kind: 'pack', missing: false })
    host.backedUp.delete(pack)
    expect(await problem()).toEqual(['pack'])
    expect(bad(await backups.restore(first))).toMatchObject({ kind: 'pack', missing: true })
    expect(replaced).not.toHaveBeenCalled()
  })

  it('of which a part cannot be read leave every pack where it is', async () => {
    await fill()
    const first = await backUp()
    host.backedUp.set(first, new Blob(['torn']))
    host.backedUp.set(`pack-${'e'.repeat(64)}`, new Blob(['of a backup that cannot be read']))
    good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
    await backUp()
    expect(packs()).toHaveLength(2)
  })

  it('say when they could not be written, and why', async () => {
    await fill()
    await backUp()
    const last = now
    good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
    host.refusal = { code: 'full', path: 'Backups' }
    expect(bad(await backups.backUp())).toMatchObject({ kind: 'file' })
    expect(backups.state).toMatchObject({
      kind: 'failed',
      last,
      message: expect.stringContaining('no room left'),
    })
    host.refusal = null
    expect(libraries()).toHaveLength(1)
  })

  it('are made while the library is edited, of the moment in which they began', async () => {
    await fill()
    const running = backups.backUp()
    for (let n = 0; n < 20; n += 1) good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
    good(await running)
    const [backup] = good(await backups.list())
    expect(backup?.problem).toBeNull()
    good(await backups.restore(backup?.name ?? ''))
    store.close()
    await open()
    expect(store.library.rows('tags').all).toHaveLength(backup?.head?.counts.tags ?? -1)
  })
})

describe('beside an import', () => {
  /** The library's backups, in a folder where each file that is written lets the import write a chunk first. */
  const besideChunks = () =>
    new Backups(store, {
      ...host,
      backups: {
        ...host.backups,
        write: async file => {
          await addChunk()
          return host.backups.write(file)
        },
      },
    })
  async function addChunk(): Promise<void> {
    const { releases, versions, pack } = await makeImport([`Chunk ${crypto.randomUUID()}`])
    good(await store.commit(makeDraft({ added: { releases, versions } }), pack))
  }

  it('a backup does not wait, and holds what was whole when it began', async () => {
    await fill()
    const answer = await store.whileImporting(() => besideChunks().backUp())
    expect(good(answer)).toMatchObject({ kind: 'written' })
    expect(store.library.rows('releases').all).toHaveLength(4)
    const [backup] = good(await backups.list())
    expect(backup).toMatchObject({ problem: null, head: { counts: { releases: 2 } } })
    good(await backups.restore(backup?.name ?? ''))
    store.close()
    await open()
    expect(store.library.rows('releases').all).toHaveLength(2)
    for (const version of await store.db.versions.toArray())
      expect(await store.text(version.textSha256)).not.toBe('')
  })

  it('a restore is refused, since what is imported meanwhile would be lost', async () => {
    await fill()
    const backup = await backUp()
    expect(bad(await store.whileImporting(() => backups.restore(backup)))).toEqual({ kind: 'importing' })
    expect(replaced).not.toHaveBeenCalled()
    good(await backups.restore(backup))
  })
})

describe('a library that does not open', () => {
  it('is kept aside when a backup takes its place', async () => {
    await fill()
    const backup = await backUp()
    const before = await contentOf(store)
    store.close()
    const options = { tell: () => {}, signal: new AbortController().signal }
    good(await recover(name, { folder: host.backups, backup }, options))
    await open()
    expect(await contentOf(store)).toEqual(before)
    expect((await indexedDB.databases()).map(database => database.name)).toContain(name)
  })
})

async function changed(file: Blob, at: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return new Blob([bytes])
}

async function swapped(file: Blob, from: string, to: string): Promise<Blob> {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer())
  const place = text.indexOf(from)
  if (place < 0) throw new Error('Nothing to swap')
  return new Blob([file.slice(0, place), to, file.slice(place + from.length)])
}
