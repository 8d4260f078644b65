import { expect, it } from 'vitest'
import { NOTHING_REMEMBERED, parseRemembered, placeFor, remember } from './window-bounds'

const screen = (id: number, x = 0, width = 1920, height = 1040) => ({
  id,
  workArea: { x, y: 0, width, height },
})
const place = (x: number, y = 20) => ({ bounds: { x, y, width: 1200, height: 800 }, maximized: false })

it('opens in the middle of the first display at first', () => {
  expect(placeFor(NOTHING_REMEMBERED, [screen(1)])).toEqual({
    bounds: { x: 240, y: 70, width: 1440, height: 900 },
    maximized: false,
  })
})

it('fits a display smaller than its first size', () => {
  expect(placeFor(NOTHING_REMEMBERED, [screen(1, 0, 1024, 700)]).bounds).toEqual({
    x: 0,
    y: 0,
    width: 1024,
    height: 700,
  })
})

it('opens where it stood on the display where it was last', () => {
  const both = [screen(1), screen(2, 1920)] as const
  const remembered = remember(remember(NOTHING_REMEMBERED, both[0], place(10)), both[1], place(2000))
  expect(placeFor(remembered, [...both])).toEqual(place(2000))
})

it('falls back to what it remembers of the first display when the last is gone', () => {
  const remembered = remember(remember(NOTHING_REMEMBERED, screen(1), place(10)), screen(2), place(2000))
  expect(placeFor(remembered, [screen(1)])).toEqual(place(10))
})

it('comes back onto a display that has become smaller', () => {
  const remembered = remember(NOTHING_REMEMBERED, screen(1), place(1800, 900))
  expect(placeFor(remembered, [screen(1, 0, 1100, 700)]).bounds).toEqual({
    x: 0,
    y: 0,
    width: 1100,
    height: 700,
  })
})

it('remembers over a file, and forgets what does not fit', () => {
  const remembered = remember(NOTHING_REMEMBERED, screen(7), place(5))
  expect(parseRemembered(JSON.stringify(remembered))).toEqual(remembered)
  expect(parseRemembered('{"last":"7","displays":{"7":{"bounds":{"x":"0"},"maximized":false}}}')).toEqual({
    last: '7',
    displays: {},
  })
  for (const text of ['', 'null', '[]', '{"last":1}'])
    expect(placeFor(parseRemembered(text), [screen(1)]).maximized).toBe(false)
})
