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
/** The room between a card that is at work and the edges of the view. */
const EDGE = 8
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
type View = { readonly top: number; readonly height: number }

/**
 * Lay out the margin around what is in view. Runs are measured only in the blocks within a screen of it: a block
 * further off was never laid out by the browser, and asking for its lines would force that.
 */
export function measureMargin(room: MarginRoom): MarginLayout {
  const { text, scroller, placed, blocks, tagged } = room
  const origin = text.getBoundingClientRect().top
  const view = { top: scroller.getBoundingClientRect().top - origin, height: scroller.clientHeight }
  const boxes = boxesAround(text, origin, view)
  const extents = new Map<AnnotationId, Extent>()
  for (const box of boxes.values()) if (isNear(box, view)) extendBy(box, origin, extents)
  const wanted = wantedTops(room, boxes, extents)
  if (tagged !== null) wanted.push({ key: TAGGING, wanted: topOfSpan(text, tagged, blocks, origin) })
  const cards = placeCards(wanted, room, view)
  return {
    ...layStripes(placed.flatMap(({ id }) => extents.get(id) ?? [])),
    cards: cards.flatMap(({ key, top }) =>
      key !== TAGGING && isNear({ top, bottom: top + CARD_HEIGHT }, view) ? { id: key, top } : [],
    ),
    tagging: cards.find(({ key }) => key === TAGGING)?.top ?? null,
  }
}

const isNear = ({ top, bottom }: Pick<Box, 'top' | 'bottom'>, view: View): boolean =>
  bottom > view.top - view.height && top < view.top + 2 * view.height

/** Piles of cards begin at every so many blocks, so that scrolling by one block does not pack all of them anew. */
const PILE = 16

/** The blocks near the view by index, and those before them in which their pile of cards begins. */
function boxesAround(text: HTMLElement, origin: number, view: View): ReadonlyMap<number, Box> {
  const elements = text.querySelectorAll<HTMLElement>('[data-block]')
  const boxAt = (index: number): Box | null => {
    const element = elements[index]
    if (element === undefined) return null
    const { top, bottom } = element.getBoundingClientRect()
    return { element, top: top - origin, bottom: bottom - origin }
  }
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boxAt(middle)?.bottom ?? Infinity) > view.top - view.height) high = middle
    else low = middle + 1
  }
  const boxes = new Map<number, Box>()
  for (let index = low - (low % PILE); index < elements.length; index += 1) {
    const box = boxAt(index)
    if (box === null || box.top > view.top + 2 * view.height) break
    boxes.set(Number(box.element.dataset['block']), box)
  }
  return boxes
}

/** Pack the cards, each at the height of its passage or below the one before it. */
function placeCards(
  wanted: Wanted[],
  { heights, tagged, picked }: MarginRoom,
  view: View,
): readonly { readonly key: Wanted['key']; readonly top: number }[] {
  const first = tagged === null ? picked : TAGGING
  const heightOf = (key: string): number => heights.get(key) ?? CARD_HEIGHT
  const kept = wanted
    .map(each => (each.key === first ? { ...each, wanted: inView(each, heightOf(each.key), view) } : each))
    .sort((a, b) => a.wanted - b.wanted || (a.key === TAGGING ? -1 : b.key === TAGGING ? 1 : 0))
  const tops = packCards(
    kept.map(({ key, wanted }) => ({ wanted, height: heightOf(key) })),
    PACKING,
    kept.findIndex(({ key }) => key === first),
  )
  return kept.flatMap(({ key }, i) => {
    const top = tops[i] ?? null
    return top === null ? [] : [{ key, top }]
  })
}

/**
 * The card that is at work is seen whole: it moves up where it would reach below the view. The tagging card stays when
 * its words are scrolled away; the card of a passage goes with its passage.
 */
function inView({ key, wanted }: Wanted, height: number, view: View): number {
  if (key !== TAGGING && (wanted + CARD_RISE < view.top || wanted > view.top + view.height)) return wanted
  const lowest = view.top + view.height - height - EDGE
  return Math.max(view.top + EDGE, 0, Math.min(wanted, lowest))
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
