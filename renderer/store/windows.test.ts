import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { edit, makeAnnotation, makeDraft, makeRelease, makeTag } from '../../shared/testing/make'
import type { LocalStore } from './local-store'
import { bad, dropDatabase, freshName, good, openLoaded } from './testing'

let name: string
let one: LocalStore
let two: LocalStore
const replaced = vi.fn<() => void>()
beforeEach(async () => {
  name = freshName()
  one = await openLoaded(name, { onReplaced: () => {} })
  two = await openLoaded(name, { onReplaced: replaced })
})
afterEach(async () => {
  one.close()
  two.close()
  await dropDatabase(name)
})

it('two windows see what the other writes, and undo it', async () => {
  const [tag, release] = [makeTag(), makeRelease()]
  good(await one.commit(makeDraft({ command: 'make tag', added: { tags: [tag], releases: [release] } })))
  await expect.poll(() => two.library.rows('tags').get(tag.id)).toEqual(tag)
  await expect.poll(() => two.history.undo).toBe('make tag')
  const passage = makeAnnotation(release)
  good(await two.commit(makeDraft({ added: { annotations: [passage] } })))
  await expect.poll(() => one.library.annotationsOf(release.id)).toEqual([passage])
  good(await one.undo())
  await expect.poll(() => two.library.annotationsOf(release.id)).toEqual([])
})

it('two windows that edit one field at once: the later is refused, and neither is torn', async () => {
  const tag = makeTag({ name: 'old' })
  good(await one.commit(makeDraft({ added: { tags: [tag] } })))
  const rename = (name: string) => makeDraft({ updated: { tags: [edit(tag.id, 'name', 'old', name)] } })
  const answers = await Promise.all([one.commit(rename('one')), two.commit(rename('two'))])
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  const refused = answers.find(answer => !answer.ok)
  expect(refused && bad(refused)).toMatchObject({ kind: 'stale' })
  const winner = answers[0].ok ? 'one' : 'two'
  await expect.poll(() => two.library.rows('tags').get(tag.id)?.name).toBe(winner)
  await expect.poll(() => one.library.rows('tags').get(tag.id)?.name).toBe(winner)
})

it('two windows that write at once share one count of Changes and one analyst', async () => {
  const write = (store: LocalStore) => store.commit(makeDraft({ added: { tags: [makeTag()] } }))
  await Promise.all([write(one), write(two), write(one), write(two)])
  for (const store of [one, two])
    await expect.poll(async () => (await store.snapshot()).rows.tags).toHaveLength(4)
  const log = await one.db.changes.orderBy('[clock.ms+clock.counter]').toArray()
  expect(log.map(change => change.n)).toEqual([1, 2, 3, 4, 5])
  expect(new Set(log.map(change => change.analyst)).size).toBe(1)
})

it('a setting reaches the other window', async () => {
  const heard = vi.fn<(name: string) => void>()
  two.subscribeSettings(heard)
  await one.setSetting('theme', 'dark')
  await expect.poll(() => heard).toHaveBeenCalledWith('theme')
  expect(two.setting('theme')).toBe('dark')
})

it('a library put in the place of this one is told to the other window', async () => {
  const third = await openLoaded(name, { onReplaced: () => {} })
  third.announceReplaced()
  await expect.poll(() => replaced).toHaveBeenCalledTimes(1)
  third.close()
})
