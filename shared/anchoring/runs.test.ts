import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnnotationId } from '../model/ids'
import type { Span } from '../text/span'
import { inTextOrder, keepEqualRuns, LANES, lanesOf, linesOf, type Placed, runsOf } from './runs'

const id = (name: string): AnnotationId => name as AnnotationId

/** Bars under a text, one a passage, named by their letter: `placed('aaa', ' bbb')`. */
function placed(...bars: readonly string[]): Placed[] {
  return bars
    .map(bar => ({ id: id(bar.trim()[0] ?? ''), start: bar.search(/\S/), end: bar.length }))
    .sort(inTextOrder)
}

/** A run as `abc:a0b1`: its words, then the passages over it with their lanes. */
function drawn(text: string, blocks: readonly Span[], passages: readonly Placed[]): string[][] {
  return runsOf(blocks, passages).map(runs =>
    runs.map(run => {
      const over = run.passages.map(({ id, lane }) => `${id}${lane}`).join('')
      return `${text.slice(run.start, run.end)}${over === '' ? '' : `:${over}`}`
    }),
  )
}

const lanes = (of: Readonly<Record<string, number>>): ReadonlyMap<AnnotationId, number> =>
  new Map(Object.entries(of).map(([name, lane]) => [id(name), lane]))

const whole = [{ start: 0, end: 10 }]

it('parts a block where passages start and end', () => {
  expect(drawn('0123456789', whole, placed('  aaaa', '    bbbb'))).toEqual([
    ['01', '23:a0', '45:a0b1', '67:b1', '89'],
  ])
})

it('gives a freed lane to the next passage that starts, and moves none', () => {
  expect(drawn('0123456789', whole, placed('aaa', ' bbbbbb', '    ccccc'))).toEqual([
    ['0:a0', '12:a0b1', '3:b1', '456:b1c0', '78:c0', '9'],
  ])
})

it('draws a passage on every paragraph it covers, on one lane', () => {
  const blocks = [
    { start: 0, end: 4 },
    { start: 6, end: 10 },
  ]
  expect(drawn('0123\n\n6789', blocks, placed('aaa', '  bbbbbb'))).toEqual([
    ['01:a0', '2:a0b1', '3:b1'],
    ['67:b1', '89'],
  ])
})

it('gives a passage without a line one as soon as there is room', () => {
  expect(drawn('0123456789', whole, placed('aaaaaaaa', 'bbbbbbb', 'cccccc', ' ddddddddd'))).toEqual([
    ['0:a0b1c2', '12345:a0b1c2d3', '6:a0b1d2', '7:a0d2', '89:d2'],
  ])
})

it('moves the line of no passage when one is added, as long as all have a line', () => {
  const before = placed('  aaaa', '     bbbb')
  const after = placed('xxx', '  aaaa', '     bbbb')
  const held = lanesOf(runsOf(whole, before))
  expect(held).toEqual(lanes({ a: 0, b: 1 }))
  expect(lanesOf(runsOf(whole, after, held))).toEqual(lanes({ x: 1, a: 0, b: 1 }))
  expect(lanesOf(runsOf(whole, after))).toEqual(lanes({ x: 0, a: 1, b: 0 }))
})

it('underlines the first, the last to start, and breaks a line for the rest', () => {
  const passages = placed('aaaaaaaaaa', ' bbbbbbbbb', '  cccccccc', '   ddddddd')
  const run = runsOf(whole, passages)[0]?.at(-1)
  if (run === undefined) throw new Error('no run')
  expect(linesOf(run, null)).toEqual({ lines: ['a', 'd', null], more: true, fill: 'd' })
  expect(linesOf(run, id('b'))).toEqual({ lines: ['a', 'b', null], more: true, fill: 'd' })
  expect(linesOf(run, id('a'))).toEqual({ lines: ['a', 'd', null], more: true, fill: 'd' })
})

const anyCase = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 40 })), { maxLength: 12 }),
  )
  .map(([lengths, spans]) => {
    const blocks: Span[] = []
    let at = 0
    for (const length of lengths) {
      blocks.push({ start: at, end: at + length })
      at += length + 2
    }
    const passages = spans
      .map(([start, length], i) => ({ id: id(`p${i}`), start, end: start + length }))
      .sort(inTextOrder)
    return { blocks, passages }
  })

it('covers each block exactly, with the passages that stand over every unit', () => {
  fc.assert(
    fc.property(anyCase, ({ blocks, passages }) => {
      runsOf(blocks, passages).forEach((runs, i) => {
        const block = blocks[i] ?? { start: -1, end: -1 }
        expect(runs[0]?.start).toBe(block.start)
        expect(runs.at(-1)?.end).toBe(block.end)
        runs.forEach((run, j) => {
          if (j > 0) expect(run.start).toBe(runs[j - 1]?.end)
          for (let at = run.start; at < run.end; at += 1) {
            const over = passages.filter(({ start, end }) => start <= at && at < end)
            expect(run.passages.map(p => p.id)).toEqual(over.map(p => p.id))
          }
        })
      })
    }),
  )
})

it('never gives two passages one lane, nor moves one that has a line', () => {
  fc.assert(
    fc.property(anyCase, ({ blocks, passages }) => {
      const held = new Map<AnnotationId, number>()
      for (const run of runsOf(blocks, passages).flat()) {
        expect(new Set(run.passages.map(p => p.lane)).size).toBe(run.passages.length)
        for (const { id, lane } of run.passages) {
          const before = held.get(id)
          if (before !== undefined && before < LANES) expect(lane).toBe(before)
          held.set(id, lane)
        }
      }
    }),
  )
})

it('shows a line for every passage where three or fewer overlap', () => {
  fc.assert(
    fc.property(anyCase, ({ blocks, passages }) => {
      for (const run of runsOf(blocks, passages).flat()) {
        const { lines, more } = linesOf(run, null)
        expect(more).toBe(run.passages.length > LANES)
        if (!more) expect(lines.filter(line => line !== null)).toHaveLength(run.passages.length)
      }
    }),
  )
})

it('keeps the runs of paragraphs that a new passage does not touch', () => {
  const blocks = [
    { start: 0, end: 4 },
    { start: 6, end: 10 },
  ]
  const before = runsOf(blocks, placed('aaa'))
  const after = keepEqualRuns(before, runsOf(blocks, placed('aaa', '       bb')))
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
})
