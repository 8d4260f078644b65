import { expect, it } from 'vitest'
import { keyParts, keyWords } from './keys'

it.each([
  ['mod+shift+z', 'linux', 'Ctrl+Shift+Z'],
  ['mod+shift+z', 'mac', '⌘⇧Z'],
  ['alt+left', 'windows', 'Alt+←'],
  ['del', 'linux', 'Delete'],
  ['?', 'linux', '?'],
  ['mod+,', 'mac', '⌘,'],
  [null, 'linux', ''],
] as const)('calls %s on %s %s', (key, platform, words) => {
  expect(keyWords(key, platform)).toBe(words)
})

it('parts a combination, so that each key can be drawn on its own', () => {
  expect(keyParts('mod+k', 'linux')).toEqual(['Ctrl', 'K'])
})
