import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { makeAnnotation, makeRelease } from '../../../shared/testing/make'
import { outline, tagId } from '../../../shared/testing/tags'
import { stage } from '../../testing/stage'
import { CodebookPane } from './codebook-pane'

const tags = outline(['Threat (red)', '  Border (orange)', '  Air defence', 'Relief (rose)'].join('\n'))
const release = makeRelease({ tags: [tagId('Relief')] })
const annotations = [
  makeAnnotation(release, { tags: [tagId('Border')] }),
  makeAnnotation(release, { tags: [tagId('Threat'), tagId('Border')] }),
]
const library = { tags, releases: [release], annotations }

const item = (name: string) => page.getByRole('treeitem', { name })

async function show() {
  const picked: string[] = []
  const around = await stage(<CodebookPane active={null} onPick={tag => picked.push(tag)} />, { library })
  await expect.element(item('Threat, 2 passages')).toBeVisible()
  return { ...around, picked }
}
const names = () =>
  page
    .getByRole('treeitem')
    .elements()
    .map(element => element.querySelector('.tag-row-name')?.textContent)

it('shows the tags in their order with what is tagged with them or below', async () => {
  await show()
  expect(names()).toEqual(['Threat', 'Border', 'Air defence', 'Relief'])
  await expect.element(item('Border, 2 passages')).toHaveAttribute('aria-level', '2')
  await expect.element(item('Relief, 0 passages')).toBeVisible()
})

it('picks a tag by click and by Enter', async () => {
  const { picked } = await show()
  await item('Relief').click()
  await userEvent.keyboard('{ArrowUp}{Enter}')
  expect(picked).toEqual([tagId('Relief'), tagId('Air defence')])
})

it('walks with arrows, folds and unfolds, and finds a name as it is typed', async () => {
  const { store } = await show()
  await item('Relief').click()
  await userEvent.keyboard('{Home}{ArrowLeft}')
  expect(names()).toEqual(['Threat', 'Relief'])
  await expect.element(item('Threat')).toHaveAttribute('aria-expanded', 'false')
  expect(store.setting('codebook.closed')).toEqual([tagId('Threat')])
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(item('Border')).toHaveFocus()
  await userEvent.keyboard('r')
  await expect.element(item('Relief')).toHaveFocus()
})

it('makes a tag at the top and says why a name will not do', async () => {
  const { store } = await show()
  await page.getByRole('button', { name: 'New tag' }).click()
  const field = page.getByRole('textbox', { name: 'Name of the new tag' })
  await userEvent.fill(field, 'relief')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is a tag “Relief” here already.')
  await userEvent.fill(field, 'Aid')
  await userEvent.keyboard('{Enter}')
  await expect.element(item('Aid, 0 passages')).toBeVisible()
  expect(store.history.undo).toBe('make tag')
})

it('renames in place, and gives the focus back to the row', async () => {
  await show()
  await item('Border').click()
  await userEvent.keyboard('{F2}')
  await userEvent.fill(page.getByRole('textbox', { name: 'Name of the tag' }), 'Frontier')
  await userEvent.keyboard('{Enter}')
  await expect.element(item('Frontier')).toHaveFocus()
  await userEvent.keyboard('{F2}Nothing of it{Escape}')
  await expect.element(item('Frontier')).toHaveFocus()
})

it('moves a tag by Alt and arrows and keeps the focus on it', async () => {
  const { store } = await show()
  await item('Relief').click()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(names).toEqual(['Relief', 'Threat', 'Border', 'Air defence'])
  await expect.element(item('Relief')).toHaveFocus()
  await item('Air defence').click()
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await expect.poll(() => store.library.rows('tags').get(tagId('Air defence'))?.parent).toBe(tagId('Border'))
})

it('says what deleting touches, deletes, and can be taken back', async () => {
  const { store, said } = await show()
  await item('Threat').click()
  await userEvent.keyboard('{Delete}')
  await expect
    .element(page.getByRole('dialog', { name: 'Delete Threat' }))
    .toHaveTextContent('Deletes the tag Threat and 2 below it; takes them off 2 passages. The passages stay.')
  await page.getByRole('button', { name: 'Delete tags' }).click()
  await expect.poll(names).toEqual(['Relief'])
  expect(said).toEqual(['Deleted the tag Threat and 2 below it'])
  await expect.element(item('Relief')).toHaveFocus()
  await store.undo()
  await expect.element(item('Threat, 2 passages')).toBeVisible()
})

it('recolours and opens the passages from the menu', async () => {
  const { store, went } = await show()
  await item('Border').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Colour' }).hover()
  await page.getByRole('option', { name: 'Teal, triangle' }).click()
  await expect.poll(() => store.library.rows('tags').get(tagId('Border'))?.colour).toBe('teal')
  await item('Border').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Show its passages' }).click()
  expect(went).toEqual([{ kind: 'passages', tag: tagId('Border') }])
})

it('has a sentence where no tag is', async () => {
  await stage(<CodebookPane active={null} onPick={() => {}} />)
  await expect.element(page.getByText('Tags stand here.')).toBeVisible()
})
