import { expect, it } from 'vitest'
import { fitChips } from './fit-chips'

const row = { gap: 2, more: 20 }

it.each([
  [[], 100, { shown: 0, shorten: false }],
  [[40, 40], 82, { shown: 2, shorten: false }],
  [[40, 40], 81, { shown: 1, shorten: false }],
  [[40, 40, 40], 104, { shown: 2, shorten: false }],
  [[90], 80, { shown: 1, shorten: true }],
  [[70, 10], 80, { shown: 1, shorten: true }],
])('of chips %j in %i pixels draws %j', (widths, room, fit) => {
  expect(fitChips(widths, { ...row, room })).toEqual(fit)
})
