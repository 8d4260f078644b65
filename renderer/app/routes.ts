import type { AnnotationId, BatchId, ReleaseId, TagId } from '../../shared/model/ids'
import type { Route } from '../services'

/** The address of a route, as it stands behind the `#`. */
export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'library':
      return '/'
    case 'release': {
      const query = [
        route.full ? 'full' : null,
        route.passage === null ? null : `passage=${encodeURIComponent(route.passage)}`,
      ].filter(part => part !== null)
      return `/release/${encodeURIComponent(route.release)}${query.length > 0 ? `?${query.join('&')}` : ''}`
    }
    case 'passages':
      return route.tag === null ? '/passages' : `/passages/${encodeURIComponent(route.tag)}`
    case 'batch':
      return `/imports/${encodeURIComponent(route.batch)}`
    case 'imports':
    case 'codebook':
    case 'settings':
      return `/${route.kind}`
  }
}

/** The route of an address. An address that is not ours, or no longer, leads to the library. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const [view = '', id = ''] = path.split('/').filter(part => part !== '')
  switch (view) {
    case 'release':
      return id === ''
        ? { kind: 'library' }
        : releaseRoute(decode(id) as ReleaseId, new URLSearchParams(query))
    case 'passages':
      return { kind: 'passages', tag: id === '' ? null : (decode(id) as TagId) }
    case 'imports':
      return id === '' ? { kind: 'imports' } : { kind: 'batch', batch: decode(id) as BatchId }
    case 'codebook':
    case 'settings':
      return { kind: view }
    default:
      return { kind: 'library' }
  }
}

function releaseRoute(release: ReleaseId, query: URLSearchParams): Route {
  const passage = query.get('passage')
  return { kind: 'release', release, full: query.has('full'), passage: passage as AnnotationId | null }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a stray % typed into the address: looked up as it stands, and not found
  }
}
