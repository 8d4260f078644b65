import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { makeDraft, makeTag } from '../../shared/testing/make'
import { memoryHost, type MemoryHost } from '../host/memory-host'
import { Backups } from '../store/backups'
import { checkStart } from '../store/health'
import { LIBRARY, type OpenError, openStore } from '../store/open'
import { dropDatabase, freshName, good, makeImport, openLoaded } from '../store/testing'
import { LostLibrary } from './lost-library'
import { UnreadableLibrary } from './unreadable-library'

let host: MemoryHost
beforeEach(async () => {
  host = memoryHost()
  await leaveBackups()
})
afterEach(() => dropDatabase(LIBRARY))

/** A backup of one release and, later, one of two; the library that they were made from is gone. */
async function leaveBackups(): Promise<void> {
  const name = freshName()
  let now = Date.UTC(2031, 3, 27, 10)
  const store = await openLoaded(name, { now: () => now })
  const backups = new Backups(store, host)
  for (const title of ['One', 'Two']) {
    const { releases, versions, pack } = await makeImport([title])
    good(await store.commit(makeDraft({ added: { releases, versions } }), pack))
    now += 60_000
    good(await backups.backUp())
  }
  store.close()
  await dropDatabase(name)
}

function show(view: ReactNode): void {
  const element = document.createElement('div')
  document.body.append(element)
  const root = createRoot(element)
  root.render(view)
  onTestFinished(() => {
    root.unmount()
    element.remove()
  })
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const radios = () => page.getByRole('radio')
const title = () => expect.element(page.getByRole('heading', { level: 1 }))

async function titlesIn(name: string): Promise<readonly string[]> {
  const store = await openLoaded(name)
  const titles = store.library.rows('releases').all.map(release => release.title)
  store.close()
  return titles.toSorted()
}

describe('a library that was lost', () => {
  async function open() {
    const onReplaced = vi.fn<() => void>()
    const onStarted = vi.fn<() => void>()
    const name = freshName()
    const store = await openLoaded(name, { onReplaced })
    const backups = new Backups(store, host)
    onTestFinished(async () => {
      store.close()
      await dropDatabase(name)
    })
    const check = await checkStart(store, host, backups)
    if (check.kind !== 'lost') throw new Error('The library was not missed')
    show(<LostLibrary check={check} store={store} backups={backups} onStarted={onStarted} />)
    return { name, store, backups, onReplaced, onStarted }
  }

  it('says what it held, and comes back from the newest backup', async () => {
    const { name, store, onReplaced } = await open()
    await title().toHaveTextContent('The library is gone. Your backup is whole.')
    await expect.element(page.getByText('It held 2 releases.')).toBeVisible()
    await expect.element(radios().first()).toBeChecked()
    await expect.element(page.getByRole('row', { name: /2 releases/ })).toHaveTextContent('Whole')
    await button(/^Restore /).click()
    await expect.poll(() => onReplaced).toHaveBeenCalled()
    store.close()
    expect(await titlesIn(name)).toEqual(['One', 'Two'])
  })

  it('comes back from an earlier one that is chosen, and never from one that is not whole', async () => {
    const newest = [...host.backedUp.keys()]
      .filter(file => file.startsWith('library-'))
      .toSorted()
      .at(-1)
    host.backedUp.set(newest ?? '', new Blob(['torn']))
    const { name, store, onReplaced } = await open()
    await expect.element(page.getByRole('row', { name: /Cannot be read/ })).toBeVisible()
    await expect.element(radios().first()).toBeDisabled()
    await expect.element(radios().last()).toBeChecked()
    await button(/^Restore /).click()
    await expect.poll(() => onReplaced).toHaveBeenCalled()
    store.close()
    expect(await titlesIn(name)).toEqual(['One'])
  })

  it('says why a chosen file is no library, and stays', async () => {
    const { onReplaced } = await open()
    await userEvent.upload(page.getByLabelText('Library file'), new File(['Dear analyst'], 'letter.readout'))
    await expect.element(page.getByRole('alert')).toHaveTextContent('This file is no library of Readout.')
    await expect.element(button(/^Restore /)).toBeEnabled()
    expect(onReplaced).not.toHaveBeenCalled()
  })

  it('may be begun anew, and is then not missed again', async () => {
    const { store, backups, onStarted } = await open()
    await button('Start with an empty library').click()
    await expect.poll(() => onStarted).toHaveBeenCalled()
    expect(await checkStart(store, host, backups)).toEqual({ kind: 'ready' })
    expect(good(await backups.list())).toHaveLength(2)
  })
})

describe('a library that does not open', () => {
  const failed = (kind: OpenError['kind'], message: string): OpenError => ({
    kind,
    message,
    detail: 'DataError',
  })
  function open(error: OpenError) {
    const onRetry = vi.fn<() => void>()
    show(<UnreadableLibrary error={error} host={host} onRetry={onRetry} />)
    return onRetry
  }

  it('comes back from a backup when it is damaged, and its database is kept aside', async () => {
    const damaged = good(await openStore())
    good(await damaged.commit(makeDraft({ added: { tags: [makeTag()] } })))
    damaged.close()
    const onRetry = open(failed('unreadable', 'The library could not be read.'))
    await title().toHaveTextContent('The library could not be read. Your backup is whole.')
    await expect.element(page.getByText('DataError')).toBeVisible()
    await button(/^Restore /).click()
    await expect.poll(() => onRetry).toHaveBeenCalled()
    expect(await titlesIn(LIBRARY)).toEqual(['One', 'Two'])
    expect((await indexedDB.databases()).map(database => database.name)).toContain(LIBRARY)
  })

  it('offers no backup where none could help, only another try', async () => {
    const onRetry = open(failed('newer', 'This library was last opened with a newer version of Readout.'))
    await title().toHaveTextContent('The library could not be opened.')
    await expect.element(page.getByText(/newer version/)).toBeVisible()
    expect(radios().elements()).toHaveLength(0)
    expect(button(/Choose|Start with/).elements()).toHaveLength(0)
    await button('Try again').click()
    expect(onRetry).toHaveBeenCalled()
  })
})
