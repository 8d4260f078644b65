import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { edit, makeAnnotation, makeDraft, makeRelease, makeTag } from '../../shared/testing/make'
import { bad, dropDatabase, freshName, good, makeImport, openLoaded } from './testing'
import type { LocalStore } from './local-store'

let name: string
let store: LocalStore
beforeEach(async () => {
  name = freshName()
  store = await openLoaded(name)
})
afterEach(async () => {
  store.close()
  await dropDatabase(name)
})

async function reopen(): Promise<void> {
  store.close()
  store = await openLoaded(name)
}

describe('commit', () => {
  it('keeps an import: rows, texts and sources, over a restart', async () => {
    const { releases, versions, pack } = await makeImport(['\uFEFFОдин', 'Two ✓'])
    good(await store.commit(makeDraft({ added: { releases, versions } }), pack))
    await reopen()
    expect(store.library.rows('releases').all).toHaveLength(2)
    for (const version of versions) {
      const text = store.library.rows('releases').get(version.release)?.title ?? ''
      expect(await store.text(version.textSha256)).toBe(text)
      expect(await (await store.source(version.sourceSha256)).text()).toBe(`source of ${text}`)
      expect(await store.version(version.id)).toEqual(version)
    }
  })

  it('tells which releases it has, by text and by source', async () => {
    const { releases, versions, pack } = await makeImport(['One'])
    good(await store.commit(makeDraft({ added: { releases, versions } }), pack))
    const [version] = versions
    if (version === undefined) throw new Error('No version')
    const known = await store.known([version.textSha256, version.sourceSha256])
    expect(known.get(version.textSha256)).toEqual({ release: version.release, by: 'text' })
    expect(known.get(version.sourceSha256)).toEqual({ release: version.release, by: 'source' })
  })

  it('numbers its Changes without gaps, also after a restart', async () => {
    const numbers: number[] = []
    const commit = async () =>
      numbers.push(good(await store.commit(makeDraft({ added: { tags: [makeTag()] } }))).n)
    await commit()
    await commit()
    await reopen()
    await commit()
    expect(numbers).toEqual([2, 3, 4])
  })

  it('adds the analyst with the first thing she writes', async () => {
    expect(store.library.rows('analysts').all).toEqual([])
    good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
    expect(store.library.rows('analysts').get(store.analyst())).toMatchObject({ name: '' })
    expect(store.history.undo).toBe('test')
  })

  it('refuses an edit of a field that changed in the meantime, and writes nothing of it', async () => {
    const [first, second] = [makeTag(), makeTag()]
    good(await store.commit(makeDraft({ added: { tags: [first, second] } })))
    good(await store.commit(makeDraft({ updated: { tags: [edit(second.id, 'name', 'Fisheries', 'Fish')] } })))
    const both = [edit(first.id, 'name', 'Fisheries', 'Boats'), edit(second.id, 'name', 'Fisheries', 'Nets')]
    expect(bad(await store.commit(makeDraft({ updated: { tags: both } })))).toMatchObject({ kind: 'stale' })
    await reopen()
    expect(
      store.library
        .rows('tags')
        .all.map(tag => tag.name)
        .sort(),
    ).toEqual(['Fish', 'Fisheries'])
  })

  it('keeps the order in which writes were asked for, whatever their size', async () => {
    const tags = Array.from({ length: 3000 }, () => makeTag())
    const [tag] = tags
    if (tag === undefined) throw new Error('No tag')
    const large = store.commit(makeDraft({ command: 'large', added: { tags } }))
    const small = store.commit(makeDraft({ updated: { tags: [edit(tag.id, 'name', 'Fisheries', 'Fish')] } }))
    expect(good(await large).n).toBeLessThan(good(await small).n)
  })

  it('refuses to edit or remove what is gone', async () => {
    const tag = makeTag()
    expect(bad(await store.commit(makeDraft({ removed: { tags: [tag] } }))).kind).toBe('stale')
    const gone = edit(tag.id, 'name', 'Fisheries', 'Fish')
    expect(bad(await store.commit(makeDraft({ updated: { tags: [gone] } }))).kind).toBe('stale')
  })

  it('takes versions and passages along with a removed release', async () => {
    const { releases, versions, pack } = await makeImport(['One', 'Two'])
    const [gone, stays] = releases
    if (gone === undefined || stays === undefined) throw new Error('No release')
    const annotations = [makeAnnotation(gone), makeAnnotation(stays)]
    good(await store.commit(makeDraft({ added: { releases, versions, annotations } }), pack))
    good(await store.commit(makeDraft({ removed: { releases: [gone] } })))
    expect(store.library.annotationsOf(gone.id)).toEqual([])
    expect(store.library.annotationsOf(stays.id)).toHaveLength(1)
    expect(await store.versionsOf([gone.id, stays.id])).toHaveLength(1)
    good(await store.undo())
    expect(store.library.annotationsOf(gone.id)).toHaveLength(1)
    expect(await store.versionsOf([gone.id, stays.id])).toHaveLength(2)
  })
})

describe('loading', () => {
  it('brings the newest releases first, then all the others once', async () => {
    const day = (n: number) => new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10)
    const dated = Array.from({ length: 900 }, (_, n) =>
      makeRelease({ published: { printed: '', readings: [day(n)] } }),
    )
    const undated = Array.from({ length: 100 }, () => makeRelease({ published: null }))
    good(await store.commit(makeDraft({ added: { releases: [...dated, ...undated] } })))
    await reopen()
    const { all } = store.library.rows('releases')
    expect(all).toHaveLength(1000)
    expect(new Set(all.map(row => row.id)).size).toBe(1000)
    expect(all.slice(0, 3).map(row => row.published?.readings[0])).toEqual([day(899), day(898), day(897)])
  })
})

describe('settings', () => {
  it('are kept over a restart and are no part of the log', async () => {
    await store.setSetting('theme', 'dark')
    await reopen()
    expect(store.setting('theme')).toBe('dark')
    expect(await store.db.changes.count()).toBe(0)
  })

  it('leave the names of the store alone', async () => {
    await expect(store.setSetting('log', 1)).rejects.toThrow('own')
  })
})
