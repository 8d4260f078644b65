import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { makeAnnotation, makeRelease } from '../../../shared/testing/make'
import { outline, tagId } from '../../../shared/testing/tags'
import { stage } from '../../testing/stage'
import { CodebookView } from './codebook-view'

const tags = outline(['Threat (red)', '  Border', 'Relief (rose)'].join('\n'))
const release = makeRelease()
const library = {
  tags,
  releases: [release],
  annotations: [makeAnnotation(release, { tags: [tagId('Border')] })],
}
const item = (name: string) => page.getByRole('treeitem', { name })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })

async function show() {
  const around = await stage(<CodebookView />, { library })
  await expect.element(item('Threat, 1 passage')).toBeVisible()
  const tag = (name: string) => around.store.library.rows('tags').get(tagId(name))
  return { ...around, tag }
}

it('shows the chosen tag beside the tree, with what it is on', async () => {
  const { went } = await show()
  await expect
    .element(page.getByRole('region', { name: 'Tag Threat' }))
    .toHaveTextContent('1 passage in 1 release · 1 tag below it')
  await item('Border').click()
  await expect.element(page.getByRole('heading', { name: 'Border' })).toBeVisible()
  await page.getByRole('button', { name: '1 passage in 1 release' }).click()
  expect(went).toEqual([{ kind: 'passages', tag: tagId('Border') }])
})

it('renames, describes and recolours, each as one step of undo', async () => {
  const { store, tag } = await show()
  await userEvent.fill(field('Name'), 'relief')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is a tag “Relief” here already.')
  await userEvent.fill(field('Name'), 'Danger')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => tag('Threat')?.name).toBe('Danger')
  await userEvent.fill(field('Definition'), 'Names or implies a danger')
  await userEvent.tab()
  await expect.poll(() => store.history.undo).toBe('edit definition')
  expect(tag('Threat')?.description).toBe('Names or implies a danger')
  await page.getByRole('radio', { name: 'Teal, triangle' }).click()
  await expect.poll(() => tag('Threat')?.colour).toBe('teal')
  await expect.element(page.getByRole('radio', { name: 'Teal, triangle' })).toBeChecked()
})

it('gives a key to one tag at a time, and says whose it was', async () => {
  const { said, tag } = await show()
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Key' }), '2')
  await expect.poll(() => tag('Threat')?.shortcut).toBe('2')
  await item('Relief').click()
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Key' }), '2')
  await expect.poll(() => [tag('Threat')?.shortcut, tag('Relief')?.shortcut]).toEqual([null, '2'])
  expect(said).toEqual(['Key 2 now sets Relief; Threat has no key'])
})

it('finds tags by words of their names, with those above them', async () => {
  await show()
  await userEvent.fill(field('Filter tags and definitions'), 'bord')
  await expect.poll(() => page.getByRole('treeitem').elements().length).toBe(2)
  await expect.element(item('Border')).toBeVisible()
})

it('deletes the chosen tag and shows another', async () => {
  await show()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete tags' }).click()
  await expect.element(page.getByRole('heading', { name: 'Relief' })).toBeVisible()
})
