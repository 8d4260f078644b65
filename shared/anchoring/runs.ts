import type { AnnotationId } from '../model/ids'
import type { Span } from '../text/span'

/** A passage as the reader draws it: where it stands now. Offsets are UTF-16 code units, half-open. */
export type Placed = Span & { readonly id: AnnotationId }

/** A passage over a run, and the lane of its underline: 0 for the highest. From LANES on there was no free line. */
export type Covering = { readonly id: AnnotationId; readonly lane: number }

/** A stretch of one block with the same passages over all of it, in the order in which they start. Never empty. */
export type Run = Span & { readonly passages: readonly Covering[] }

/** Underlines that fit between two lines of text at 16/26 and 17/28. */
export const LANES = 3

/** By start, the longer first: the order in which passages take their lanes and are walked through. */
export function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/**
 * The runs of each block. Runs follow each other without a gap and cover their block exactly; a block without a
 * passage is one run. `passages` are in text order, `blocks` too; what lies between blocks is not drawn.
 *
 * A passage takes the first free lane at its start and keeps it to its end, over blocks too. One that found no free
 * line among LANES gets one as soon as so few passages are left that all fit, and keeps that.
 *
 * `held` are the lanes that passages had when the text was drawn before: each has its lane again where that is free, so that a new passage moves the lines of no other that it does not touch.
 */
export function runsOf(
  blocks: readonly Span[],
  passages: readonly Placed[],
  held: ReadonlyMap<AnnotationId, number> = new Map(),
): readonly (readonly Run[])[] {
  const sweep = new Sweep(passages, held)
  return blocks.map(block => {
    const runs: Run[] = []
    let at = block.start
    while (at < block.end) {
      const covering = sweep.advance(at)
      const end = Math.min(block.end, sweep.nextEdge(at))
      runs.push({ start: at, end, passages: covering })
      at = end
    }
    return runs
  })
}

type Active = { readonly passage: Placed; lane: number }

/** Walks over the text once: which passages stand at a place, and where the next one starts or ends. */
class Sweep {
  private active: Active[] = []
  private next = 0

  constructor(
    private readonly passages: readonly Placed[],
    private readonly held: ReadonlyMap<AnnotationId, number>,
  ) {}

  /** Passages over the unit at `at`, in the order in which they start. `at` must not go back. */
  advance(at: number): readonly Covering[] {
    this.active = this.active.filter(({ passage }) => passage.end > at)
    for (let passage = this.passages[this.next]; passage !== undefined && passage.start <= at;) {
      this.next += 1
      if (passage.end > at) this.active.push({ passage, lane: this.laneFor(passage) })
      passage = this.passages[this.next]
    }
    this.promote()
    return this.active.map(({ passage, lane }) => ({ id: passage.id, lane }))
  }

  nextEdge(at: number): number {
    const start = this.passages[this.next]?.start ?? Infinity
    return this.active.reduce((edge, { passage }) => Math.min(edge, passage.end), Math.max(start, at + 1))
  }

  /** The lane it had, or else the first that is free and, if it can be, held by no passage that starts within it. */
  private laneFor(passage: Placed): number {
    const taken = this.taken()
    const wanted = this.held.get(passage.id)
    if (wanted !== undefined && !taken.has(wanted)) return wanted
    const left = new Set(taken)
    for (let i = this.next; i < this.passages.length; i += 1) {
      const other = this.passages[i]
      if (other === undefined || other.start >= passage.end) break
      const lane = this.held.get(other.id)
      if (lane !== undefined) left.add(lane)
    }
    const lane = firstFree(left)
    return lane < LANES ? lane : firstFree(taken)
  }

  private taken(): Set<number> {
    return new Set(this.active.map(({ lane }) => lane))
  }

  private promote(): void {
    if (this.active.length > LANES) return
    for (const one of this.active) if (one.lane >= LANES) one.lane = this.laneFor(one.passage)
  }
}

function firstFree(taken: ReadonlySet<number>): number {
  let lane = 0
  while (taken.has(lane)) lane += 1
  return lane
}

/** The lane on which each passage ends, for the next drawing of the text. */
export function lanesOf(runs: readonly (readonly Run[])[]): ReadonlyMap<AnnotationId, number> {
  const lanes = new Map<AnnotationId, number>()
  for (const { passages } of runs.flat()) {
    for (const { id, lane } of passages) lanes.set(id, lane)
  }
  return lanes
}

/** What is drawn under a run: the passage of each line from the top, null for none, and whether a broken line says more. */
export type Lines = {
  readonly lines: readonly (AnnotationId | null)[]
  readonly more: boolean
  /** The passage whose fill lies behind the words: the one that starts last. Fills never mix. */
  readonly fill: AnnotationId | null
}

/**
 * Up to LANES passages have a line each, on their lanes. Of more, the first and the last to start are drawn, and a
 * broken line for the rest; a picked passage is drawn in place of the last, since it must be seen.
 */
export function linesOf(run: Run, picked: AnnotationId | null): Lines {
  const { passages } = run
  const last = passages.at(-1)?.id ?? null
  if (passages.length <= LANES) {
    const lines = Array.from({ length: LANES }, (_, lane) => passages.find(p => p.lane === lane)?.id ?? null)
    return { lines, more: false, fill: last }
  }
  const first = passages[0]?.id ?? null
  const second = picked !== first && passages.some(({ id }) => id === picked) ? picked : last
  return { lines: [first, second, null], more: true, fill: last }
}

/** `next`, with each block's runs taken from `previous` where they are the same, so that a view need not redraw them. */
export function keepEqualRuns(
  previous: readonly (readonly Run[])[],
  next: readonly (readonly Run[])[],
): readonly (readonly Run[])[] {
  return next.map((runs, i) => {
    const before = previous[i]
    return before !== undefined && sameRuns(before, runs) ? before : runs
  })
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, i) => sameRun(run, b[i]))
}

function sameRun(a: Run, b: Run | undefined): boolean {
  if (b === undefined || a.start !== b.start || a.end !== b.end) return false
  const { passages } = b
  if (a.passages.length !== passages.length) return false
  return a.passages.every((p, i) => p.id === passages[i]?.id && p.lane === passages[i]?.lane)
}
