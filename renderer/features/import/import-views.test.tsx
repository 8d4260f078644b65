import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { BatchId } from '../../../shared/model/ids'
import type { Batch } from '../../../shared/model/library'
import { makeRelease } from '../../../shared/testing/make'
import { useRows } from '../../store/use-library'
import { stage } from '../../testing/stage'
import { EmptyLibrary } from './empty-library'
import { ImportProgress } from './import-progress'
import { ImportProvider } from './import-provider'
import { ImportReport } from './import-report'
import { ImportsList } from './imports-list'

const id = 'batch-1' as BatchId
const known = makeRelease({ title: 'Norland receives Vesta', sourceName: 'old.txt' })
const doubtful = makeRelease({
  batch: id,
  title: 'Tarn crossing opens',
  sourceName: 'tarn/customs.html',
  published: { printed: '4/5/31', readings: ['2031-04-05', '2031-05-04'] },
  unsettled: ['published'],
})
const plain = makeRelease({ batch: id, title: 'Bank keeps its rate', sourceName: 'bank.txt', words: 169 })
const batch: Batch = {
  id,
  kind: 'files',
  startedAt: '2031-04-28T08:42:00.000Z',
  finishedAt: '2031-04-28T08:42:09.000Z',
  cancelled: false,
  files: 5,
  bytes: 41_700_000,
  imported: 2,
  entries: [
    {
      file: 'vesta/minutes.pdf',
      outcome: 'failed',
      release: null,
      messages: ['The file is a PDF, which cannot be read yet. Save its text.'],
    },
    { file: 'copy.txt', outcome: 'same-bytes', release: known.id, messages: [] },
    { file: 'gone.txt', outcome: 'same-text', release: null, messages: [] },
  ],
}
const library = { releases: [known, doubtful, plain], batches: [batch] }

async function showReport() {
  const shown: BatchId[] = []
  const around = await stage(
    <ImportProvider>
      <ImportReport batch={id} onShowReleases={one => shown.push(one)} />
    </ImportProvider>,
    { library, route: { kind: 'batch', batch: id } },
  )
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  return { ...around, shown }
}
/** An import goes through a worker and a disk, both slow on a busy machine. */
const IMPORT = { timeout: 50_000 }
const row = (name: string) => page.getByRole('row', { name })
const button = (name: string | RegExp) => page.getByRole('button', { name })

it('tells first what failed and why, and folds away what was there before', async () => {
  await showReport()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('2 releases imported, 1 file failed')
  await expect.element(row('minutes.pdf')).toHaveTextContent('The file is a PDF, which cannot be read yet.')
  expect(row('copy.txt').elements()).toHaveLength(0)
  await button(/^Already in the library/).click()
  await expect.element(row('copy.txt')).toHaveTextContent('in the library as “Norland receives Vesta”.')
  await expect.element(row('gone.txt')).toHaveTextContent('has been deleted since')
})

it('shows one result alone by its tile, and all again by the same', async () => {
  await showReport()
  const tile = button(/^2 already in the library/)
  await tile.click()
  await expect.element(tile).toHaveAttribute('aria-pressed', 'true')
  await expect.element(row('copy.txt')).toBeVisible()
  expect(row('minutes.pdf').elements()).toHaveLength(0)
  await tile.click()
  await expect.element(row('minutes.pdf')).toBeVisible()
})

it('settles a doubtful date with one click, which can be undone', async () => {
  const { store, said } = await showReport()
  await expect.element(row('customs.html')).toHaveTextContent('4/5/31 ? can be 5 Apr 2031 or 4 May 2031.')
  await button('4 May 2031').click()
  await expect.element(row('customs.html')).toHaveTextContent('All fields read.')
  expect(store.library.rows('releases').get(doubtful.id)).toMatchObject({
    published: { printed: '4/5/31', readings: ['2031-05-04'] },
    unsettled: [],
  })
  expect(said).toEqual(['Published set to 4 May 2031.'])
})

it('leads to the releases of the import, and to each one', async () => {
  const { shown, went } = await showReport()
  await button('Show the 2 releases').click()
  expect(shown).toEqual([id])
  await row('bank.txt').getByRole('button', { name: 'Open' }).click()
  expect(went).toEqual([{ kind: 'release', release: plain.id, full: false, passage: null }])
})

