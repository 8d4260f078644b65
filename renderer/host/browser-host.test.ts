import { afterEach, expect, it, vi } from 'vitest'
import { browserHost } from './browser-host'
import { opfsBackups } from './opfs-backups'

const NAME = 'library-20260102T030405Z-0123abcd.readout'
const text = (content: string) => new TextEncoder().encode(content)

async function folderOf(name: string) {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
}

afterEach(async () => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(window, 'showSaveFilePicker')
  const root = await navigator.storage.getDirectory()
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
})

/** The save panel answers with a file of the page's own. */
const pickFrom = (answer: (name: string) => Promise<FileSystemFileHandle>) =>
  Object.defineProperty(window, 'showSaveFilePicker', {
    configurable: true,
    value: ({ suggestedName }: { suggestedName: string }) => answer(suggestedName),
  })

async function open() {
  const opened = await browserHost().save('notes.csv', 'csv')
  if (!opened.ok || opened.value === null) throw new Error('No stream was opened')
  return opened.value
}

it('replaces the target only when the new file is whole', async () => {
  const folder = await folderOf('disk')
  const handle = await folder.getFileHandle('notes.csv', { create: true })
  const content = async () => (await handle.getFile()).text()
  pickFrom(async () => handle)
  const first = await open()
  await first.append(text('old'))
  expect(await first.finish()).toEqual({ ok: true, value: { name: 'notes.csv' } })
  const second = await open()
  await second.append(text('new'))
  expect(await content()).toBe('old')
  await second.cancel()
  expect(await content()).toBe('old')
})

it('answers null when the save panel was cancelled, and an error when the file is refused', async () => {
  pickFrom(() => Promise.reject(new DOMException('', 'AbortError')))
  expect(await browserHost().save('notes.csv', 'csv')).toEqual({ ok: true, value: null })
  pickFrom(() => Promise.reject(new DOMException('', 'NotAllowedError')))
  expect(await browserHost().save('notes.csv', 'csv')).toEqual({
    ok: false,
    error: { code: 'denied', path: 'notes.csv' },
  })
})

it('puts the file among the downloads where there is no save panel', async () => {
  Object.defineProperty(window, 'showSaveFilePicker', { configurable: true, value: undefined })
  const links: { name: string; href: string }[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    links.push({ name: this.download, href: this.href })
  })
  const stream = await open()
  await stream.append(text('a,'))
  await stream.append(text('b'))
  await stream.finish()
  expect(links).toMatchObject([{ name: 'notes.csv' }])
  expect(await (await fetch(links[0]?.href ?? '')).text()).toBe('a,b')
})

it('keeps backups in the private files, lists whole ones only, and removes them', async () => {
  const backups = opfsBackups('backups-of-test')
  const stream = await backups.write(NAME)
  if (!stream.ok) throw new Error(stream.error.code)
  await stream.value.append(text('library'))
  expect(await backups.list()).toEqual({ ok: true, value: [] })
  await stream.value.finish()
  expect(await backups.list()).toMatchObject({ ok: true, value: [{ name: NAME, size: 7 }] })
  const read = await backups.read(NAME)
  expect(read.ok && (await read.value.text())).toBe('library')
  expect(await backups.remove(NAME)).toMatchObject({ ok: true })
  expect(await backups.read(NAME)).toEqual({ ok: false, error: { code: 'missing', path: NAME } })
})

it('reads and removes nothing that is no backup', async () => {
  const folder = await folderOf('backups-of-test')
  await folder.getFileHandle('other', { create: true })
  const backups = opfsBackups('backups-of-test')
  expect(await backups.write('other')).toMatchObject({ ok: false })
  expect(await backups.read('other')).toMatchObject({ ok: false })
  await backups.remove('other')
  await expect(folder.getFileHandle('other')).resolves.toBeDefined()
})

it('opens https links only, and only after a yes', async () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null)
  const asked = vi.spyOn(window, 'confirm').mockReturnValue(false)
  const { openLink } = browserHost()
  await openLink('http://example.com/')
  await openLink('javascript:alert(1)')
  expect(asked).not.toHaveBeenCalled()
  await openLink('https://example.com/')
  expect(opened).not.toHaveBeenCalled()
  asked.mockReturnValue(true)
  await openLink('https://example.com/')
  expect(opened).toHaveBeenCalledWith('https://example.com/', '_blank', 'noopener,noreferrer')
})
