import type { JobName, Jobs } from './jobs'

/** What the page asks of a worker. Each worker does one run at a time. */
export type Request<Name extends JobName> = { readonly name: Name; readonly arg: Jobs[Name]['arg'] }

/** What a worker tells the page: how far it is, then its answer or why there is none. */
export type Reply<Name extends JobName> =
  | { readonly kind: 'progress'; readonly progress: Jobs[Name]['progress'] }
  | { readonly kind: 'answer'; readonly answer: Jobs[Name]['answer'] }
  | { readonly kind: 'failed'; readonly message: string }

type Work<Name extends JobName> = (
  arg: Jobs[Name]['arg'],
  tell: (progress: Jobs[Name]['progress']) => void,
) => Promise<Jobs[Name]['answer']>

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The worker's side of `runJob`: does `work` for every request, and tells of whatever it throws. */
export function serveJob<Name extends JobName>(name: Name, work: Work<Name>): void {
  const reply = (message: Reply<Name>) => self.postMessage(message, {})
  self.addEventListener('message', (event: MessageEvent<Request<Name>>) => {
    if (event.data.name !== name) throw new Error(`This worker does ${name}, not ${event.data.name}`)
    const done = work(event.data.arg, progress => reply({ kind: 'progress', progress }))
    done.then(
      answer => reply({ kind: 'answer', answer }),
      (error: unknown) => reply({ kind: 'failed', message: messageOf(error) }),
    )
  })
}
