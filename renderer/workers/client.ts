import { err, ok, type Result } from '../../shared/result'
import type { JobName, Jobs } from './jobs'
import type { Reply, Request } from './serve'

/** Why a job gave no answer. A cancelled job was ended by whoever started it; nothing needs to be said. */
export type JobError = { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly message: string }

export type JobOptions<Name extends JobName> = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Jobs[Name]['progress']) => void
}

/** How a worker of each kind is started. */
export type WorkerMakers = { readonly [Name in JobName]: () => Worker }

export type RunJob = <Name extends JobName>(
  name: Name,
  arg: Jobs[Name]['arg'],
  options?: JobOptions<Name>,
) => Promise<Result<Jobs[Name]['answer'], JobError>>

/**
 * A run has its worker to itself, so that Cancel can end the worker, the one sure way to stop a parser. A worker
 * that gave its answer waits for the next run of its kind, since starting one costs more than a small slice of an
 * import; one waits per kind, more are let go.
 */
export function jobRunner(makers: WorkerMakers): RunJob {
  const idle = new Map<JobName, Worker>()
  const take = (name: JobName): Worker => {
    const waiting = idle.get(name)
    idle.delete(name)
    return waiting ?? makers[name]()
  }
  const giveBack = (name: JobName, worker: Worker) => {
    if (idle.has(name)) worker.terminate()
    else idle.set(name, worker)
  }
  return async (name, arg, options = {}) => {
    if (options.signal?.aborted === true) return err({ kind: 'cancelled' })
    const worker = take(name)
    const result = await runOn(worker, { name, arg }, options)
    if (result.ok) giveBack(name, worker)
    else worker.terminate()
    return result
  }
}

function runOn<Name extends JobName>(
  worker: Worker,
  request: Request<Name>,
  { signal, onProgress }: JobOptions<Name>,
): Promise<Result<Jobs[Name]['answer'], JobError>> {
  return new Promise(resolve => {
    const over = new AbortController()
    const settle = (result: Result<Jobs[Name]['answer'], JobError>) => {
      over.abort()
      resolve(result)
    }
    const failed = (message: string) => settle(err({ kind: 'failed', message }))
    const until = { signal: over.signal }
    signal?.addEventListener('abort', () => settle(err({ kind: 'cancelled' })), until)
    // A worker whose script could not be read, or that threw outside of its work.
    worker.addEventListener(
      'error',
      event => {
        event.preventDefault()
        failed(event.message || `${request.name} did not start`)
      },
      until,
    )
    worker.addEventListener('messageerror', () => failed(`${request.name} gave an unreadable answer`), until)
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply<Name>>) => {
        if (data.kind === 'progress') onProgress?.(data.progress)
        else if (data.kind === 'answer') settle(ok(data.answer))
        else failed(data.message)
      },
      until,
    )
    post(worker, request, failed)
  })
}

/** Posting throws when an argument cannot be cloned, or when a file has gone since it was picked. */
function post<Name extends JobName>(worker: Worker, request: Request<Name>, failed: (why: string) => void) {
  try {
    worker.postMessage(request, [])
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error))
  }
}

/** Do a job off the page's thread. Never throws: what goes wrong is the answer. */
export const runJob: RunJob = jobRunner({
  'import.read': () =>
    new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' }),
  'search.scan': () =>
    new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' }),
  'find.text': () =>
    new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module', name: 'find' }),
})
