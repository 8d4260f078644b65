import { expect, it } from 'vitest'
import type { Annotation } from '../model/annotation'
import type { ReleaseId } from '../model/ids'
import { makePassage } from '../testing/releases'
import { passagesFrom } from './passages'

const r1 = 'r1' as ReleaseId
const first = makePassage('b', 'r1', 10, ['t2', 't3'])
const second = makePassage('a', 'r1', 50, ['t1', 't2'])

it('gives the tags of a release in the order of its text, each once', () => {
  const passages = passagesFrom(release => (release === r1 ? [first, second] : []))
  expect(passages.of(r1)).toEqual({ count: 2, tags: ['t2', 't3', 't1'] })
  expect(passages.of('r2' as ReleaseId)).toEqual({ count: 0, tags: [] })
})

it('gives the same object until the annotations change', () => {
  let annotations: readonly Annotation[] = [first]
  const passages = passagesFrom(() => annotations)
  const before = passages.of(r1)
  expect(passages.of(r1)).toBe(before)
  annotations = [first, second]
  expect(passages.of(r1)).toEqual({ count: 2, tags: ['t2', 't3', 't1'] })
})
