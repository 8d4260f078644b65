import { TABLE_NAMES, type TableName } from '../model/library'
import type { Body, FieldEdit, RecordEdit } from './change'
import { applyEdit, BOOKKEEPING, elements, type Row } from './edit'
import { equal } from './equal'
import { findLoose } from './references'
import { reverse } from './reverse'
import { leftStanding, type Records } from './worked-on'
import { sameWork, type World } from './world'

/** Why an act cannot be taken back: what is in the way, as the analyst knows it. */
export type Refusal =
  | { readonly kind: 'changed'; readonly table: TableName; readonly field: string | null }
  | { readonly kind: 'deleted'; readonly table: TableName }
  | { readonly kind: 'there-again'; readonly table: TableName }
  /** A record would point at one that is gone, or one that is still pointed at would go. */
  | { readonly kind: 'needed'; readonly table: TableName }

/** `bodies` take the act back when applied in order; `kept` counts releases of an import that stay. */
export type TakingBack =
  | {
      readonly kind: 'ready'
      readonly bodies: readonly Body[]
      readonly removed: number
      readonly kept: number
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/**
 * What would take an act back now, whatever came after it. `changes` are the act's, newest first.
 *
 * Refused where a later Change touched the same field; an edit whose outcome already stands is left out. An import is
 * never refused: its releases that were worked on since stay, with all that they need.
 */
export function takeBack(changes: readonly Body[], world: World): TakingBack {
  const { left, worked } = leftStanding(changes, world)
  const now = new Overlay(world)
  try {
    const bodies = changes.map(change => step(without(reverse(change), left), now))
    const loose = findLoose(bodies, now, world)
    if (loose !== null) return { kind: 'refused', refusal: { kind: 'needed', table: loose } }
    const removed = bodies.reduce((sum, body) => sum + (body.removed.releases?.length ?? 0), 0)
    return { kind: 'ready', bodies: bodies.filter(notEmpty), removed, kept: worked }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}

/** Ends `takeBack` from within; never leaves it. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind)
  }
}

/** The world with what was taken back so far. */
class Overlay {
  readonly #rows = new Map<string, Row | undefined>()
  constructor(private readonly world: World) {}

  get(table: TableName, id: string): Row | undefined {
    const key = `${table} ${id}`
    if (this.#rows.has(key) || table === 'versions') return this.#rows.get(key)
    return this.world.get(table, id)
  }

  set(table: TableName, id: string, row: Row | undefined): void {
    this.#rows.set(`${table} ${id}`, row)
  }
}

type Lists = { added: Row[]; updated: RecordEdit[]; removed: Row[] }

function step(body: Body, now: Overlay): Body {
  const out: { [part in keyof Lists]: { [T in TableName]?: Lists[part] } } = {
    added: {},
    updated: {},
    removed: {},
  }
  for (const table of TABLE_NAMES) {
    const removed = (body.removed[table] ?? []).map(row => removal(table, row, now))
    const updated = (body.updated[table] ?? []).flatMap(edit => edition(table, edit, now))
    const added = (body.added[table] ?? []).map(row => addition(table, row, now))
    if (removed.length > 0) out.removed[table] = removed
    if (updated.length > 0) out.updated[table] = updated
    if (added.length > 0) out.added[table] = added
  }
  return out as unknown as Body
}

function removal(table: TableName, row: Row, now: Overlay): Row {
  const here = table === 'versions' ? row : now.get(table, row.id)
  if (here === undefined) throw new Refused({ kind: 'deleted', table })
  if (!sameWork(here, row)) throw new Refused({ kind: 'changed', table, field: null })
  now.set(table, row.id, undefined)
  return here
}

function addition(table: TableName, row: Row, now: Overlay): Row {
  if (now.get(table, row.id) !== undefined) throw new Refused({ kind: 'there-again', table })
  now.set(table, row.id, row)
  return row
}

function edition(table: TableName, edit: RecordEdit, now: Overlay): readonly RecordEdit[] {
  const row = now.get(table, edit.id)
  if (row === undefined) throw new Refused({ kind: 'deleted', table })
  const fields: { [field: string]: FieldEdit } = {}
  for (const [field, change] of Object.entries(edit.fields)) {
    const fresh = rebase(row[field], change)
    if (fresh === 'in the way' && field !== BOOKKEEPING) throw new Refused({ kind: 'changed', table, field })
    if (fresh !== 'in the way' && fresh !== 'done') fields[field] = fresh
  }
  if (Object.keys(fields).every(field => field === BOOKKEEPING)) return []
  const fresh = { id: edit.id, fields }
  now.set(table, edit.id, applyEdit(row, fresh))
  return [fresh]
}

/** The edit as it must read to be made on `value`. */
function rebase(value: unknown, edit: FieldEdit): FieldEdit | 'done' | 'in the way' {
  if (edit.kind === 'set') {
    if (equal(value, edit.new)) return 'done'
    return equal(value, edit.old) ? edit : 'in the way'
  }
  const has = new Set(elements(value))
  const added = edit.added.filter(element => !has.has(element))
  const removed = edit.removed.filter(element => has.has(element))
  return added.length + removed.length === 0 ? 'done' : { kind: 'elements', added, removed }
}

/** The body without records that stay as they are. */
function without(body: Body, kept: Records): Body {
  const leave = (part: { readonly [T in TableName]?: readonly { readonly id: string }[] }) =>
    Object.fromEntries(
      TABLE_NAMES.flatMap(table => {
        const rows = part[table]?.filter(row => kept[table]?.has(row.id) !== true)
        return rows === undefined ? [] : [[table, rows]]
      }),
    )
  return { added: body.added, updated: leave(body.updated), removed: leave(body.removed) } as Body
}

const notEmpty = (body: Body): boolean =>
  [body.added, body.updated, body.removed].some(part => Object.keys(part).length > 0)
