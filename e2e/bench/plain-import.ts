import Dexie from 'dexie'

const CHUNK = 200

/**
 * The least that any import must do: read the files, and `bulkPut` lean rows, texts and source bytes as plain Dexie
 * rows, in chunks of the same size.
 */
export async function plainImport(files: readonly File[]): Promise<void> {
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
