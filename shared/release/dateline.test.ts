import { expect, it } from 'vitest'
import { datelineOf } from './dateline'

it.each([
  [
    'PORT ELSING, Belmarre, Sept. 14, 2022 /Concord Wire/ -- The authority said',
    'PORT ELSING, Belmarre',
    'Concord Wire',
  ],
  ['NEW YORK--(BUSINESS WIRE)--Vesta said', 'NEW YORK', 'BUSINESS WIRE'],
  ['SELL, TX - (NewMediaWire) - August 28, 2024 - Vesta', 'SELL, TX', 'NewMediaWire'],
  ['MOSCOW, September 5. /TASS/. The ship', 'MOSCOW', 'TASS'],
  ['San Salvador, SV, 29 de mayo de 2024 – El puerto', 'San Salvador, SV', null],
  ['Potsdam – Zum Ende des Jahres', 'Potsdam', null],
])('reads the place and the wire of %s', (line, place, wire) => {
  expect(datelineOf(line)).toMatchObject({ place, wire })
})

it.each([
  'The minister said – and meant it – that',
  'Two members voted for a cut.',
  '- a bullet - with a dash',
])('finds none in %s', line => expect(datelineOf(line)).toBeNull())
