import type { Display, Rectangle } from 'electron'

/** Where the window stood on each display, by the display's id, and on which of them last. */
export type Remembered = {
  readonly last: string | null
  readonly displays: { readonly [id: string]: Place }
}
export type Place = { readonly bounds: Rectangle; readonly maximized: boolean }
type Screen = Pick<Display, 'id' | 'workArea'>

export const MIN_SIZE = { width: 960, height: 600 } as const
/** What a table and a reader side by side want; a smaller display gets less. */
const FIRST_SIZE = { width: 1440, height: 900 } as const
export const NOTHING_REMEMBERED: Remembered = { last: null, displays: {} }

/**
 * Where to open the window: on the display where it was last, as it stood there; when that one is gone, on the first,
 * as it stood on that, else in its middle. Never outside of a work area: displays change their size.
 */
export function placeFor(remembered: Remembered, displays: readonly [Screen, ...Screen[]]): Place {
  const display = displays.find(({ id }) => String(id) === remembered.last) ?? displays[0]
  const place = remembered.displays[String(display.id)]
  if (place === undefined) return { bounds: centred(display.workArea), maximized: false }
  return { ...place, bounds: within(place.bounds, display.workArea) }
}

export const remember = (remembered: Remembered, display: Screen, place: Place): Remembered => ({
  last: String(display.id),
  displays: { ...remembered.displays, [String(display.id)]: place },
})

function centred(area: Rectangle): Rectangle {
  const width = Math.min(FIRST_SIZE.width, area.width)
  const height = Math.min(FIRST_SIZE.height, area.height)
  const x = area.x + Math.floor((area.width - width) / 2)
  const y = area.y + Math.floor((area.height - height) / 2)
  return { x, y, width, height }
}

function within(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(Math.max(bounds.width, MIN_SIZE.width), area.width)
  const height = Math.min(Math.max(bounds.height, MIN_SIZE.height), area.height)
  const x = Math.min(Math.max(bounds.x, area.x), area.x + area.width - width)
  const y = Math.min(Math.max(bounds.y, area.y), area.y + area.height - height)
  return { x, y, width, height }
}

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value))
    return false
  const { bounds, maximized } = value
  if (typeof bounds !== 'object' || bounds === null || typeof maximized !== 'boolean') return false
  const { x, y, width, height } = bounds as Partial<Record<string, unknown>>
  return [x, y, width, height].every(isNumber)
}

/** What window.json holds; what does not fit is forgotten. */
export function parseRemembered(text: string): Remembered {
  try {
    const { last, displays } = JSON.parse(text)
    const places = Object.entries<unknown>(displays).filter((entry): entry is [string, Place] =>
      isPlace(entry[1]),
    )
    return { last: typeof last === 'string' ? last : null, displays: Object.fromEntries(places) }
  } catch {
    return NOTHING_REMEMBERED
  }
}
