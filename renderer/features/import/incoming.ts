import { fileTrouble } from '../../../shared/words/import'

/** A file on its way in, under its name with its folder inside what was given; or why it could not be had. */
export type Incoming =
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
  | { readonly kind: 'lost'; readonly name: string; readonly message: string }

/** Files in slices, as the system lists them: nobody waits for the end of a large folder to see that it began. */
export type Listing = AsyncIterable<readonly Incoming[]>

const SLICE = 200

/** What file managers leave in every folder, and what Office and macOS put beside a file. */
const DEBRIS = /^(\.DS_Store|\.localized|Thumbs\.db|desktop\.ini|~\$.*|\._.*)$/i

/** Left out of folders without a word: nobody takes these for releases. A file chosen by hand is never left out. */
export const isDebris = (name: string): boolean => DEBRIS.test(name.slice(name.lastIndexOf('/') + 1))

/** Names of folders that hold the pictures and scripts of a page saved beside them: `talks_files` of `talks.html`. */
function companionsOf(files: readonly string[]): ReadonlySet<string> {
  const pages = files.filter(name => /\.(html?|xhtml)$/i.test(name))
  return new Set(pages.flatMap(page => [`${page.replace(/\.[^.]+$/, '')}_files`, `${page}_files`]))
}

/** Files picked in a dialog, one by one or as a folder (which gives them relative paths). */
export async function* listed(files: Iterable<File>): Listing {
  const all = Array.from(files, file => ({ file, name: file.webkitRelativePath || file.name }))
  const companions = companionsOf(all.map(({ name }) => name))
  const wanted = all.filter(
    ({ file, name }) => file.webkitRelativePath === '' || !isLeftOut(name, companions),
  )
  for (let i = 0; i < wanted.length; i += SLICE) {
    yield wanted.slice(i, i + SLICE).map(({ file, name }) => ({ kind: 'file', file, name }))
  }
}

/** Files that were listed before. */
export async function* listedAgain(
  files: readonly { readonly name: string; readonly file: File }[],
): Listing {
  yield files.map(({ file, name }) => ({ kind: 'file', file, name }))
}

function isLeftOut(path: string, companions: ReadonlySet<string>): boolean {
  if (isDebris(path)) return true
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    if (companions.has(path.slice(0, at))) return true
  }
  return false
}

/** What a drop holds: entries, which may be folders, and files that have none (dragged out of another program). */
export type Dropped = { readonly entries: readonly FileSystemEntry[]; readonly loose: readonly File[] }

/** Must be called within the drop event, since its items are gone once that is over; entries and files stay. */
export function contentOf(transfer: DataTransfer): Dropped {
  const entries: FileSystemEntry[] = []
  const loose: File[] = []
  for (const item of transfer.items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    const file = item.kind === 'file' && entry === null ? item.getAsFile() : null
    if (entry !== null) entries.push(entry)
    if (file !== null) loose.push(file)
  }
  return { entries, loose }
}

/** The files of a drop. */
export async function* dropped({ entries, loose }: Dropped): Listing {
  yield* listed(loose)
  yield* inEntries(entries)
}

/** Files of entries, folders to any depth. A folder that cannot be listed is told as lost; the rest goes on. */
async function* inEntries(entries: readonly FileSystemEntry[]): Listing {
  const files = entries.filter(isFile)
  for (let i = 0; i < files.length; i += SLICE) yield await Promise.all(files.slice(i, i + SLICE).map(opened))
  for (const entry of entries) if (isFolder(entry)) yield* inFolder(entry)
}

async function* inFolder(folder: FileSystemDirectoryEntry): Listing {
  const path = folder.fullPath.replace(/^\//, '')
  let entries: readonly FileSystemEntry[]
  try {
    entries = await entriesIn(folder)
  } catch {
    yield [{ kind: 'lost', name: path, message: fileTrouble.folder }]
    return
  }
  const companions = companionsOf(entries.filter(isFile).map(({ name }) => name))
  yield* inEntries(entries.filter(({ name }) => !isDebris(name) && !companions.has(name)))
}

/** `readEntries` gives at most a hundred at a time, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return entries
    entries.push(...some)
  }
}

async function opened(entry: FileSystemFileEntry): Promise<Incoming> {
  const name = entry.fullPath.replace(/^\//, '')
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return { kind: 'file', name, file }
  } catch {
    return { kind: 'lost', name, message: fileTrouble.unreadable }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
