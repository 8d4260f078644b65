import { describe, expect, it } from 'vitest'
import { actOfBatch } from '../../../shared/acts/batches'
import type { Draft } from '../../../shared/log/change'
import type { Sha256 } from '../../../shared/model/ids'
import { err, ok } from '../../../shared/result'
import type { CommitError, NewPack } from '../../store/store'
import { jobRunner, type RunJob } from '../../workers/client'
import type { Jobs } from '../../workers/jobs'
import { readFiles, type Tools } from '../../workers/read-files'
import { listed } from './incoming'
import { runImport, type ImportEnd, type ImportProgress } from './run-import'

/** Reads a file as one paragraph under its first line; `hang`, `die` and `bad` do as they say. */
const toyReader: Tools['read'] = bytes => {
  const text = new TextDecoder().decode(bytes).trim()
  if (text.startsWith('bad')) return err({ code: 'empty', message: 'The file has no words in it.' })
  if (text.startsWith('throw')) throw new Error('out of luck')
  const field = (value: string) => ({
    value,
    printed: value,
    origin: { kind: 'hand' } as const,
    how: 'toy',
    confidence: 1,
    alternatives: [],
  })
  return ok([
    {
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
      fields: { title: field(text.slice(0, 20)) },
      format: 'txt',
      encoding: { label: 'utf-8', how: 'detected', confidence: 1 },
      rules: 1,
      words: 1,
      warnings: text.startsWith('warn') ? ['Letters were mended.'] : [],
    },
  ])
}

/** What the worker does, in the page; files that say `hang` or `die` take the worker with them. */
const inPage: RunJob = (async (_name, arg: Jobs['import.read']['arg'], options) => {
  const tell = (options?.onProgress ?? (() => {})) as (progress: Jobs['import.read']['progress']) => void
  for (const [place, { file }] of arg.files.entries()) {
    const text = await file.text()
    tell({ files: place, bytes: 0 })
    if (text.startsWith('hang')) {
      return new Promise(resolve =>
        options?.signal?.addEventListener('abort', () => resolve(err({ kind: 'cancelled' }))),
      )
    }
    if (text.startsWith('die')) return err({ kind: 'failed', message: 'out of memory' })
  }
  if (options?.signal?.aborted === true) return err({ kind: 'cancelled' })
  return ok(await readFiles(arg, { read: toyReader, newId: () => crypto.randomUUID() }, tell))
}) as RunJob

/** A library that remembers what was committed and refuses from the `full`-th commit on. */
function memory({ full = Infinity } = {}) {
  const drafts: Draft[] = []
  const packs: NewPack[] = []
  const known = async (hashes: readonly Sha256[]) => {
    const found = new Map<Sha256, { release: string; by: 'text' | 'source' }>()
    for (const { versions = [] } of drafts.map(draft => draft.added)) {
      for (const version of versions) {
        if (hashes.includes(version.textSha256))
          found.set(version.textSha256, { release: version.release, by: 'text' })
        if (hashes.includes(version.sourceSha256))
          found.set(version.sourceSha256, { release: version.release, by: 'source' })
      }
    }
    return found
  }
  const commit = async (draft: Draft, pack?: NewPack) => {
    if (drafts.length >= full) return err<CommitError>({ kind: 'full', message: 'No room.' })
    drafts.push(draft)
    if (pack !== undefined) packs.push(pack)
    return ok({ ...draft } as never)
  }
  return { drafts, packs, store: { commit, known } }
}

const file = (name: string, text: string) => new File([text], name)
const many = (n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => file(`r${from + i}.txt`, `Release ${from + i}`))

type Options = {
  files: readonly File[]
  library?: ReturnType<typeof memory>
  signal?: AbortSignal
  runJob?: RunJob
  tell?: (progress: ImportProgress) => void
}
function run({ files, library = memory(), signal = new AbortController().signal, ...rest }: Options) {
  const { runJob = inPage, tell = () => {} } = rest
  const ports = {
    store: library.store,
    runJob,
    newId: () => crypto.randomUUID(),
    now: () => Date.parse('2031-04-28T08:42:00Z'),
    bound: 500,
  }
  return runImport({ kind: 'files', listing: listed(files), force: false }, ports, signal, tell)
}

function finished(end: ImportEnd) {
  if (end.kind !== 'finished') throw new Error(`The import ended as ${end.kind}`)
  return end
}
const outcomes = (end: ImportEnd) =>
  Object.fromEntries(finished(end).batch.entries.map(({ file, outcome }) => [file, outcome]))

describe('an import', () => {
  it('commits chunks of at most 200 releases, all in one act, and ends its batch last', async () => {
    const library = memory()
    const { batch } = finished(await run({ files: many(450), library }))
    expect(library.drafts.map(draft => draft.added.releases?.length ?? 0)).toEqual([200, 200, 50, 0])
    expect(new Set(library.drafts.map(draft => draft.act))).toEqual(new Set([actOfBatch(batch.id)]))
    expect(library.drafts.filter(draft => draft.added.batches !== undefined)).toHaveLength(1)
    expect(batch).toMatchObject({ files: 450, imported: 450, cancelled: false, entries: [] })
  })

  it('packs each text and source where its hash says', async () => {
    const library = memory()
    await run({ files: [file('a.txt', 'Alpha\n'), file('b.txt', 'Beta\n')], library })
    const [pack] = library.packs
    if (pack === undefined) throw new Error('Nothing was packed')
    const cut = ({ start, end }: { start: number; end: number }) => pack.bytes.slice(start, end).text()
    expect(await Promise.all(pack.texts.map(cut))).toEqual(['Alpha', 'Beta'])
    expect(await Promise.all(pack.sources.map(cut))).toEqual(['Alpha\n', 'Beta\n'])
  })

  it('does not begin when nothing was given', async () => {
    expect(await run({ files: [] })).toEqual({ kind: 'nothing' })
  })

  it('tells how many files and bytes are read, never going back', async () => {
    const heard: number[] = []
    const tell = (progress: ImportProgress) => {
      if (progress.kind === 'reading') heard.push(progress.files)
    }
    await run({ files: many(210), tell })
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
    expect(heard.at(-1)).toBe(210)
  })
})

