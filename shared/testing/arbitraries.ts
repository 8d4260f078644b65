import fc from 'fast-check'
import type { Body, RecordEdit } from '../log/change'
import { elements, type Row } from '../log/edit'
import { applyBody, emptyTables, type PlainTables } from '../log/replay'

/** A wish for one write, made possible by `bodiesFrom`: what it picks is there when its turn comes. */
type Wish = {
  readonly kind: 'add' | 'set' | 'element' | 'remove' | 'clear'
  readonly table: 'annotations' | 'tags' | 'views'
  readonly pick: number
  readonly field: string
  readonly value: unknown
}

const plainValue = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.integer({ min: -3, max: 3 }),
  fc.constant(null),
  fc.boolean(),
  fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  fc.record({ a: fc.nat(3), b: fc.constantFrom('x', null) }),
)

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('add', 'add', 'set', 'set', 'element', 'remove', 'clear'),
  table: fc.constantFrom('annotations', 'tags', 'views'),
  pick: fc.nat(20),
  // One field that no model knows: it must survive whatever is done to the others.
  field: fc.constantFrom('name', 'note', 'ofALaterVersion'),
  value: plainValue,
})

/** A log as it may come to be: each Body of up to four records is possible after the ones before it. */
export const someBodies: fc.Arbitrary<readonly Body[]> = fc
  .array(fc.array(wish, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  .map(bodiesFrom)

function bodiesFrom(wishes: readonly (readonly Wish[])[]): readonly Body[] {
  const tables = emptyTables()
  let made = 0
  return wishes.map(group => {
    const used = new Set<string>()
    const body = emptyBody()
    for (const one of group) {
      if (one.kind === 'add') {
        made += 1
        body.added[one.table].push({ id: `${one.table}-${made}`, [one.field]: one.value, tags: ['t0'] })
      } else grant(one, tables, body, used)
    }
    // The records are of the right form for the log, which knows no more of them than ids and fields.
    const whole = body as unknown as Body
    applyBody(tables, whole)
    return whole
  })
}

type Lists<T> = { annotations: T[]; tags: T[]; views: T[] }
const emptyBody = (): { added: Lists<Row>; updated: Lists<RecordEdit>; removed: Lists<Row> } => ({
  added: { annotations: [], tags: [], views: [] },
  updated: { annotations: [], tags: [], views: [] },
  removed: { annotations: [], tags: [], views: [] },
})

/** Edits or removes the picked record, unless there is none or this Body touches it already. */
function grant(one: Wish, tables: PlainTables, body: ReturnType<typeof emptyBody>, used: Set<string>): void {
  const rows = [...tables[one.table].values()]
  const row = rows[one.pick % Math.max(rows.length, 1)]
  if (row === undefined || used.has(row.id)) return
  used.add(row.id)
  if (one.kind === 'remove') body.removed[one.table].push(row)
  else body.updated[one.table].push({ id: row.id, fields: fieldsOf(one, row) })
}

function fieldsOf(one: Wish, row: Row): RecordEdit['fields'] {
  if (one.kind === 'set') return { [one.field]: { kind: 'set', old: row[one.field], new: one.value } }
  if (one.kind === 'clear') return { [one.field]: { kind: 'set', old: row[one.field], new: undefined } }
  const has = elements(row['tags'])
  const fresh = [`t${one.pick}`].filter(tag => !has.includes(tag))
  return { tags: { kind: 'elements', added: fresh, removed: has.slice(0, 1) } }
}
