import { expect, it } from 'vitest'
import { edit, makeAnchor, makeAnnotation, makeDraft, makeRelease, makeTag } from '../../shared/testing/make'
import { stage } from '../testing/stage'
import { good } from './testing'
import { useAnnotationsOf, useHistory, useLoaded, useRecord, useRows, useSetting } from './use-library'

const [first, second] = [makeTag({ name: 'first' }), makeTag({ name: 'second' })]
const [release, other] = [makeRelease(), makeRelease()]
const passage = (start: number, end: number) =>
  makeAnnotation(release, { anchor: makeAnchor({ start, end }) })
const library = {
  tags: [first, second],
  releases: [release, other],
  annotations: [passage(5, 9), passage(0, 3), passage(5, 20), makeAnnotation(other)],
}

/** A component that only keeps what its hook answered, each time that it rendered. */
function watching<T>(hook: () => T) {
  const seen: T[] = []
  function Watch() {
    seen.push(hook())
    return null
  }
  return { seen, view: <Watch /> }
}

it('a record renders again only when it changed itself', async () => {
  const { seen, view } = watching(() => useRecord('tags', first.id)?.name)
  const { store } = await stage(view, { library })
  await expect.poll(() => seen.at(-1)).toBe('first')
  const before = seen.length
  good(await store.commit(makeDraft({ updated: { tags: [edit(second.id, 'name', 'second', 'third')] } })))
  good(await store.commit(makeDraft({ updated: { tags: [edit(first.id, 'name', 'first', 'fourth')] } })))
  await expect.poll(() => seen.at(-1)).toBe('fourth')
  expect(seen.length).toBe(before + 1)
})

it('rows keep their places over an edit, and additions go to the end', async () => {
  const { seen, view } = watching(() => useRows('tags'))
  const { store } = await stage(view, { library })
  await expect.poll(() => seen.at(-1)?.all).toHaveLength(2)
  const before = seen.at(-1)
  const third = makeTag()
  const updated = { tags: [edit(first.id, 'name', 'first', 'renamed')] }
  good(await store.commit(makeDraft({ added: { tags: [third] }, updated })))
  await expect.poll(() => seen.at(-1)?.get(first.id)?.name).toBe('renamed')
  const after = seen.at(-1)
  expect(after?.placeOf(first.id)).toBe(before?.placeOf(first.id))
  expect(after?.placeOf(third.id)).toBe(2)
  expect(before?.get(first.id)?.name).toBe('first')
  expect(before?.placeOf(third.id)).toBe(-1)
  good(await store.commit(makeDraft({ removed: { tags: [second] } })))
  await expect.poll(() => seen.at(-1)?.all).toHaveLength(2)
  expect(after?.all).toHaveLength(3)
  expect(after?.get(second.id)).toEqual(second)
})

it('passages of a release come in reading order, and stay the same array until one of them changes', async () => {
  const { seen, view } = watching(() => useAnnotationsOf(release.id))
  const { store } = await stage(view, { library })
  await expect.poll(() => seen.at(-1)).toHaveLength(3)
  const spans = () => seen.at(-1)?.map(({ anchor }) => [anchor.start, anchor.end])
  expect(spans()).toEqual([
    [0, 3],
    [5, 20],
    [5, 9],
  ])
  const before = seen.length
  good(await store.commit(makeDraft({ added: { annotations: [makeAnnotation(other)] } })))
  good(await store.commit(makeDraft({ added: { annotations: [passage(4, 5)] } })))
  await expect.poll(() => seen.at(-1)).toHaveLength(4)
  expect(seen.length).toBe(before + 1)
  expect(spans()?.[1]).toEqual([4, 5])
})

it('a setting has its fallback until it is set, null included', async () => {
  const { seen, view } = watching(() => useSetting<string | null>('theme', 'system'))
  await stage(view)
  await expect.poll(() => seen.at(-1)?.[0]).toBe('system')
  seen.at(-1)?.[1](null)
  await expect.poll(() => seen.at(-1)?.[0]).toBeNull()
})

it('history and the end of loading reach the view', async () => {
  const { seen, view } = watching(() => ({ loaded: useLoaded(), undo: useHistory().undo }))
  const { store } = await stage(view, { library })
  await expect.poll(() => seen.at(-1)).toEqual({ loaded: true, undo: 'fill' })
  good(await store.undo())
  await expect.poll(() => seen.at(-1)?.undo).toBeNull()
})
