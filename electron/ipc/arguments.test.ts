import { expect, it } from 'vitest'
import { MAX_APPEND, type RequestName } from '../../shared/ipc'
import { ARGUMENTS } from './arguments'

const save = '123e4567-e89b-42d3-a456-426614174000'
const backup = 'library-20260102T030405Z-0123abcd.readout'

it.each<[RequestName, unknown]>([
  ['save:open', { name: 'Notes of 2026 – ü.csv', kind: 'csv' }],
  ['save:append', { save, bytes: new Uint8Array(MAX_APPEND) }],
  ['save:finish', { save }],
  ['backup:write', { name: backup }],
  ['backup:read', { name: `pack-${'a'.repeat(64)}`, start: 0 }],
  ['link:open', { url: 'https://example.com/' }],
  ['library:mark', { releases: 1, annotations: 0, tags: 0 }],
  ['history:show', { undo: 'Undo: tag passage', redo: null }],
  ['quit:ready', null],
])('takes what fits %s', (name, arg) => {
  expect(ARGUMENTS[name](arg)).toBe(true)
})

it.each<[RequestName, unknown]>([
  ['save:open', { name: '../notes.csv', kind: 'csv' }],
  ['save:open', { name: 'C:\\notes.csv', kind: 'csv' }],
  ['save:open', { name: '..', kind: 'csv' }],
  ['save:open', { name: 'a\0.csv', kind: 'csv' }],
  ['save:open', { name: '', kind: 'csv' }],
  ['save:open', { name: 'x'.repeat(201), kind: 'csv' }],
  ['save:open', { name: 'notes.exe', kind: 'exe' }],
  ['save:open', { name: 'notes.csv', kind: 'csv', path: '/etc' }],
  ['save:open', 'notes.csv'],
  ['save:append', { save, bytes: new Uint8Array(MAX_APPEND + 1) }],
  ['save:append', { save, bytes: 'text' }],
  ['save:append', { save: '/etc/passwd', bytes: new Uint8Array(1) }],
  ['backup:write', { name: 'notes.txt' }],
  ['backup:remove', { name: `../${backup}` }],
  ['backup:remove', { name: `${backup}\n` }],
  ['backup:read', { name: backup, start: -1 }],
  ['backup:read', { name: backup, start: Number.NaN }],
  ['library:mark', { releases: -1, annotations: 0, tags: 0 }],
  ['library:mark', null],
  ['history:show', { undo: 'x'.repeat(301), redo: null }],
  ['quit:ready', undefined],
])('refuses for %s what does not fit: %#', (name, arg) => {
  expect(ARGUMENTS[name](arg)).toBe(false)
})
