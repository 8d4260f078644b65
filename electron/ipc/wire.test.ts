import { beforeEach, expect, it, vi } from 'vitest'
import { REQUEST_NAMES } from '../../shared/ipc'
import { wire, type Handlers } from './wire'

type Wired = (event: { senderFrame: { url: string; parent: object | null } | null }, arg: unknown) => unknown
const wired = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, handler: unknown) => wired.set(name, handler) },
}))

const OWN = { senderFrame: { url: 'app://readout/index.html', parent: null } }
const called: string[] = []
beforeEach(() => {
  called.length = 0
  const handlers = REQUEST_NAMES.map(name => [name, () => called.push(name)])
  wire(Object.fromEntries(handlers) as unknown as Handlers)
})
const ask = (name: string, event: Parameters<Wired>[0], arg: unknown) =>
  (wired.get(name) as Wired)(event, arg)

it('handles each request of the contract and no other', () => {
  expect([...wired.keys()].sort()).toEqual([...REQUEST_NAMES].sort())
})

it('lets a request of its own main frame by', () => {
  ask('surroundings', OWN, null)
  expect(called).toEqual(['surroundings'])
})

it.each([
  ['a frame that is gone', { senderFrame: null }],
  ['a frame within the page', { senderFrame: { url: 'app://readout/', parent: {} } }],
  ['another origin', { senderFrame: { url: 'https://example.com/', parent: null } }],
  ['another host of the scheme', { senderFrame: { url: 'app://other/', parent: null } }],
])('refuses %s', (_who, event) => {
  expect(() => ask('surroundings', event, null)).toThrow('foreign frame')
  expect(called).toEqual([])
})

it('refuses an argument that does not fit, before anything is done with it', () => {
  expect(() => ask('save:open', OWN, { name: '../evil.csv', kind: 'csv' })).toThrow('does not fit')
  expect(called).toEqual([])
})
