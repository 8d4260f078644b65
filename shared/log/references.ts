import type { TableName } from '../model/library'
import type { Body } from './change'
import { elements, type Row } from './edit'
import type { World } from './world'

/** Finds a record as it will be. */
type After = { get(table: TableName, id: string): Row | undefined }

/**
 * The table of the first record that would be left pointing at nothing when `bodies` are written, or null. Looks at what
 * comes and what goes only: the rest of the library is whole by itself.
 */
export function findLoose(bodies: readonly Body[], after: After, world: World): TableName | null {
  return looseAmongNew(bodies, after) ?? looseAfterRemoval(bodies, after, world)
}

function looseAmongNew(bodies: readonly Body[], after: After): TableName | null {
  const gone = (table: TableName, id: string): boolean => after.get(table, id) === undefined
  for (const { added, updated } of bodies) {
    for (const row of added.annotations ?? []) if (gone('releases', row.release)) return 'releases'
    const tagged: readonly Row[] = [...(added.annotations ?? []), ...(added.releases ?? [])]
    for (const row of tagged) if (elements(row['tags']).some(tag => gone('tags', tag))) return 'tags'
    for (const edit of [...(updated.annotations ?? []), ...(updated.releases ?? [])]) {
      const tags = edit.fields['tags']
      if (tags?.kind === 'elements' && tags.added.some(tag => gone('tags', tag))) return 'tags'
    }
    for (const tag of added.tags ?? []) if (tag.parent !== null && gone('tags', tag.parent)) return 'tags'
  }
  return null
}

function looseAfterRemoval(bodies: readonly Body[], after: After, world: World): TableName | null {
  const releases = bodies.flatMap(body => body.removed.releases ?? [])
  for (const release of releases) {
    const left = world.annotationsOf(release.id).some(row => after.get('annotations', row.id) !== undefined)
    if (left) return 'annotations'
  }
  const tags = new Set<string>(bodies.flatMap(body => (body.removed.tags ?? []).map(tag => tag.id)))
  if (tags.size === 0) return null
  const uses = (table: TableName) => (row: { readonly id: string }) =>
    elements(after.get(table, row.id)?.['tags']).some(tag => tags.has(tag))
  if (world.annotations.some(uses('annotations'))) return 'annotations'
  if (world.releases.some(uses('releases'))) return 'releases'
  const child = world.tags.some(tag => {
    const parent = after.get('tags', tag.id)?.['parent']
    return typeof parent === 'string' && tags.has(parent)
  })
  return child ? 'tags' : null
}
