import { expect, it } from 'vitest'
import type { AnnotationId, BatchId, ReleaseId, TagId } from '../../shared/model/ids'
import type { Route } from '../services'
import { formatRoute, parseRoute } from './routes'

const routes: Route[] = [
  { kind: 'library' },
  { kind: 'release', release: 'r1' as ReleaseId, full: false, passage: null },
  { kind: 'release', release: 'r1' as ReleaseId, full: true, passage: 'p/1?x' as AnnotationId },
  { kind: 'passages', tag: null },
  { kind: 'passages', tag: 't 1' as TagId },
  { kind: 'codebook' },
  { kind: 'imports' },
  { kind: 'batch', batch: 'b1' as BatchId },
  { kind: 'settings' },
]

it.each(routes)('comes back from its address: $kind', route => {
  expect(parseRoute(`#${formatRoute(route)}`)).toEqual(route)
})

it.each(['', '#', '#/nowhere', '#/release', '#/release/'])('leads from %j to the library', address => {
  expect(parseRoute(address)).toEqual({ kind: 'library' })
})

it('keeps a stray percent sign in an id', () => {
  expect(parseRoute('#/release/50%')).toMatchObject({ release: '50%' })
})
