/**
 * A start with 100 000 releases, from the opening of the page to its first rows on the screen, against one with an
 * empty library. The page fills a library, and then starts the program in frames of its own, one after another.
 */
import { createRoot } from 'react-dom/client'
import { importChunk, startBatch } from '../../../shared/acts/batches'
import type { BatchId } from '../../../shared/model/ids'
import { byTurns, finish, median, ratio } from '../figures'
import { openLibrary, Program } from '../program'
import { manyReleases } from '../releases'

const N = 100_000
const ROUNDS = 7
const CHUNK = 2_000
const LARGE = 'bench-start-large'
const EMPTY = 'bench-start-empty'

async function fill(): Promise<void> {
  const store = await openLibrary(LARGE)
  const startedAt = new Date(0).toISOString()
  const batch = startBatch({ id: 'batch-1' as BatchId, kind: 'files', startedAt, files: N, bytes: 0 })
  const releases = manyReleases(N)
  for (let from = 0; from < N; from += CHUNK) {
    const chunk = { releases: releases.slice(from, from + CHUNK), versions: [] }
    const written = await store.commit(importChunk(batch, from === 0, chunk))
    if (!written.ok) throw new Error(written.error.message)
  }
  store.close()
}

/** Milliseconds that a start in a new frame takes. */
async function start(library: string): Promise<number> {
  const frame = document.createElement('iframe')
  frame.src = `?${library}`
  frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0'
  const told = new Promise<number>(resolve => {
    const hear = ({ data }: MessageEvent<number>) => resolve(data)
    window.addEventListener('message', hear, { once: true })
  })
  document.body.append(frame)
  const taken = await told
  frame.remove()
  await new Promise(resolve => setTimeout(resolve, 500)) // what the frame still read is not the next one's to pay for
  return taken
}

/** In a frame: run the program, and tell when its first row, or the screen of an empty library, was painted. */
async function run(library: string): Promise<void> {
  const store = await openLibrary(library)
  const root = document.querySelector('#root') ?? document.body
  const watch = new MutationObserver(() => {
    if (root.querySelector('[data-row], .empty-library') === null) return
    watch.disconnect()
    requestAnimationFrame(() => setTimeout(() => parent.postMessage(performance.now())))
  })
  watch.observe(root, { childList: true, subtree: true })
  createRoot(root).render(<Program store={store} />)
}

async function measure(): Promise<void> {
  await fill()
  await start(EMPTY)
  await start(LARGE)
  const times = await byTurns(
    ROUNDS,
    () => start(LARGE),
    () => start(EMPTY),
  )
  const figure = { name: 'start to first rows against an empty library', n: N, limit: 2 }
  finish([{ ...figure, ratio: ratio(median(times.ours), median(times.baseline)) }], times)
}

const library = location.search.slice(1)
if (library === '') await measure()
else await run(library)
