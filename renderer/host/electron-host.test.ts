import { expect, it } from 'vitest'
import { MAX_APPEND, type Bridge } from '../../shared/ipc'
import { electronHost } from './electron-host'

type Asked = { readonly name: string; readonly arg: unknown }

/** A main process that keeps what it was asked and answers from `answers`. */
function fakeBridge(answers: { readonly [name: string]: (arg: never) => unknown } = {}) {
  const asked: Asked[] = []
  const listeners = new Map<string, (fact: never) => void>()
  const bridge = {
    ask: async (name: string, arg: unknown) => {
      asked.push({ name, arg })
      return answers[name]?.(arg as never) ?? { ok: true, value: undefined }
    },
    listen: (name: string, listener: (fact: never) => void) => {
      listeners.set(name, listener)
      return () => void listeners.delete(name)
    },
  }
  const announce = (name: string, fact: unknown) => listeners.get(name)?.(fact as never)
  return { bridge: bridge as unknown as Bridge, asked, announce }
}

it('cuts what it saves into pieces that the main process takes, in order', async () => {
  const { bridge, asked } = fakeBridge({ 'save:open': () => ({ ok: true, value: 'id' }) })
  const opened = await electronHost(bridge).save('library.readout', 'library')
  if (!opened.ok || opened.value === null) throw new Error('No stream was opened')
  await opened.value.append(new Uint8Array(MAX_APPEND * 2 + 5))
  const sizes = asked.flatMap(({ name, arg }) =>
    name === 'save:append' ? (arg as { bytes: Uint8Array }).bytes.buffer.byteLength : [],
  )
  expect(sizes).toEqual([MAX_APPEND, MAX_APPEND, 5])
})

it('stops at the first piece that was not written', async () => {
  const full = { ok: false, error: { code: 'full', path: '/disk' } }
  const answers = { 'save:open': () => ({ ok: true, value: 'id' }), 'save:append': () => full }
  const { bridge, asked } = fakeBridge(answers)
  const opened = await electronHost(bridge).save('a.csv', 'csv')
  if (!opened.ok || opened.value === null) throw new Error('No stream was opened')
  expect(await opened.value.append(new Uint8Array(MAX_APPEND * 3))).toEqual(full)
  expect(asked.filter(({ name }) => name === 'save:append')).toHaveLength(1)
})

it('answers null when the save panel was cancelled', async () => {
  const { bridge } = fakeBridge({ 'save:open': () => ({ ok: true, value: null }) })
  expect(await electronHost(bridge).save('a.csv', 'csv')).toEqual({ ok: true, value: null })
})

it('reads a backup of any size', async () => {
  const size = MAX_APPEND + 3
  const { bridge } = fakeBridge({
    'backup:read': ({ start }: { start: number }) => ({
      ok: true,
      value: new Uint8Array(Math.min(MAX_APPEND, size - start)).fill(start === 0 ? 1 : 2),
    }),
  })
  const read = await electronHost(bridge).backups.read('any')
  if (!read.ok) throw new Error('It was not read')
  expect(read.value.size).toBe(size)
  expect(new Uint8Array(await read.value.slice(-3).arrayBuffer())).toEqual(new Uint8Array([2, 2, 2]))
})

it('tells the main process that it is ready once all that must be written is written', async () => {
  const { bridge, asked, announce } = fakeBridge()
  const host = electronHost(bridge)
  let write = () => {}
  host.onQuitting(() => new Promise(resolve => (write = resolve)))
  host.onQuitting(() => Promise.reject(new Error('One failure keeps nobody else')))
  announce('quitting', null)
  await Promise.resolve()
  expect(asked).toEqual([])
  write()
  await expect.poll(() => asked).toEqual([{ name: 'quit:ready', arg: null }])
})

it('passes on what was chosen in the menu, until nobody listens', () => {
  const { bridge, announce } = fakeBridge()
  const chosen: string[] = []
  const stop = electronHost(bridge).onCommand(command => void chosen.push(command))
  announce('menu:chosen', { command: 'go.library' })
  stop()
  announce('menu:chosen', { command: 'go.codebook' })
  expect(chosen).toEqual(['go.library'])
})
