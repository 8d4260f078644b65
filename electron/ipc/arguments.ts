import { BACKUP_NAME } from '../../shared/backup-name'
import { MAX_APPEND, type RequestName, type Requests } from '../../shared/ipc'
import { isCounts } from '../library-marker.mjs'

type Check<N extends RequestName> = (arg: unknown) => arg is Requests[N]['arg']

/** The argument is a plain object with exactly the fields of its type, each of which passes its check. */
const fields =
  <N extends RequestName>(checks: {
    readonly [F in keyof Requests[N]['arg']]: (value: unknown) => boolean
  }): Check<N> =>
  (arg: unknown): arg is Requests[N]['arg'] => {
    if (typeof arg !== 'object' || arg === null) return false
    const values = new Map<string, unknown>(Object.entries(arg))
    const wanted = Object.entries<(value: unknown) => boolean>(checks)
    return values.size === wanted.length && wanted.every(([name, check]) => check(values.get(name)))
  }

const isText =
  (most: number) =>
  (value: unknown): value is string =>
    typeof value === 'string' && value.length > 0 && value.length <= most
const isNull = (value: unknown): value is null => value === null
const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)
const isBackupName = (value: unknown) => typeof value === 'string' && BACKUP_NAME.test(value)
const isLabel = (value: unknown) => value === null || isText(300)(value)
const isPlace = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
const isKind = (value: unknown) => value === 'csv' || value === 'library' || value === 'text'
const isPiece = (value: unknown) => value instanceof Uint8Array && value.byteLength <= MAX_APPEND

/** A name to suggest in the save panel: no folder, nothing that a file system reads otherwise. */
const isFileName = (value: unknown) =>
  isText(200)(value) && !/[\\/:\p{Cc}]/u.test(value) && value !== '.' && value !== '..'

/** For each request what its argument must be. What a page sends is believed no further than this. */
export const ARGUMENTS: { readonly [N in RequestName]: Check<N> } = {
  'save:open': fields<'save:open'>({ name: isFileName, kind: isKind }),
  'save:append': fields<'save:append'>({ save: isId, bytes: isPiece }),
  'save:finish': fields<'save:finish'>({ save: isId }),
  'save:cancel': fields<'save:cancel'>({ save: isId }),
  'backup:write': fields<'backup:write'>({ name: isBackupName }),
  'backup:list': isNull,
  'backup:read': fields<'backup:read'>({ name: isBackupName, start: isPlace }),
  'backup:remove': fields<'backup:remove'>({ name: isBackupName }),
  'backup:place': isNull,
  'backup:choose': isNull,
  'link:open': fields<'link:open'>({ url: isText(4096) }),
  'library:mark': isCounts,
  surroundings: isNull,
  'history:show': fields<'history:show'>({ undo: isLabel, redo: isLabel }),
  'quit:ready': isNull,
}
