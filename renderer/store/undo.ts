import type { ActId } from '../../shared/model/ids'
import type { Change, Draft } from '../../shared/log/change'
import { compareClocks } from '../../shared/log/clock'
import { historyWalk, type Logged, type Tops } from '../../shared/log/history'
import { takeBack } from '../../shared/log/take-back'
import type { World } from '../../shared/log/world'
import { err, ok, type Result } from '../../shared/result'
import { keptReleases, notTakenBack } from '../../shared/words/storage'
import { type ChangeRow, readChange } from './change-row'
import type { Database } from './db'
import type { MemoryLibrary } from './library'
import type { CommitError, TakenBack } from './store'

/** Changes read at a time when walking back: more than most walks need. */
const PAGE = 200

/** What undo and redo would take back, from the end of the log. */
export async function readTops(db: Database): Promise<Tops> {
  const walk = historyWalk()
  for (let offset = 0; ; offset += PAGE) {
    const page = await db.changes
      .orderBy('[clock.ms+clock.counter]')
      .reverse()
      .offset(offset)
      .limit(PAGE)
      .toArray()
    for (const change of page) if (walk.see(change)) return walk.tops()
    if (page.length < PAGE) return walk.tops()
  }
}

/** The Changes that take an act back, as one new act, and what to say of it. */
export type Plan = { readonly drafts: readonly Draft[]; readonly answer: TakenBack }

/**
 * The act by which `act` stands now: itself, or the last redo of it; null when the last thing that befell it was an undo,
 * or the log does not know it. Each undo and redo points at the one before, so this walks as often as she changed her mind.
 */
export async function standingActOf(db: Database, act: ActId): Promise<ActId | null> {
  let last = await firstOf(db, 'act', act)
  for (let next = last; next !== undefined; next = await firstOf(db, 'undoes', next.act)) last = next
  return last === undefined || last.step === 'undo' ? null : last.act
}

const firstOf = (db: Database, index: 'act' | 'undoes', act: ActId) =>
  db.changes.where(index).equals(act).first()

/** What taking `act` back would write; null when the log has no such act, or it was taken back before. */
export async function planTakingBack(
  db: Database,
  act: ActId,
  library: MemoryLibrary,
): Promise<Result<Plan | null, CommitError>> {
  const first = await firstOf(db, 'act', act)
  if (first === undefined || (await firstOf(db, 'undoes', act)) !== undefined) return ok(null)
  const outcome = takeBack(await whatItDid(db, first), worldOf(library))
  const { command } = first
  if (outcome.kind === 'refused')
    return err({ kind: 'stale', message: notTakenBack(command, outcome.refusal) })
  const { act: next, undoes, step } = newAct(first)
  const bodies = outcome.bodies.length === 0 ? [{ added: {}, updated: {}, removed: {} }] : outcome.bodies
  const note = outcome.kept > 0 ? { note: keptReleases(outcome.removed, outcome.kept) } : {}
  const drafts = bodies.map(({ added, updated, removed }) => ({
    added,
    updated,
    removed,
    command,
    act: next,
    undoes,
    step,
  }))
  return ok({ drafts, answer: { command, ...note } })
}

/**
 * The Changes of an act, newest first. An import that was redone is judged by its own Changes: the redo holds only what
 * the undo had taken out, and would know neither the batch nor the releases that stayed.
 */
async function whatItDid(db: Database, { act, step }: Logged): Promise<readonly Change[]> {
  const changes = await changesOf(db, act)
  if (step !== 'redo') return changes
  const origin = await changesOf(db, await originOf(db, act))
  return origin.some(change => change.added.batches !== undefined) ? origin : changes
}

async function changesOf(db: Database, act: ActId): Promise<readonly Change[]> {
  const rows = await db.changes.where('act').equals(act).toArray()
  return Promise.all(rows.sort(newestFirst).map(readChange))
}

/** The act that all the undoing and redoing began with. */
async function originOf(db: Database, act: ActId): Promise<ActId> {
  const undone = (await firstOf(db, 'act', act))?.undoes ?? null
  return undone === null ? act : originOf(db, undone)
}

function newAct(taken: Logged): { act: ActId; undoes: ActId; step: 'undo' | 'redo' } {
  return {
    act: crypto.randomUUID() as ActId,
    undoes: taken.act,
    step: taken.step === 'undo' ? 'redo' : 'undo',
  }
}

const newestFirst = (a: ChangeRow, b: ChangeRow): number => compareClocks(b.clock, a.clock)

function worldOf(library: MemoryLibrary): World {
  return {
    get: (table, id) => library.rows(table).get(id),
    annotationsOf: release => library.annotationsOf(release),
    annotations: library.rows('annotations').all,
    releases: library.rows('releases').all,
    tags: library.rows('tags').all,
  }
}
