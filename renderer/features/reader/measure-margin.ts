import {
  type Extent,
  layStripes,
  packCards,
  type Stripe,
  type Surplus,
} from '../../../shared/anchoring/stripes'
import type { Placed } from '../../../shared/anchoring/runs'
import type { AnnotationId } from '../../../shared/model/ids'
import { blockAt } from '../../../shared/text/paragraphs'
import type { Block, Span } from '../../../shared/text/span'
import { rangeOfSpan } from './dom-offsets'

/** What stands beside the text, in pixels from the top of its column. Only what is near the view is in it. */
export type MarginLayout = {
  readonly stripes: readonly Stripe[]
  readonly surplus: readonly Surplus[]
  readonly cards: readonly { readonly id: AnnotationId; readonly top: number }[]
  /** Where the tagging card stands; null when it is not open. */
  readonly tagging: number | null
}
export const EMPTY_MARGIN: MarginLayout = { stripes: [], surplus: [], cards: [], tagging: null }

/** The tagging card among the heights and places of the others. */
export const TAGGING = 'tagging'

/** A card further below its passage than this would be read beside other words. */
const PACKING = { gap: 6, reach: 320 }
/** How far a card reaches above the line of its passage. */
const CARD_RISE = 5
/** What a card is taken for until it was drawn once. */
const CARD_HEIGHT = 26

/** The line box reaches beyond the letters: a stripe begins and ends with these. */
const ABOVE = 4
const BELOW = 6

export type MarginRoom = {
  readonly text: HTMLElement
  readonly scroller: HTMLElement
  readonly placed: readonly Placed[]
  readonly blocks: readonly Block[]
  /** The words that the tagging card is on; null when it is closed. */
  readonly tagged: Span | null
  readonly heights: ReadonlyMap<string, number>
  /** Where passages were last seen within their block; kept, since blocks out of view are not measured. */
  readonly seen: Map<AnnotationId, number>
  /** Its card stands at the height of its passage, and the others make room; unless the tagging card does. */
  readonly picked: AnnotationId | null
}

type Box = { readonly element: HTMLElement; readonly top: number; readonly bottom: number }

/**
 * Lay out the margin. Runs are measured only in the blocks within a screen of the view: a block further off was never
 * laid out by the browser, and asking for its lines would force that. Its cards still keep their place in the pile.
 */
export function measureMargin(room: MarginRoom): MarginLayout {
  const { text, scroller, placed, blocks, tagged } = room
  const origin = text.getBoundingClientRect().top
  const view = { top: scroller.getBoundingClientRect().top - origin, height: scroller.clientHeight }
  const isNear = (top: number, bottom: number): boolean =>
    bottom > view.top - view.height && top < view.top + 2 * view.height
  const boxes = boxesOf(text, origin)
  const extents = new Map<AnnotationId, Extent>()
  for (const box of boxes.values()) if (isNear(box.top, box.bottom)) extendBy(box, origin, extents)
  const wanted = wantedTops(room, boxes, extents)
  if (tagged !== null) wanted.push({ key: TAGGING, wanted: topOfSpan(text, tagged, blocks, origin) })
  wanted.sort((a, b) => a.wanted - b.wanted || (a.key === TAGGING ? -1 : b.key === TAGGING ? 1 : 0))
  const fixed = wanted.findIndex(({ key }) => key === (tagged === null ? room.picked : TAGGING))
  const tops = packCards(
    wanted.map(({ key, wanted }) => ({ wanted, height: room.heights.get(key) ?? CARD_HEIGHT })),
    PACKING,
    fixed,
  )
  const cards = wanted.flatMap(({ key }, i) => {
    const top = tops[i] ?? null
    return top === null ? [] : [{ key, top }]
  })
  return {
    ...layStripes(placed.flatMap(({ id }) => extents.get(id) ?? [])),
    cards: cards.flatMap(({ key, top }) =>
      key !== TAGGING && isNear(top, top + CARD_HEIGHT) ? { id: key, top } : [],
    ),
    tagging: cards.find(({ key }) => key === TAGGING)?.top ?? null,
  }
}

function boxesOf(text: HTMLElement, origin: number): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>()
  for (const element of text.querySelectorAll<HTMLElement>('[data-block]')) {
    const { top, bottom } = element.getBoundingClientRect()
    boxes.set(Number(element.dataset['block']), { element, top: top - origin, bottom: bottom - origin })
  }
  return boxes
}

/** Let each passage of a block reach from its first line there to its last. */
function extendBy({ element }: Box, origin: number, extents: Map<AnnotationId, Extent>): void {
  for (const run of element.querySelectorAll<HTMLElement>('[data-passages]')) {
    const rects = [...run.getClientRects()]
    const top = Math.min(...rects.map(rect => rect.top)) - origin + ABOVE
    const bottom = Math.max(...rects.map(rect => rect.bottom)) - origin - BELOW
    for (const name of run.dataset['passages']?.split(' ') ?? []) {
      const id = name as AnnotationId
      const before = extents.get(id)
      extents.set(id, {
        id,
        top: Math.min(top, before?.top ?? top),
        bottom: Math.max(bottom, before?.bottom ?? bottom),
      })
    }
  }
}

type Wanted = { readonly key: AnnotationId | typeof TAGGING; readonly wanted: number }

/** The height at which each passage's card would like to stand. */
function wantedTops(
  { placed, blocks, seen }: MarginRoom,
  boxes: ReadonlyMap<number, Box>,
  extents: ReadonlyMap<AnnotationId, Extent>,
): Wanted[] {
  return placed.flatMap(({ id, start }) => {
    const box = boxes.get(blockAt(blocks, start))
    if (box === undefined) return []
    const extent = extents.get(id)
    if (extent !== undefined && extent.top >= box.top) seen.set(id, extent.top - box.top)
    return { key: id, wanted: Math.max(0, box.top + (seen.get(id) ?? 0) - CARD_RISE) }
  })
}

function topOfSpan(text: HTMLElement, span: Span, blocks: readonly Block[], origin: number): number {
  const range = rangeOfSpan(text, span, offset => blockAt(blocks, offset))
  const rect = range?.getClientRects()[0]
  return rect === undefined ? 0 : rect.top - origin
}
