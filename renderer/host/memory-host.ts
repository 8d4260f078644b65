import type { FileError } from '../../shared/ipc'
import { err, ok, type Result } from '../../shared/result'
import type { CommandId } from '../../shared/commands'
import type { BackupFolder, FileStream, Host, LibraryCounts, Surroundings } from './host'
import { quitting } from './quitting'

/** A host for tests: what was saved, backed up, opened and shown is there to look at. */
export interface MemoryHost extends Host {
  readonly saved: Map<string, Blob>
  readonly backedUp: Map<string, Blob>
  readonly opened: string[]
  readonly shown: { undo: string | null; redo: string | null }
  marked: LibraryCounts | null
  /** Set to have the save panel cancelled (null) or every write refused. */
  refusal: FileError | 'cancelled' | null
  choose(command: CommandId): void
  quit(): Promise<void>
}

const PLACE: Surroundings = { version: '0.0.0', platform: 'other', versions: {}, had: null, otherHost: null }

export function memoryHost(place: Partial<Surroundings> = {}): MemoryHost {
  const ending = quitting()
  const listeners = new Set<(command: CommandId) => void>()
  const saved = new Map<string, Blob>()
  const backedUp = new Map<string, Blob>()
  const host: MemoryHost = {
    kind: 'memory',
    saved,
    backedUp,
    opened: [],
    shown: { undo: null, redo: null },
    marked: null,
    refusal: null,
    save: async name => (host.refusal === 'cancelled' ? ok(null) : ok(streamInto(saved, name, host))),
    backups: folderOf(backedUp, () => host),
    openLink: async url => void host.opened.push(url),
    surroundings: async () => ({ ...PLACE, ...place, had: host.marked ?? place.had ?? null }),
    markLibrary: async counts => {
      host.marked = counts
    },
    onCommand: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onQuitting: ending.add,
    showHistory: (undo, redo) => void Object.assign(host.shown, { undo, redo }),
    choose: command => listeners.forEach(listener => listener(command)),
    quit: ending.run,
  }
  return host
}

type Refusing = Pick<MemoryHost, 'refusal'>

const refusalOf = ({ refusal }: Refusing): Result<void, FileError> =>
  refusal === null || refusal === 'cancelled' ? ok(undefined) : err(refusal)

function streamInto(files: Map<string, Blob>, name: string, host: Refusing): FileStream {
  let pieces: Uint8Array<ArrayBuffer>[] = []
  return {
    append: async bytes => {
      pieces.push(new Uint8Array(bytes))
      return refusalOf(host)
    },
    finish: async () => {
      const refused = refusalOf(host)
      if (!refused.ok) return refused
      files.set(name, new Blob(pieces))
      return ok({ name })
    },
    cancel: async () => {
      pieces = []
    },
  }
}

function folderOf(files: Map<string, Blob>, host: () => Refusing): BackupFolder {
  return {
    place: async () => 'In memory',
    list: async () => ok([...files].map(([name, { size }]) => ({ name, size, modified: 0 }))),
    write: async name => ok(streamInto(files, name, host())),
    read: async name => {
      const file = files.get(name)
      return file === undefined ? err({ code: 'missing', path: name }) : ok(file)
    },
    remove: async name => {
      files.delete(name)
      return ok(undefined)
    },
    choose: null,
  }
}
