import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TagId } from '../../../shared/model/ids'
import { makeAnchor, makeAnnotation, makeRelease, makeVersion } from '../../../shared/testing/make'
import { outline, tagId } from '../../../shared/testing/tags'
import { stage } from '../../testing/stage'
import { PassagesView } from './passages-view'

const tags = outline(['Threat (red)', '  Border (orange)', 'Relief (rose)'].join('\n'))
const april = makeRelease({
  issuer: 'Norland',
  published: { printed: '27.04.2031', readings: ['2031-04-27'] },
})
const march = makeRelease({
  issuer: 'Alliance',
  published: { printed: '2.3.2031', readings: ['2031-03-02'] },
})
const passages = [
  makeAnnotation(april, {
    tags: [tagId('Threat')],
    anchor: makeAnchor({
      quote: 'ready to repel',
      start: 19,
      end: 33,
      prefix: 'both countries are ',
      suffix: ' threats',
    }),
    note: 'Stronger than March',
  }),
  makeAnnotation(march, { tags: [tagId('Border')], anchor: makeAnchor({ quote: 'armed groups' }) }),
]
const library = {
  tags,
  releases: [april, march],
  versions: [makeVersion(april), makeVersion(march)],
  annotations: passages,
}
const onExport = vi.fn()
const row = (text: string) => page.getByRole('row').filter({ hasText: text })

function show(tag: TagId | null = tagId('Threat'), with_: Parameters<typeof stage>[1] = { library }) {
  return stage(<PassagesView tag={tag} onExport={onExport} />, with_)
}

it('shows each passage in its context, with note, date, issuer and paragraph, by month', async () => {
  await show()
  await expect.element(page.getByRole('heading', { name: 'Threat' })).toBeVisible()
  await expect.element(page.getByText('2 passages in 2 releases')).toBeVisible()
  await expect
    .element(row('ready to repel'))
    .toHaveTextContent(/27 Apr.*Norland.*both countries are ready to repel threats.*Stronger than March.*¶ 1/)
  await expect.element(row('April 2031')).toHaveTextContent('April 2031 1 passage')
  await expect.element(row('armed groups')).toHaveTextContent('2 Mar')
})

it('leaves out tags below, and passages without a note, when asked', async () => {
  await show()
  await page.getByText('Only with a note').click()
  await expect.element(page.getByText('1 passage in 1 release')).toBeVisible()
  await page.getByText('Only with a note').click()
  await page.getByText('With the tag below it').click()
  await expect.poll(() => row('armed groups').elements().length).toBe(0)
})

it('opens the place of a passage by click and by Enter, and comes back to it', async () => {
  const { went, store } = await show()
  await row('ready to repel').click()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(row('armed groups')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(went).toEqual([
    { kind: 'release', release: april.id, full: false, passage: passages[0]?.id },
    { kind: 'release', release: march.id, full: false, passage: passages[1]?.id },
  ])
  expect(store.setting('passages.last')).toBe(passages[1]?.id)
})

it('groups by issuer when sorted so', async () => {
  await show()
  await page.getByText('Issuer', { exact: true }).first().click()
  await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('Alliance 1 passage')
})

it('takes its rows to the export', async () => {
  await show()
  await page.getByRole('button', { name: 'Export 2 passages…' }).click()
  expect(onExport).toHaveBeenCalledWith(new Set(passages.map(({ id }) => id)))
})

it('draws only what is on screen, and walks to the end by keyboard', async () => {
  const many = Array.from({ length: 3000 }, (_, n) =>
    makeAnnotation(april, {
      tags: [tagId('Relief')],
      anchor: makeAnchor({ start: n, end: n + 5, quote: `quote ${n}` }),
    }),
  )
  await show(tagId('Relief'), { library: { ...library, annotations: many } })
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3001')
  expect(page.getByRole('row').elements().length).toBeLessThan(60)
  await row('quote 0').click()
  await userEvent.keyboard('{End}')
  await expect.element(row('quote 2999')).toHaveFocus()
})

describe('an empty list says why', () => {
  it.each([
    [tagId('Relief'), 'No passage has this tag yet. Select words in a release and choose the tag.'],
    [tagId('gone'), 'This tag was deleted. Undo that, or choose another tag.'],
  ])('for %s', async (tag, words) => {
    await show(tag)
    await expect.element(page.getByText(words)).toBeVisible()
  })
})
