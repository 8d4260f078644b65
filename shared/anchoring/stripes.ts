import type { AnnotationId } from '../model/ids'

/** How far a passage reaches down the margin, in the view's own unit (pixels of the text column). */
export type Extent = { readonly id: AnnotationId; readonly top: number; readonly bottom: number }
export type Stripe = Extent & { readonly lane: number }

/** Stripes that stand side by side; more are counted, `+2`. */
export const STRIPE_LANES = 5

/** Stripes this near to each other would read as one. */
const GAP = 2

/** `count` passages that found no lane, and where their count stands. */
export type Surplus = { readonly top: number; readonly count: number; readonly ids: readonly AnnotationId[] }

/**
 * A stripe for each passage in the first lane that is free at its height, and the passages beyond STRIPE_LANES, counted
 * where the first of each clump starts. `extents` are in text order, so that stripes keep their lanes while scrolling.
 */
export function layStripes(extents: readonly Extent[]): {
  readonly stripes: readonly Stripe[]
  readonly surplus: readonly Surplus[]
} {
  const stripes: Stripe[] = []
  const surplus: { top: number; bottom: number; ids: AnnotationId[] }[] = []
  const floors = Array.from({ length: STRIPE_LANES }, () => -Infinity)
  for (const extent of extents) {
    const lane = floors.findIndex(floor => floor + GAP <= extent.top)
    if (lane !== -1) {
      floors[lane] = extent.bottom
      stripes.push({ ...extent, lane })
      continue
    }
    const clump = surplus.at(-1)
    if (clump !== undefined && clump.bottom >= extent.top) {
      clump.ids.push(extent.id)
      clump.bottom = Math.max(clump.bottom, extent.bottom)
    } else surplus.push({ top: extent.top, bottom: extent.bottom, ids: [extent.id] })
  }
  return { stripes, surplus: surplus.map(({ top, ids }) => ({ top, ids, count: ids.length })) }
}

/** How cards are packed: the room between two, and how far a card may stand below its passage. */
export type Packing = { readonly gap: number; readonly reach: number }

/**
 * Where cards of these heights stand in a margin: each at the height of its passage, or below the one before it. The
 * card at `fixed` (-1 for none) has its height for itself, and those that would touch it go below it. A card that would
 * stand further than `reach` below its passage has no place (null): beside other words it would mislead, and its
 * passage has a stripe all the same. Answers in the same order; `wanted` rises.
 */
export function packCards(
  cards: readonly { readonly wanted: number; readonly height: number }[],
  { gap, reach }: Packing,
  fixed = -1,
): readonly (number | null)[] {
  const first = cards[fixed]
  let floor = 0
  return cards.map(({ wanted, height }, i) => {
    if (i === fixed) return wanted
    const top = Math.max(wanted, floor)
    const touches =
      first !== undefined && top < first.wanted + first.height + gap && first.wanted < top + height + gap
    const clear = touches ? first.wanted + first.height + gap : top
    if (clear - wanted > reach) return null
    floor = clear + height + gap
    return clear
  })
}
