import Dexie from 'dexie'
import { listed } from '../../renderer/features/import/incoming'
import { runImport } from '../../renderer/features/import/run-import'
import { openStore } from '../../renderer/store/open'
import { runJob } from '../../renderer/workers/client'

/** Milliseconds of one import end to end, and of its baseline on the same files. */
export type ImportTimes = { readonly ours: number; readonly baseline: number }

/**
 * An import as an analyst's drop runs it, against the least that any import must do: reading the files, and a
 * `bulkPut` of lean rows, of texts and of source bytes as plain Dexie rows, in chunks of the same size.
 */
export async function benchImport(files: readonly File[]): Promise<ImportTimes> {
  const baseline = await timed(() => plainImport(files))
  const ours = await timed(() => wholeImport(files))
  return { ours, baseline }
}

async function wholeImport(files: readonly File[]): Promise<void> {
  const name = `bench-import-${crypto.randomUUID()}`
  const opened = await openStore(name)
  if (!opened.ok) throw new Error(opened.error.message)
  const store = opened.value
  await store.whenLoaded
  const ports = { store, runJob, newId: () => crypto.randomUUID(), now: Date.now }
  const request = { kind: 'files', listing: listed(files), force: false } as const
  const end = await runImport(request, ports, new AbortController().signal, () => {})
  if (end.kind !== 'finished' || end.batch.imported === 0) throw new Error(`The import ended as ${end.kind}`)
  store.close()
  await Dexie.delete(name)
}

const CHUNK = 200

async function plainImport(files: readonly File[]): Promise<void> {
  const db = new Dexie(`bench-plain-${crypto.randomUUID()}`)
  db.version(1).stores({ releases: 'id', texts: 'id', sources: 'id' })
  const decoder = new TextDecoder()
  for (let i = 0; i < files.length; i += CHUNK) {
    const read = await Promise.all(
      files.slice(i, i + CHUNK).map(async file => {
        const bytes = new Uint8Array(await file.arrayBuffer())
        return { id: crypto.randomUUID(), name: file.name, bytes, text: decoder.decode(bytes) }
      }),
    )
    await db.transaction('rw', ['releases', 'texts', 'sources'], async () => {
      await db.table('releases').bulkPut(read.map(({ id, name, text }) => leanRow(id, name, text)))
      await db.table('texts').bulkPut(read.map(({ id, text }) => ({ id, text })))
      await db.table('sources').bulkPut(read.map(({ id, bytes }) => ({ id, bytes })))
    })
  }
  db.close()
  await Dexie.delete(db.name)
}

/** About as many fields and words as a lean row of the library has. */
function leanRow(id: string, sourceName: string, text: string) {
  const [issuer = '', date = '', title = ''] = text.split(/\n+/, 3)
  const at = new Date().toISOString()
  const state = { status: 'unread', starred: false, tags: [], note: '', language: 'en', words: 500 }
  return { id, sourceName, issuer, title, published: { printed: date, readings: [date] }, ...state, at }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