it('saves the report as CSV, one row a file', async () => {
  const { host, said } = await showReport()
  await button('Save report').click()
  await expect.poll(() => said).toHaveLength(1)
  const [name, blob] = [...host.saved][0] ?? []
  expect(name).toMatch(/^Import 2031-04-28 .*\.csv$/)
  const lines = ((await blob?.text()) ?? '').split('\r\n')
  expect(lines[0]).toContain('file,result,what_happened,release_id,title,fields_to_settle')
  expect(lines[1]).toContain('vesta/minutes.pdf,failed,"The file is a PDF, which cannot be read yet.')
  expect(lines.filter(line => line !== '')).toHaveLength(6)
})

it('says why a report could not be saved', async () => {
  const { host, said } = await showReport()
  host.refusal = { code: 'full', path: 'report.csv' }
  await button('Save report').click()
  await expect
    .poll(() => said)
    .toEqual([
      'The report was not saved as report.csv. The disk is full. Free some room, or choose another disk.',
    ])
})

it('draws a hundred lines of a long report, and more when asked', async () => {
  const releases = Array.from({ length: 250 }, (_, i) =>
    makeRelease({ batch: id, sourceName: `r${String(i).padStart(3, '0')}.txt` }),
  )
  await stage(
    <ImportProvider>
      <ImportReport batch={id} onShowReleases={() => {}} />
    </ImportProvider>,
    { library: { releases, batches: [{ ...batch, entries: [] }] } },
  )
  await expect.element(button('150 more')).toBeVisible()
  expect(page.getByRole('row').elements()).toHaveLength(1 + 1 + 100 + 1)
  await button('150 more').click()
  await expect.poll(() => page.getByRole('row').elements().length).toBe(1 + 1 + 250)
})

it('says that an import which is gone may have been undone', async () => {
  await stage(
    <ImportProvider>
      <ImportReport batch={id} onShowReleases={() => {}} />
    </ImportProvider>,
  )
  await expect.element(page.getByText('It may have been undone.')).toBeVisible()
})

it('lists every import, the newest first, and takes one back', async () => {
  const { store, said } = await stage(
    <ImportProvider>
      <ImportsList />
      <EmptyLibrary />
    </ImportProvider>,
    { route: { kind: 'imports' } },
  )
  await expect.element(page.getByText('Each import will stand here')).toBeVisible()
  await button('Open the sample library').click()
  await expect.element(button(/^Undo this import: 13 releases imported/), IMPORT).toBeVisible()
  await button(/^Undo this import/).click()
  await expect.poll(() => said.at(-1), IMPORT).toBe('The import was undone.')
  expect(store.library.rows('releases').all).toEqual([])
})

it('opens the sample library from the first screen, with a way back', async () => {
  const { store, went, said } = await stage(
    <ImportProvider>
      <EmptyLibrary />
      <ImportProgress />
    </ImportProvider>,
  )
  await expect.element(page.getByText('13 invented releases, already tagged.')).toBeVisible()
  await button('Open the sample library').click()
  await expect.poll(() => went, IMPORT).toEqual([{ kind: 'library' }])
  expect(store.library.rows('releases').all).toHaveLength(13)
  expect(said).toEqual(['13 releases imported.'])
})

it('says on the first screen that a library is kept by the other host, and how to bring it along', async () => {
  const view = (
    <ImportProvider>
      <EmptyLibrary />
    </ImportProvider>
  )
  await stage(view, {
    place: { otherHost: { kind: 'browser', had: { releases: 1204, annotations: 3, tags: 1 } } },
  })
  await expect
    .element(page.getByRole('note'))
    .toHaveTextContent(/1.204 releases is in the browser window\. .*npm start -- --browser/)
})

it('imports pasted text after showing what it will read', async () => {
  const { store, went } = await stage(
    <ImportProvider>
      <EmptyLibrary />
    </ImportProvider>,
  )
  await button('Paste a release').click()
  const field = page.getByRole('textbox', { name: 'Text of the release' })
  await expect.element(field).toHaveFocus()
  await expect.element(button('Import the release')).toBeDisabled()
  const text = [
    'Ministry of Rivers of Norland',
    'April 9, 2031',
    'Gauges of the lower Tarn are read twice a day',
    'The water stood at 240 centimetres this morning, the Ministry of Rivers of Norland said on Wednesday.',
  ].join('\n\n')
  await field.fill(text)
  await expect
    .element(page.getByRole('status'), IMPORT)
    .toHaveTextContent(
      'Reads as “Gauges of the lower Tarn are read twice a day”, Ministry of Rivers of Norland',
    )
  await button('Import the release').click()
  await expect.poll(() => went, IMPORT).toHaveLength(1)
  const [release] = store.library.rows('releases').all
  expect(release?.sourceName).toMatch(/^Pasted 28 Apr 2031 \d\d:\d\d\.txt$/)
  expect(went[0]).toEqual({ kind: 'release', release: release?.id, full: false, passage: null })
})

