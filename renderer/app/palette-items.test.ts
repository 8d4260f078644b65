import { expect, it } from 'vitest'
import { COMMANDS } from '../../shared/commands'
import type { ReleaseId, TagId } from '../../shared/model/ids'
import { paletteGroups, type PaletteSource } from './palette-items'

const source: PaletteSource = {
  refusal: id => (id === 'export.notes' ? 'nothing is tagged yet' : null),
  commandLabel: id => COMMANDS[id].label,
  tags: [
    { id: 't1' as TagId, label: 'Exercise / Command post', detail: '12 passages' },
    { id: 't2' as TagId, label: 'Threat', detail: '3 passages' },
  ],
  releases: [{ id: 'r1' as ReleaseId, title: 'Speech on price expectations', detail: 'Bank of Norland' }],
  issuers: [{ name: 'Export Council', detail: '2 releases' }],
}
const titles = (typed: string) => paletteGroups(typed, source).map(group => group.title)
const labels = (typed: string) =>
  paletteGroups(typed, source).flatMap(group => group.items.map(item => item.label))

it('shows every command before anything is typed', () => {
  expect(titles('')).toEqual(['Commands'])
})

it('matches the beginnings of words, in any order', () => {
  expect(labels('pri sp')).toContain('Speech on price expectations')
  expect(labels('xpect')).not.toContain('Speech on price expectations')
})

it('keeps a command that cannot run, after those that can, with the reason', () => {
  const commands = paletteGroups('export', source)[0]?.items ?? []
  expect(commands.map(item => item.refused)).toEqual([false, true])
  expect(commands[1]?.detail).toBe('nothing is tagged yet')
})

it.each([
  ['>exp', ['Commands']],
  ['#exe', ['Tags']],
  ['@exp', ['Issuers']],
])('narrows %s to %s', (typed, expected) => {
  expect(titles(typed)).toEqual(expected)
})

it('says where the typed words stand in the label', () => {
  const [tag] = paletteGroups('#comm', source)[0]?.items ?? []
  expect(tag?.hits.map(([start, end]) => tag.label.slice(start, end))).toEqual(['Comm'])
})

it('marks a place once where two of the words match', () => {
  const [item] = paletteGroups('>the whole library t', source)[0]?.items ?? []
  expect(item?.hits.map(([start, end]) => item.label.slice(start, end))).toEqual(['the', 'whole', 'library'])
})

it('offers a search of the text for whatever was typed', () => {
  expect(labels('nothing like it')).toEqual(['Find “nothing like it” in all releases'])
})
