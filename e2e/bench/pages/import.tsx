/**
 * An import end to end, as a drop on the open program runs it, against reading the files and plain Dexie rows; that
 * five times as many files take five times as long; and how long the page is kept busy meanwhile. `run.mjs` gives the
 * page five times as many files as are imported in a round.
 */
import Dexie from 'dexie'
import { createRoot } from 'react-dom/client'
import { ImportQueue } from '../../../renderer/features/import/import-queue'
import { listed } from '../../../renderer/features/import/incoming'
import { runJob } from '../../../renderer/workers/client'
import { byTurns, finish, median, ratio, timed } from '../figures'
import { plainImport } from '../plain-import'
import { openLibrary, Program } from '../program'

const ROUNDS = 3
const TIMES = 5
/** Three frames of a screen that draws sixty a second; also what the browser calls a long task. */
const LONG = 50

const busy: number[] = []
new PerformanceObserver(list => busy.push(...list.getEntries().map(entry => entry.duration))).observe({
  type: 'longtask',
})

/** Milliseconds from the drop to the end of its last transaction, with the library on the screen. */
async function wholeImport(files: readonly File[]): Promise<number> {
  const name = `bench-import-${crypto.randomUUID()}`
  const store = await openLibrary(name)
  await store.whenLoaded
  const root = createRoot(document.querySelector('#root') ?? document.body)
  root.render(<Program store={store} />)
  await new Promise(resolve => setTimeout(resolve, 500))
  const queue = new ImportQueue({ store, runJob, newId: () => crypto.randomUUID(), now: Date.now })
  busy.length = 0
  const taken = await timed(async () => {
    const end = await queue.add({ kind: 'files', listing: listed(files), force: false })
    if (end.kind !== 'finished' || end.batch.imported === 0)
      throw new Error(`The import ended as ${end.kind}`)
  })
  longest = Math.max(longest, ...busy)
  root.unmount()
  store.close()
  await Dexie.delete(name)
  return taken
}
let longest = 0

function pickedFiles(): Promise<readonly File[]> {
  const input = document.querySelector<HTMLInputElement>('#releases')
  return new Promise(resolve => {
    input?.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
  })
}

const all = await pickedFiles()
const n = all.length / TIMES
const some = all.slice(0, n)
await plainImport(some.slice(0, 400)) // the first use of IndexedDB and of a worker costs what no later one does
await wholeImport(some.slice(0, 400))
longest = 0
const times = await byTurns(
  ROUNDS,
  () => wholeImport(some),
  () => timed(() => plainImport(some)),
)
const ours = median(times.ours)
const many = await wholeImport(all)
finish(
  [
    { name: 'import against plain rows', n, ratio: ratio(ours, median(times.baseline)), limit: 1.5 },
    { name: `import of ${TIMES} times as many`, n: all.length, ratio: ratio(many, ours * TIMES), limit: 1.2 },
    {
      name: 'longest task meanwhile against 3 frames',
      n: all.length,
      ratio: ratio(longest, LONG),
      limit: 1,
    },
  ],
  { ...times, many: [many], longest: [longest] },
)
