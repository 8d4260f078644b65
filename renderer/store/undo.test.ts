import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { edit, makeAnnotation, makeBatch, makeDraft, makeTag } from '../../shared/testing/make'
import type { LocalStore } from './local-store'
import { bad, dropDatabase, freshName, good, makeImport, openLoaded } from './testing'

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
const names = () => store.library.rows('tags').all.map(tag => tag.name)

describe('undo and redo', () => {
  it('walk the acts back and forth, named, over restarts', async () => {
    const tag = makeTag({ name: 'one' })
    good(await store.commit(makeDraft({ command: 'make tag', added: { tags: [tag] } })))
    good(
      await store.commit(
        makeDraft({ command: 'rename tag', updated: { tags: [edit(tag.id, 'name', 'one', 'two')] } }),
      ),
    )
    await reopen()
    expect(store.history).toEqual({ undo: 'rename tag', redo: null })
    expect(good(await store.undo())).toEqual({ command: 'rename tag' })
    expect(names()).toEqual(['one'])
    await reopen()
    expect(store.history).toEqual({ undo: 'make tag', redo: 'rename tag' })
    good(await store.undo())
    expect(names()).toEqual([])
    expect(store.history).toEqual({ undo: null, redo: 'make tag' })
    good(await store.redo())
    good(await store.redo())
    expect(names()).toEqual(['two'])
    expect(store.history).toEqual({ undo: 'rename tag', redo: null })
    await reopen()
    expect(names()).toEqual(['two'])
    expect(good(await store.redo())).toBeNull()
  })

  it('forget what could be redone once something else is done', async () => {
    good(await store.commit(makeDraft({ added: { tags: [makeTag()] } })))
    good(await store.undo())
    good(await store.commit(makeDraft({ command: 'other', added: { tags: [makeTag()] } })))
    expect(store.history).toEqual({ undo: 'other', redo: null })
  })

  it('pass over quiet Changes', async () => {
    const { releases, versions, pack } = await makeImport(['One'])
    good(await store.commit(makeDraft({ command: 'import', added: { releases, versions } }), pack))
    const id = releases[0]?.id ?? ''
    const open = edit(id, 'status', 'unread', 'read')
    good(await store.commit(makeDraft({ step: 'quiet', updated: { releases: [open] } })))
    expect(store.history.undo).toBe('import')
    good(await store.undo())
    expect(store.library.rows('releases').all).toEqual([])
    good(await store.redo())
    expect(store.library.rows('releases').get(id)?.status).toBe('read')
    expect(await store.text(versions[0]?.textSha256 ?? pack.texts[0]?.sha256 ?? failed())).toBe('One')
  })

  it('say in words why an act cannot be taken back, and write nothing', async () => {
    const tag = makeTag({ name: 'one' })
    good(await store.commit(makeDraft({ added: { tags: [tag] } })))
    const rename = makeDraft({
      command: 'rename tag',
      updated: { tags: [edit(tag.id, 'name', 'one', 'two')] },
    })
    good(await store.commit(rename))
    good(await store.commit(makeDraft({ updated: { tags: [edit(tag.id, 'name', 'two', 'three')] } })))
    expect(bad(await store.undoAct(rename.act))).toEqual({
      kind: 'stale',
      message: '“rename tag” cannot be undone now: the field “name” of a tag was changed later.',
    })
    expect(names()).toEqual(['three'])
  })

  it('follow their keys, however fast these come', async () => {
    const tags = [makeTag({ name: 'one' }), makeTag({ name: 'two' }), makeTag({ name: 'three' })]
    const commits = tags.map(tag => store.commit(makeDraft({ command: tag.name, added: { tags: [tag] } })))
    const undone = await Promise.all([store.undo(), store.undo(), store.redo()])
    await Promise.all(commits)
    expect(undone.map(answer => good(answer)?.command)).toEqual(['three', 'two', 'two'])
    expect(names()).toEqual(['one', 'two'])
  })

  it('take an act back that stands, however often it was undone and redone before', async () => {
    const draft = makeDraft({ command: 'make tag', added: { tags: [makeTag({ name: 'one' })] } })
    good(await store.commit(draft))
    for (const redo of [() => store.redo(), () => store.redo(), null]) {
      expect(good(await store.undoAct(draft.act))).toEqual({ command: 'make tag' })
      expect(names()).toEqual([])
      expect(good(await store.undoAct(draft.act))).toBeNull()
      if (redo !== null) good(await redo())
    }
  })

  it('take an act of several Changes back, passages before the release that they lie on', async () => {
    const { releases, versions, pack } = await makeImport(['One'])
    const annotations = releases.map(row => makeAnnotation(row))
    const frame = { act: makeDraft().act, command: 'import 1 release' }
    good(await store.commit(makeDraft({ ...frame, added: { releases, versions } }), pack))
    good(await store.commit(makeDraft({ ...frame, added: { annotations } })))
    good(await store.undo())
    expect(await store.db.annotations.count()).toBe(0)
    expect(await store.db.versions.count()).toBe(0)
    good(await store.redo())
    expect(store.library.rows('annotations').all).toEqual(annotations)
    good(await store.undo())
    expect(store.library.rows('releases').all).toEqual([])
  })
})

describe('undoing an import', () => {
  it('takes all its Changes back and leaves releases annotated since, saying so', async () => {
    const batch = makeBatch()
    const frame = { act: makeDraft().act, command: 'import 60 releases' }
    const chunks = [
      await makeImport(numbered(0), { batch: batch.id }),
      await makeImport(numbered(30), { batch: batch.id }),
    ]
    good(await store.commit(makeDraft({ ...frame, added: { batches: [batch] } })))
    for (const { releases, versions, pack } of chunks)
      good(await store.commit(makeDraft({ ...frame, added: { releases, versions } }), pack))
    const kept = chunks[1]?.releases[7] ?? failed()
    good(
      await store.commit(
        makeDraft({ command: 'mark passage', added: { annotations: [makeAnnotation(kept)] } }),
      ),
    )
    await reopen()
    expect(good(await store.undoAct(frame.act))).toEqual({
      command: 'import 60 releases',
      note: '59 releases removed. 1 release stays, because it was worked on since.',
    })
    expect(store.library.rows('releases').all.map(row => row.id)).toEqual([kept.id])
    expect(await store.db.versions.count()).toBe(1)
    expect(store.library.annotationsOf(kept.id)).toHaveLength(1)
    expect(store.history).toEqual({ undo: 'mark passage', redo: 'import 60 releases' })
    good(await store.redo())
    expect(store.library.rows('releases').all).toHaveLength(60)
    const starred = chunks[0]?.releases[3] ?? failed()
    good(await store.commit(makeDraft({ updated: { releases: [edit(starred.id, 'starred', false, true)] } })))
    expect(good(await store.undoAct(frame.act))?.note).toBe(
      '58 releases removed. 2 releases stay, because they were worked on since.',
    )
    expect(store.library.rows('releases').all.map(row => row.id)).toEqual([kept.id, starred.id])
  })
})

const numbered = (from: number) => Array.from({ length: 30 }, (_, n) => `Release ${from + n}`)

function failed(): never {
  throw new Error('The test has nothing to go on with')
}
