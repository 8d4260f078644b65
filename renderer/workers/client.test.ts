import { afterEach, expect, it, vi } from 'vitest'
import { jobRunner, type WorkerMakers } from './client'
import type { Jobs } from './jobs'

const started: Worker[] = []
afterEach(() => {
  for (const worker of started.splice(0)) worker.terminate()
})

/** A runner whose search workers run `script`, which hears requests and posts replies as the real ones do. */
function runnerOf(script: string) {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  const make = () => {
    const worker = new Worker(url)
    started.push(worker)
    return worker
  }
  const makers: WorkerMakers = { 'import.read': make, 'search.scan': make, 'find.text': make }
  return jobRunner(makers)
}
const arg = { query: 'troops', database: 'readout' }
const answers = 'onmessage = () => postMessage({ kind: "answer", answer: { texts: 3 } })'
const silent = 'onmessage = () => {}'

it('gives the answer of the worker, and its progress before that', async () => {
  const run = runnerOf(`onmessage = ({ data }) => {
    postMessage({ kind: 'progress', progress: { found: [data.arg.query], done: 1, total: 2 } })
    postMessage({ kind: 'answer', answer: { texts: 1 } })
  }`)
  const heard: Jobs['search.scan']['progress'][] = []
  const result = await run('search.scan', arg, { onProgress: progress => heard.push(progress) })
  expect(result).toEqual({ ok: true, value: { texts: 1 } })
  expect(heard).toEqual([{ found: ['troops'], done: 1, total: 2 }])
})

it('uses a worker again that has given its answer', async () => {
  const run = runnerOf(answers)
  await run('search.scan', arg)
  await run('search.scan', arg)
  expect(started).toHaveLength(1)
})

it('gives each run that is under way a worker of its own', async () => {
  const run = runnerOf(answers)
  const results = await Promise.all([run('search.scan', arg), run('search.scan', arg)])
  expect(results.every(result => result.ok)).toBe(true)
  expect(started).toHaveLength(2)
})

it('ends the worker when the run is cancelled, and starts a new one for the next', async () => {
  const run = runnerOf(silent)
  const cancel = new AbortController()
  const result = run('search.scan', arg, { signal: cancel.signal })
  const [worker] = started
  if (worker === undefined) throw new Error('No worker was started')
  const ended = vi.spyOn(worker, 'terminate')
  cancel.abort()
  expect(await result).toEqual({ ok: false, error: { kind: 'cancelled' } })
  expect(ended).toHaveBeenCalledOnce()
  const again = new AbortController()
  const second = run('search.scan', arg, { signal: again.signal })
  expect(started).toHaveLength(2)
  again.abort()
  await second
})

it('starts no worker for a run that was cancelled before it began', async () => {
  const run = runnerOf(answers)
  const result = await run('search.scan', arg, { signal: AbortSignal.abort() })
  expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } })
  expect(started).toHaveLength(0)
})

it('answers with what the worker says went wrong', async () => {
  const run = runnerOf('onmessage = () => postMessage({ kind: "failed", message: "No pack 7" })')
  expect(await run('search.scan', arg)).toEqual({
    ok: false,
    error: { kind: 'failed', message: 'No pack 7' },
  })
})

it('answers with an error when the worker throws outside of its work', async () => {
  const run = runnerOf('onmessage = () => { throw new Error("out of memory") }')
  const result = await run('search.scan', arg)
  expect(result).toMatchObject({ ok: false, error: { kind: 'failed' } })
  expect(JSON.stringify(result)).toContain('out of memory')
})

it('answers with an error when the argument cannot be sent', async () => {
  const run = runnerOf(answers)
  const result = await run(
    'search.scan',
    Object.assign(() => '', arg),
  )
  expect(result).toMatchObject({ ok: false, error: { kind: 'failed' } })
})
