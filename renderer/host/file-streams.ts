import type { FileError, FileKind } from '../../shared/ipc'
import { ok, type Result } from '../../shared/result'
import { attempt } from './file-errors'
import type { FileStream } from './host'

/** Not in TypeScript's library: only Chromium has it. */
type SavePicker = (options: {
  suggestedName: string
  types: readonly { description: string; accept: { [type: string]: readonly string[] } }[]
}) => Promise<FileSystemFileHandle>
declare global {
  interface Window {
    readonly showSaveFilePicker?: SavePicker
  }
}

const KINDS: { readonly [K in FileKind]: { description: string; type: string; extension: string } } = {
  csv: { description: 'Comma-separated values', type: 'text/csv', extension: '.csv' },
  library: { description: 'Readout library', type: 'application/octet-stream', extension: '.readout' },
  text: { description: 'Text', type: 'text/plain', extension: '.txt' },
}

/** Ask where to save, where the browser can; else the file goes to the downloads. */
export async function saveFile(name: string, kind: FileKind): Promise<Result<FileStream | null, FileError>> {
  const { description, type, extension } = KINDS[kind]
  const pick = window.showSaveFilePicker
  if (pick === undefined) return ok(downloadStream(name, type))
  const types = [{ description, accept: { [type]: [extension] } }]
  let handle: FileSystemFileHandle
  try {
    handle = await pick.call(window, { suggestedName: name, types })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(null)
    return attempt(name, () => Promise.reject(error))
  }
  return writeTo(handle)
}

/** The browser writes to a file beside, which replaces the target when it is closed. */
export async function writeTo(handle: FileSystemFileHandle): Promise<Result<FileStream, FileError>> {
  const { name } = handle
  const opened = await attempt(name, () => handle.createWritable())
  if (!opened.ok) return opened
  const writable = opened.value
  return ok({
    append: bytes => attempt(name, () => writable.write(bytes as Uint8Array<ArrayBuffer>)),
    finish: () =>
      attempt(name, async () => {
        await writable.close()
        return { name }
      }),
    // What a failed write has already ended cannot be ended again.
    cancel: () => writable.abort().catch(() => {}),
  })
}

/** Each piece becomes a Blob, which the browser may keep on its disk: the file is never whole in memory. */
function downloadStream(name: string, type: string): FileStream {
  let pieces: Blob[] = []
  return {
    append: async bytes => {
      pieces.push(new Blob([bytes as Uint8Array<ArrayBuffer>]))
      return ok(undefined)
    },
    finish: async () => {
      const address = URL.createObjectURL(new Blob(pieces, { type }))
      const link = Object.assign(document.createElement('a'), { href: address, download: name })
      link.click()
      // The download has its own hold on the Blob once it has begun, which takes a moment.
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
      return ok({ name })
    },
    cancel: async () => {
      pieces = []
    },
  }
}