it('keeps the headings of a page that was copied, unless that is switched off', async () => {
  const { store } = await stage(
    <ImportProvider>
      <EmptyLibrary />
    </ImportProvider>,
  )
  await button('Paste a release').click()
  const field = page.getByRole('textbox', { name: 'Text of the release' })
  await expect.element(field).toHaveFocus()
  const copied = new DataTransfer()
  const body = 'The gauges of the lower Tarn are read twice a day from now on, the ministry said.'
  copied.setData('text/plain', `Gauges are read twice a day\n${body}`)
  copied.setData('text/html', `<h1>Gauges are read twice a day</h1><p>${body}</p>`)
  field
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }))
  await expect.element(page.getByRole('checkbox')).toBeChecked()
  await button('Import the release').click()
  await expect.poll(() => store.library.rows('releases').all, IMPORT).toHaveLength(1)
  expect(store.library.rows('releases').all[0]).toMatchObject({
    format: 'html',
    title: 'Gauges are read twice a day',
  })
})

it('takes the window over while files hover, and imports what is dropped', async () => {
  const { store } = await stage(
    <ImportProvider>
      <EmptyLibrary />
    </ImportProvider>,
  )
  await expect.element(button('Paste a release')).toBeVisible()
  const files = new DataTransfer()
  files.items.add(
    new File(['Ministry of Rivers\n\nApril 9, 2031\n\nGauges are read\n\nThe water stood still.\n'], 'a.txt'),
  )
  const drag = (name: string) => {
    const event = new DragEvent(name, { dataTransfer: files, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
    return event
  }
  expect(drag('dragover').defaultPrevented).toBe(true)
  await expect.element(page.getByText('Import this file or folder')).toBeVisible()
  drag('drop')
  await expect.poll(() => store.library.rows('batches').all, IMPORT).toHaveLength(1)
  expect(page.getByText('Import this file or folder').elements()).toHaveLength(0)
})

it('says of a dropped link what to do instead, and offers dropped text for pasting', async () => {
  const { said } = await stage(
    <ImportProvider>
      <EmptyLibrary />
    </ImportProvider>,
  )
  await expect.element(button('Paste a release')).toBeVisible()
  const drop = (data: { readonly [type: string]: string }) => {
    const dataTransfer = new DataTransfer()
    for (const [type, words] of Object.entries(data)) dataTransfer.setData(type, words)
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }
  drop({ 'text/plain': 'https://vesta.example/a', 'text/uri-list': 'https://vesta.example/a' })
  await expect.poll(() => said[0]).toContain('Readout does not fetch pages.')
  drop({ 'text/plain': 'A whole release, dragged over' })
  await expect.element(page.getByRole('textbox')).toHaveValue('A whole release, dragged over')
})

/** A report beside the first screen, on which files can be dropped. */
function LastReport() {
  const [newest] = useRows('batches').all.toSorted((a, b) => (a.imported < b.imported ? -1 : 1))
  return newest === undefined ? (
    <EmptyLibrary />
  ) : (
    <ImportReport batch={newest.id} onShowReleases={() => {}} />
  )
}

it('offers a file without a release for another try with its whole text', async () => {
  const { store } = await stage(
    <ImportProvider>
      <LastReport />
    </ImportProvider>,
  )
  await expect.element(button('Paste a release')).toBeVisible()
  const files = new DataTransfer()
  const item = (n: number) => `<div><a href="/${n}">Minister opens bridge ${n}</a> April ${n}, 2031</div>`
  const list = Array.from({ length: 28 }, (_, i) => item(i + 1)).join('')
  files.items.add(new File([`<html><body>${list}</body></html>`], 'list.html'))
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
  await expect.element(button('Import anyway'), IMPORT).toBeVisible()
  await button('Import anyway').click()
  await expect.poll(() => store.library.rows('releases').all, IMPORT).toHaveLength(1)
  expect(store.library.rows('releases').all[0]?.sourceName).toBe('list.html')
})
