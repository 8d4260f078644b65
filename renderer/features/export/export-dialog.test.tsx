import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Tables } from '../../../shared/model/library'
import { makeAnchor, makeAnnotation, makeRelease, makeVersion } from '../../../shared/testing/make'
import { outline, tagId } from '../../../shared/testing/tags'
import { type Stage, stage } from '../../testing/stage'
import { ExportDialog } from './export-dialog'

const tags = outline(['Threat (red)', 'Relief (rose)'].join('\n'))
const first = makeRelease({ title: 'First', tags: [tagId('Relief')] })
const second = makeRelease({
  title: 'Second',
  published: { printed: '28 April 2031', readings: ['2031-04-28'] },
})
const passage = (quote: string, fields: Partial<Tables['annotations']> = {}) =>
  makeAnnotation(first, { anchor: makeAnchor({ quote, start: 0, end: quote.length }), ...fields })
const library = {
  tags,
  releases: [first, second],
  versions: [makeVersion(first), makeVersion(second)],
  annotations: [
    passage('Talks', { tags: [tagId('Threat'), tagId('Relief')], note: '=SUM(A1)' }),
    passage('Untagged', { anchor: makeAnchor({ quote: 'Untagged', start: 20, end: 28 }) }),
    makeAnnotation(second, { tags: [tagId('Threat')], fit: 'lost' }),
  ],
}
const onClose = vi.fn()

async function show(): Promise<Stage> {
  onClose.mockClear()
  const shown = [first.id]
  const around = await stage(<ExportDialog open onClose={onClose} shown={shown} selected={[]} />, { library })
  await expect.element(page.getByRole('dialog', { name: 'Export tagged notes' })).toBeVisible()
  return around
}
const button = (name: string) => page.getByRole('button', { name })
const radio = (name: string) => page.getByRole('radio', { name })
/** A control of Blueprint lies under its drawing: it is pressed by its label. */
const press = (label: string) => page.getByText(label, { exact: false }).first().click()
const saved = async ({ host }: Stage) => (await host.saved.get('tagged-notes-2031-04-28.csv')?.text()) ?? ''

it('says how many rows each choice makes before it is taken', async () => {
  await show()
  await expect.element(radio('Shown in the table 1')).toBeChecked()
  await expect.element(radio('Selected 0')).toBeDisabled()
  await expect.element(radio('each passage 1')).toBeVisible()
  await expect.element(radio('each passage and tag 2')).toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: 'Passages without a tag 1' })).toBeChecked()
  await expect.element(button('Export 4 rows')).toBeEnabled()
  await press('All')
  await expect.element(button('Export 5 rows')).toBeEnabled()
  await press('Passages that no longer fit')
  await expect.element(button('Export 4 rows')).toBeEnabled()
})

it('shows the first rows as they will stand in the file', async () => {
  await show()
  const grid = page.getByRole('region', { name: 'Preview' })
  await expect.element(grid.getByRole('row').nth(4)).toBeVisible()
  await expect.element(grid.getByRole('row').nth(1)).toHaveTextContent('Talks')
  await expect.element(grid.getByRole('row').nth(1)).toHaveTextContent("'=SUM(A1)")
  await expect.element(page.getByText('2 cells begin with')).toBeVisible()
  await button('Show them').click()
  await expect.poll(() => grid.getByRole('row').elements().length).toBe(3)
})

it('writes a file that a spreadsheet reads, closes, and remembers the choice', async () => {
  const around = await show()
  await press('each passage and tag')
  await button('Export 4 rows').click()
  await expect.poll(() => onClose.mock.calls.length).toBe(1)
  const text = await around.host.saved.get('tagged-notes-2031-04-28.csv')?.arrayBuffer()
  expect([...new Uint8Array(text ?? new ArrayBuffer(0)).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = (await saved(around)).split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[1]).toContain("Threat,id-Threat,'=SUM(A1),passage,exact")
  expect(around.said).toEqual(['Exported 4 rows to tagged-notes-2031-04-28.csv'])
  expect(around.store.setting('export.choice')).toMatchObject({ rowFor: 'passage-and-tag' })
})

it('leaves cells as they are for scripts, in the columns that were chosen', async () => {
  const around = await show()
  await press('Scripts: UTF-8')
  await expect.element(page.getByText('They go out as they are')).toBeVisible()
  await press('Semicolon')
  await button('Columns: 31 of 31').click()
  for (const box of page
    .getByRole('group', { name: 'Columns of the file' })
    .getByRole('checkbox')
    .elements()) {
    const label = box.closest('label')
    if (label !== null && !['quote', 'note'].includes(label.textContent)) label.click()
  }
  await expect.element(button('Columns: 2 of 31')).toBeVisible()
  await button('Export 4 rows').click()
  await expect
    .poll(() => saved(around))
    .toBe('quote;note\r\nTalks;=SUM(A1)\r\nTalks;=SUM(A1)\r\nUntagged;\r\n;\r\n')
})

it('says why a file could not be written, and leaves nothing behind', async () => {
  const around = await show()
  around.host.refusal = { code: 'denied', path: 'evidence' }
  await button('Export 4 rows').click()
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('“evidence” was not written: this folder cannot be written to. Choose another one.')
  expect(around.host.saved.size).toBe(0)
  expect(onClose).not.toHaveBeenCalled()
  around.host.refusal = 'cancelled'
  await button('Export 4 rows').click()
  await expect.element(button('Export 4 rows')).toBeEnabled()
  expect(onClose).not.toHaveBeenCalled()
})

it('takes another name, without what a path would read into it', async () => {
  const around = await show()
  await button('Change name').click()
  await userEvent.fill(page.getByRole('textbox', { name: 'Name of the file' }), '../notes: April')
  await button('Export 4 rows').click()
  await expect.poll(() => [...around.host.saved.keys()]).toEqual(['.. notes  April.csv'])
})

it('takes only the passages it was given', async () => {
  const scope = {
    kind: 'passages' as const,
    passages: new Set(library.annotations.slice(0, 1).map(({ id }) => id)),
  }
  await stage(<ExportDialog open onClose={onClose} shown={[]} selected={[]} scope={scope} />, { library })
  await expect.element(button('Export 2 rows')).toBeEnabled()
  expect(page.getByText('Which releases').elements()).toEqual([])
})

it('says what to do when there is nothing to export', async () => {
  await stage(<ExportDialog open onClose={onClose} shown={[]} selected={[]} />)
  await expect.element(page.getByText('No row: nothing in these releases is tagged or noted.')).toBeVisible()
  await expect.element(button('Export 0 rows')).toBeDisabled()
})
