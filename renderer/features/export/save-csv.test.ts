import { expect, it } from 'vitest'
import { memoryHost } from '../../host/memory-host'
import { saveCsv } from './save-csv'

const PIECES = ['a\r\n', 'b\r\n', 'c\r\n']

/** Saves three pieces; `onMade` is told before each is given. */
function save(onMade: (made: number, control: AbortController) => void = () => {}) {
  const host = memoryHost()
  const control = new AbortController()
  const rows: number[] = []
  async function* pieces() {
    for (const [index, text] of PIECES.entries()) {
      onMade(index + 1, control)
      yield { text, rows: 1 }
    }
  }
  const outcome = saveCsv(host, {
    name: 'notes.csv',
    pieces,
    onRows: n => rows.push(n),
    signal: control.signal,
  })
  return { host, rows, outcome }
}

it('writes piece after piece and says how far it is', async () => {
  const { host, rows, outcome } = save()
  expect(await outcome).toEqual({ kind: 'saved', name: 'notes.csv', rows: 3 })
  expect(await host.saved.get('notes.csv')?.text()).toBe(PIECES.join(''))
  expect(rows).toEqual([1, 2, 3])
})

it('leaves nothing when it is cancelled, and makes no further piece', async () => {
  let made = 0
  const { host, outcome } = save((n, control) => {
    made = n
    if (n === 2) control.abort()
  })
  expect(await outcome).toEqual({ kind: 'cancelled' })
  expect(host.saved.size).toBe(0)
  expect(made).toBe(2)
})

it('leaves nothing when a piece cannot be made, and passes the reason on', async () => {
  const { host, outcome } = save(n => {
    if (n === 2) throw new Error('The text lies nowhere')
  })
  await expect(outcome).rejects.toThrow('The text lies nowhere')
  expect(host.saved.size).toBe(0)
})
