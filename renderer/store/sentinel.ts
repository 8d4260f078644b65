/**
 * A small raw database that is opened before the library's. It answers two questions that the library cannot: which
 * database is the library (a restore builds a second one and then changes this one word), and whether Chromium wiped
 * the origin's data. It tells only the first database opened after a wipe, and only once, so the answer is kept here.
 */
export type Sentinel = {
  /** The database that is the library; null for the one of the name itself. */
  readonly current: string | null
  /** What Chromium said of the wipe, until the analyst restored a library or chose to start empty. */
  readonly loss: string | null
  /** A database that could not be read when a backup took its place: kept, in case it can be read some day. */
  readonly spare: string | null
}

const STORE = 'state'

export async function readSentinel(name: string): Promise<Sentinel> {
  const db = await open(name)
  try {
    const state = db.transaction(STORE).objectStore(STORE)
    const words = ['current', 'loss', 'spare'].map(key => settled(state.get(key)))
    const [current, loss, spare] = (await Promise.all(words)).map(asWord)
    return { current: current ?? null, loss: loss ?? null, spare: spare ?? null }
  } finally {
    db.close()
  }
}

/** Resolves when it is on disk. */
export async function writeSentinel(name: string, change: Partial<Sentinel>): Promise<void> {
  const db = await open(name)
  try {
    const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' })
    for (const [key, value] of Object.entries(change)) transaction.objectStore(STORE).put(value, key)
    await finished(transaction)
  } finally {
    db.close()
  }
}

const sentinelName = (name: string): string => `${name}-sentinel`

async function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(sentinelName(name), 1)
  request.addEventListener('upgradeneeded', event => {
    const state = request.result.createObjectStore(STORE)
    const loss = lossOf(event)
    if (loss !== null) state.put(loss, 'loss')
  })
  return settled(request)
}

/** `dataLoss` is Chromium's own field: `total` in the first database made after a wipe, `none` on a first start. */
export function lossOf(event: object): string | null {
  if (!('dataLoss' in event) || event.dataLoss !== 'total') return null
  return 'dataLossMessage' in event && typeof event.dataLossMessage === 'string'
    ? event.dataLossMessage
    : 'total'
}

const asWord = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function settled<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error))
  return promise
}

function finished(transaction: IDBTransaction): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  transaction.addEventListener('complete', () => resolve())
  transaction.addEventListener('abort', () => reject(transaction.error))
  return promise
}
