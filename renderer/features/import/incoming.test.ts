import { describe, expect, it } from 'vitest'
import { contentOf, dropped, isDebris, listed, type Listing } from './incoming'

/** A dropped tree as the system gives it: folders are objects, null is one that may not be listed. */
type Tree = { readonly [name: string]: string | Tree | null }

function entriesIn(tree: Tree, path = ''): FileSystemEntry[] {
  return Object.entries(tree).map(([name, content]) => {
    const about = { name, fullPath: `${path}/${name}`, isFile: typeof content === 'string' }
    if (typeof content === 'string')
      return {
        ...about,
        isDirectory: false,
        file: (done: (file: File) => void) => done(new File([content], name)),
      }
    return { ...about, isDirectory: true, createReader: () => readerOf(content, about.fullPath) }
  }) as unknown as FileSystemEntry[]
}

/** Gives a hundred entries at a time and none at the end, as Chromium does. */
function readerOf(content: Tree | null, path: string) {
  const left = content === null ? [] : entriesIn(content, path)
  return {
    readEntries: (done: (entries: FileSystemEntry[]) => void, fail: (error: DOMException) => void) =>
      content === null ? fail(new DOMException('', 'NotReadableError')) : done(left.splice(0, 100)),
  }
}

async function collect(listing: Listing) {
  const all = []
  for await (const slice of listing) all.push(...slice)
  return all
}
const namesOf = async (tree: Tree) =>
  (await collect(dropped({ entries: entriesIn(tree), loose: [] }))).map(({ name }) => name)

describe('a drop', () => {
  it('gives the files of folders to any depth, each under its path', async () => {
    const tree = { 'a.txt': 'a', vesta: { 'b.txt': 'b', bank: { 'c.txt': 'c' } } }
    expect(await namesOf(tree)).toEqual(['a.txt', 'vesta/b.txt', 'vesta/bank/c.txt'])
  })

  it('gives all ten thousand files of a folder, in slices', async () => {
    const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`${i}.txt`, '']))
    let largest = 0
    let n = 0
    for await (const slice of dropped({ entries: entriesIn({ many: files }), loose: [] })) {
      largest = Math.max(largest, slice.length)
      n += slice.length
    }
    expect([n, largest]).toEqual([10_000, 200])
  })

  it('leaves out of folders what no analyst put there', async () => {
    const tree = {
      press: {
        '.DS_Store': '',
        'Thumbs.db': '',
        '~$draft.txt': '',
        'talks.html': '',
        talks_files: { 'logo.txt': '' },
      },
    }
    expect(await namesOf(tree)).toEqual(['press/talks.html'])
  })

  it('keeps a folder that only looks like the pictures of a page', async () => {
    expect(await namesOf({ press: { my_files: { 'a.txt': '' } } })).toEqual(['press/my_files/a.txt'])
  })

  it('tells of a folder that may not be listed, and goes on', async () => {
    const all = await collect(
      dropped({ entries: entriesIn({ closed: null, open: { 'a.txt': '' } }), loose: [] }),
    )
    expect(all.map(({ kind, name }) => [kind, name])).toEqual([
      ['lost', 'closed'],
      ['file', 'open/a.txt'],
    ])
  })

  it('takes files that have no entry, as other programs drag them', async () => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['a'], 'a.txt'))
    const names = (await collect(dropped(contentOf(transfer)))).map(({ name }) => name)
    expect(names).toEqual(['a.txt'])
  })
})

describe('picked files', () => {
  const inFolder = (path: string) => {
    const file = new File([''], path.slice(path.lastIndexOf('/') + 1))
    Object.defineProperty(file, 'webkitRelativePath', { value: path })
    return file
  }

  it('of a folder go by their path in it, without its debris', async () => {
    const files = ['press/a.html', 'press/a_files/style.css', 'press/.DS_Store', 'press/b.txt'].map(inFolder)
    expect((await collect(listed(files))).map(({ name }) => name)).toEqual(['press/a.html', 'press/b.txt'])
  })

  it('are all taken when chosen one by one', async () => {
    const files = [new File([''], 'desktop.ini'), new File([''], 'a.txt')]
    expect(await collect(listed(files))).toHaveLength(2)
  })
})

it('knows debris by its whole name', () => {
  expect(['a/.DS_Store', '._talks.html', 'THUMBS.DB'].every(isDebris)).toBe(true)
  expect(['DS_Store.txt', 'thumbs.db.html', '.htaccess'].some(isDebris)).toBe(false)
})
