import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Annotation } from '../model/annotation'
import type { AnnotationId, ReleaseId } from '../model/ids'
import { makePassage } from '../testing/releases'
import { PassageIndex } from './passage-index'

const r1 = 'r1' as ReleaseId

it('gives the tags of a release in the order of its text, each once', () => {
  const index = new PassageIndex([
    makePassage('a', 'r1', 50, ['t1', 't2']),
    makePassage('b', 'r1', 10, ['t2', 't3']),
    makePassage('c', 'r2', 0, ['t9']),
  ])
  expect(index.of(r1)).toEqual({ count: 2, tags: ['t2', 't3', 't1'] })
  expect(index.of('r3' as ReleaseId)).toEqual({ count: 0, tags: [] })
})

it('says which releases look different after passages were edited or removed', () => {
  const index = new PassageIndex([makePassage('a', 'r1', 0, ['t1']), makePassage('b', 'r2', 0, [])])
  const edited = makePassage('a', 'r1', 0, ['t2'])
  expect([...index.update([[edited.id, edited]])]).toEqual(['r1'])
  expect(index.of(r1)).toEqual({ count: 1, tags: ['t2'] })
  expect([...index.update([[edited.id, undefined]])]).toEqual(['r1'])
  expect(index.of(r1)).toEqual({ count: 0, tags: [] })
})

it('is, after any edits, as if made anew', () => {
  const passage = fc
    .tuple(fc.nat(5), fc.nat(3), fc.nat(9), fc.subarray(['t1', 't2', 't3']))
    .map(([id, release, start, tags]) => makePassage(`a${id}`, `r${release}`, start * 10 + id, tags))
  const edit = fc.oneof(passage, fc.nat(5))
  fc.assert(
    fc.property(fc.array(edit), edits => {
      const index = new PassageIndex()
      const now = new Map<AnnotationId, Annotation>()
      for (const edit of edits) {
        const id = typeof edit === 'number' ? (`a${edit}` as AnnotationId) : edit.id
        const annotation = typeof edit === 'number' ? undefined : edit
        index.update([[id, annotation]])
        if (annotation === undefined) now.delete(id)
        else now.set(id, annotation)
        index.of(r1) // an answer that was given before must not outlive the edit
      }
      const anew = new PassageIndex(now.values())
      for (const release of ['r0', 'r1', 'r2', 'r3'] as ReleaseId[]) {
        expect(index.of(release)).toEqual(anew.of(release))
      }
    }),
  )
})
