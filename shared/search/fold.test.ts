import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from './fold'

it.each([
  ['MINISTRY of Defence', 'ministry of defence'],
  ['Café Zürich', 'cafe zurich'],
  ['Ёлка', 'елка'],
  ['за\u0301мок', 'замок'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['Ærø', 'aero'],
  ['ΆΓΙΟΣ', 'αγιοσ'],
  ['ﬁnal', 'final'],
  ['ＮＡＴＯ', 'nato'],
  ['don\u2019t', "don't"],
  ['مُحَمَّد', 'محمد'],
])('folds %j to %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

it('keeps the Cyrillic letters that only look like marked ones', () => {
  expect(fold('Мой Київ, мои')).toBe('мой київ, мои')
})

it('is the same after a second time', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(fold(text)) === fold(text)))
})

it('does not depend on how accents are composed', () => {
  const accented = fc.string({ unit: fc.constantFrom('é', 'ü', 'Ё', 'й', 'ї', 'a', ' ', 'ß') })
  fc.assert(fc.property(accented, text => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))))
})