describe('duplicates', () => {
  it('are told by bytes and by text, within one import', async () => {
    const library = memory()
    const end = await run({
      files: [file('a.txt', 'Alpha'), file('copy.txt', 'Alpha'), file('spaced.txt', 'Alpha\n\n')],
      library,
    })
    expect(outcomes(end)).toEqual({ 'copy.txt': 'same-bytes', 'spaced.txt': 'same-text' })
    const release = library.drafts[0]?.added.releases?.[0]?.id
    expect(finished(end).batch.entries.map(entry => entry.release)).toEqual([release, release])
  })

  it('are told across slices of one import', async () => {
    const end = await run({ files: [...many(200), file('again.txt', 'Release 7')] })
    expect(outcomes(end)).toEqual({ 'again.txt': 'same-bytes' })
  })

  it('leave no bytes in the library', async () => {
    const library = memory()
    await run({
      files: [file('a.txt', 'Alpha'), file('b.txt', 'Alpha\n\n'), file('c.txt', 'Gamma!')],
      library,
    })
    expect(await library.packs[0]?.bytes.text()).toBe('AlphaGamma!AlphaGamma!')
  })

  it('are all that a second import of the same files finds', async () => {
    const library = memory()
    await run({ files: many(3), library })
    const { batch } = finished(await run({ files: many(3), library }))
    expect(batch).toMatchObject({ imported: 0, files: 3 })
    expect(library.drafts.at(-1)?.added.batches).toHaveLength(1)
  })
})

describe('a file that fails', () => {
  it('is reported with its reason, and the others are imported', async () => {
    const end = await run({
      files: [...many(2), file('x.txt', 'bad'), file('y.txt', 'throw'), ...many(2, 2)],
    })
    expect(finished(end).batch.imported).toBe(4)
    expect(outcomes(end)).toEqual({ 'x.txt': 'failed', 'y.txt': 'failed' })
    expect(finished(end).failed.get('x.txt')?.code).toBe('empty')
    expect(finished(end).batch.entries[1]?.messages[0]).toContain('out of luck')
  })

  it('is given up when its reader is silent for too long, or dies', async () => {
    const end = await run({ files: [...many(2), file('h.txt', 'hang'), file('d.txt', 'die'), ...many(2, 2)] })
    expect(finished(end).batch.imported).toBe(4)
    expect(outcomes(end)).toEqual({ 'h.txt': 'failed', 'd.txt': 'failed' })
    expect(finished(end).failed.get('h.txt')?.code).toBe('too-slow')
  })

  it('is imported with its warnings when it could be mended', async () => {
    const end = await run({ files: [file('w.txt', 'warn of letters')] })
    expect(finished(end).batch.entries).toMatchObject([
      { file: 'w.txt', outcome: 'imported', messages: ['Letters were mended.'] },
    ])
  })

  it('that was removed since it was chosen is told from one that may not be read', async () => {
    const gone = file('gone.txt', 'x')
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'))
    const denied = file('denied.txt', 'y')
    denied.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))
    const { failed } = finished(await run({ files: [gone, denied] }))
    expect([failed.get('gone.txt')?.code, failed.get('denied.txt')?.code]).toEqual(['gone', 'unreadable'])
  })
})

describe('an import that ends early', () => {
  it('keeps its whole chunks when cancelled, and says how far it came', async () => {
    const library = memory()
    const cancel = new AbortController()
    const tell = (progress: ImportProgress) => {
      if (progress.kind === 'reading' && progress.files > 250) cancel.abort()
    }
    const { batch } = finished(await run({ files: many(450), library, signal: cancel.signal, tell }))
    expect(batch).toMatchObject({ cancelled: true, imported: 200, files: 200 })
    const again = finished(await run({ files: many(450), library }))
    expect(again.batch.imported).toBe(250)
  })

  it('stops when the disk is full, with what was written whole', async () => {
    const library = memory({ full: 1 })
    const end = await run({ files: many(450), library })
    expect(end).toMatchObject({ kind: 'stopped', imported: 200, error: { kind: 'full' } })
    expect(library.drafts).toHaveLength(1)
  })

  it('stops at once when no worker can be started', async () => {
    const library = memory()
    const url = URL.createObjectURL(new Blob(['throw new Error("no script")'], { type: 'text/javascript' }))
    const make = () => new Worker(url)
    const runJob = jobRunner({ 'import.read': make, 'search.scan': make, 'find.text': make })
    expect(await run({ files: many(3), library, runJob })).toMatchObject({
      kind: 'stopped',
      error: { kind: 'no-worker' },
    })
    expect(library.drafts).toEqual([])
  })
})
