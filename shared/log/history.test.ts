import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ActId } from '../model/ids'
import { historyWalk, type Logged, type Tops } from './history'

/** Two stacks, as every editor has them: the plain model that the walk over the log must agree with. */
function play(moves: readonly ('act' | 'quiet' | 'undo' | 'redo')[]): { log: Logged[]; tops: Tops } {
  const log: Logged[] = []
  const undo: Logged[] = []
  const redo: Logged[] = []
  const write = (undoes: ActId | null, step?: Logged['step']): Logged => {
    const act = `act-${log.length}` as ActId
    const logged = { act, command: act, undoes, ...(step === undefined ? {} : { step }) }
    log.push(logged)
    return logged
  }
  for (const move of moves) {
    if (move === 'quiet') write(null, 'quiet')
    if (move === 'act') {
      undo.push(write(null))
      redo.length = 0
    }
    const taken = move === 'undo' ? undo.pop() : move === 'redo' ? redo.pop() : undefined
    if (taken === undefined) continue
    if (move === 'undo') redo.push(write(taken.act, 'undo'))
    else undo.push(write(taken.act, 'redo'))
  }
  return { log, tops: { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null } }
}

function topsOf(log: readonly Logged[]): Tops {
  const walk = historyWalk()
  for (const change of log.toReversed()) if (walk.see(change)) break
  return walk.tops()
}

it('finds in the log what two stacks would have on top', () => {
  const moves = fc.array(fc.constantFrom('act', 'quiet', 'undo', 'undo', 'redo', 'redo'), { maxLength: 40 })
  fc.assert(
    fc.property(moves, all => {
      const { log, tops } = play(all)
      expect(topsOf(log)).toEqual(tops)
    }),
    { numRuns: 1000 },
  )
})

it('takes the many Changes of an import as one step', () => {
  const chunk = { act: 'import' as ActId, command: 'import 400 releases', undoes: null }
  expect(topsOf([chunk, chunk, chunk]).undo).toEqual(chunk)
  const back: Logged = {
    act: 'back' as ActId,
    command: 'import 400 releases',
    undoes: chunk.act,
    step: 'undo',
  }
  expect(topsOf([chunk, chunk, back, back])).toEqual({ undo: null, redo: back })
})

it('leaves an act alone that was taken back out of turn', () => {
  const first = { act: 'first' as ActId, command: 'first', undoes: null }
  const second = { act: 'second' as ActId, command: 'second', undoes: null }
  const back: Logged = { act: 'back' as ActId, command: 'first', undoes: first.act, step: 'undo' }
  expect(topsOf([first, second, back])).toEqual({ undo: second, redo: back })
})
