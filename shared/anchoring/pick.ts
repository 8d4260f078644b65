import type { AnnotationId } from '../model/ids'
import { type Placed, inTextOrder } from './runs'

/** Passages over the unit at `offset`, the pile that a click goes through: the one that starts last lies on top. */
export function pileAt(passages: readonly Placed[], offset: number): readonly AnnotationId[] {
  return passages
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort(inTextOrder)
    .reverse()
    .map(({ id }) => id)
}

/** What a click picks: the top of the pile, or, when one of the pile is picked already, the one below it, then the top again. */
export function pickFrom(pile: readonly AnnotationId[], picked: AnnotationId | null): AnnotationId | null {
  const at = picked === null ? -1 : pile.indexOf(picked)
  return pile[(at + 1) % Math.max(1, pile.length)] ?? null
}

/**
 * The passage to go to from the picked one, or from `offset` when none is: the next in text order, or the one before
 * with `step` -1. Stops at the last and the first. `passages` are in text order.
 */
export function stepPassage(
  passages: readonly Placed[],
  picked: AnnotationId | null,
  offset: number,
  step: 1 | -1,
): AnnotationId | null {
  const at = passages.findIndex(({ id }) => id === picked)
  if (at !== -1) return passages[Math.min(passages.length - 1, Math.max(0, at + step))]?.id ?? null
  const found =
    step === 1
      ? passages.find(({ start }) => start >= offset)
      : passages.findLast(({ start }) => start < offset)
  return found?.id ?? (step === 1 ? passages.at(-1)?.id : passages[0]?.id) ?? null
}
