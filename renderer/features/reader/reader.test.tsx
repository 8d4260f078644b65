import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { makeAnnotation, makeDraft } from '../../../shared/testing/make'
import { tagId } from '../../../shared/testing/tags'
import { describeSpan } from '../../../shared/anchoring/describe'
import { clickOn, drag, openReader, passagesIn, press, textRegion } from './testing'

const paragraphs = [
  'head: Ministry of Defence, Norland',
  'The Minister held talks in Port Vesta. He said that both countries should be ready to repel threats.',
  'We plan to repel threats together, and we will sign the draft agreement on a joint system.',
  'He recalled that no third state has a say.',
  'tail: About the ministry',
]
const tags = ['Exercise (blue)', 'Threat (red)', '  Border (orange)'].join('\n')
const card = () => page.getByRole('region', { name: 'Tag the selected words' })
const mark = (name: string | RegExp) => page.getByRole('group', { name })
const noteCard = (name: string | RegExp) => page.getByRole('article', { name })

async function open(with_: Partial<Parameters<typeof openReader>[0]> = {}) {
  const reader = await openReader({ paragraphs, tags, ...with_ })
  await expect.element(page.getByText('no third state', { exact: false })).toBeVisible()
  return reader
}
const digits = (store: Awaited<ReturnType<typeof open>>['store']) =>
  store.library.rows('tags').all.map(({ name, shortcut }) => [name, shortcut])

it('numbers the paragraphs of the body and folds the tail', async () => {
  await open()
  const numbers = [...document.querySelectorAll('.reader-number')].map(element => element.textContent)
  expect(numbers).toEqual(['1', '2', '3'])
  expect(page.getByText('About the ministry').elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Show what follows the text' }).click()
  await expect.element(page.getByText('About the ministry')).toBeVisible()
})

it('folds lines of the head that stand in the fields, until a passage is made in them', async () => {
  const span = { start: 0, end: 8 }
  const origin = { kind: 'text', span } as const
  const issuer = { value: 'Ministry', printed: '', origin, how: '', confidence: 1, alternatives: [] }
  const reader = await open({ fields: { issuer }, paragraphs: ['head: Ministry', ...paragraphs] })
  const inText = (words: string) => textRegion().getByText(words, { exact: true })
  await expect.element(inText('Ministry of Defence, Norland')).toBeVisible()
  expect(inText('Ministry').elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Show the head of the text' }).click()
  await expect.element(inText('Ministry')).toBeVisible()
  await page.getByRole('button', { name: 'Fold the head of the text' }).click()
  expect(inText('Ministry').elements()).toHaveLength(0)
  const annotation = makeAnnotation(reader.release, { anchor: describeSpan(reader.text, span) })
  await reader.store.commit(makeDraft({ command: 'fill', added: { annotations: [annotation] } }))
  await expect.element(mark('Passage, no tag')).toHaveTextContent('Ministry')
  expect(page.getByRole('button', { name: 'Fold the head of the text' }).elements()).toHaveLength(0)
})

it('opens the card on selected words without taking the focus, and tags them by digit', async () => {
  const reader = await open({ digits: { Threat: '2' } })
  await textRegion().click()
  drag('should be read')
  await expect.element(card()).toBeVisible()
  expect(document.activeElement?.closest('.reader-tagging') ?? null).toBeNull()
  await press('2')
  await expect.element(mark('Passage, tag Threat')).toHaveTextContent('should be ready')
  expect(passagesIn(reader)).toEqual([['should be ready', 'Threat']])
  expect(reader.store.history.undo).toBe('tag passage')
})

it('selects characters with Alt and across paragraphs, and marks with Enter alone', async () => {
  const reader = await open()
  await textRegion().click()
  drag('hould be read', { alt: true })
  await expect.element(card()).toBeVisible()
  await press('{Enter}')
  await expect.element(mark('Passage, no tag').first()).toBeVisible()
  drag('repel threats together … no third')
  await expect.element(card()).toBeVisible()
  await press('{Enter}')
  await expect.poll(() => passagesIn(reader)).toHaveLength(2)
  const quotes = passagesIn(reader).map(([quote]) => quote)
  expect(quotes[0]).toBe('hould be read')
  expect(quotes[1]).toMatch(/^repel threats together,.*\n\nHe recalled that no third$/s)
})

it('makes a tag by its path with the passage, in one act, and gives it a digit', async () => {
  const reader = await open()
  await textRegion().click()
  drag('draft agreement')
  await expect.element(card()).toBeVisible()
  await press('{Tab}')
  await expect.element(page.getByRole('combobox', { name: 'Tag or note' })).toHaveFocus()
  await press('threat / air{Enter}')
  await expect.element(mark('Passage, tag air')).toHaveTextContent('draft agreement')
  expect(digits(reader.store)).toContainEqual(['air', '1'])
  await reader.store.undo()
  expect(passagesIn(reader)).toEqual([])
  expect(reader.store.library.rows('tags').all.map(tag => tag.name)).not.toContain('air')
})

it('says why a tag cannot be made, and makes a note of what was typed', async () => {
  const reader = await open()
  await textRegion().click()
  drag('draft agreement')
  await expect.element(card()).toBeVisible()
  await press('{Tab}one;two{Enter}')
  await expect.element(page.getByRole('alert')).toBeVisible()
  await press('{Shift>}{Enter}{/Shift}')
  await expect.element(noteCard('Passage, no tag, note: one;two')).toBeVisible()
  expect(reader.store.history.undo).toBe('note passage')
})

it('repeats the last tags with Q', async () => {
  const reader = await open({ digits: { Threat: '2' } })
  await textRegion().click()
  drag('draft agreement')
  await expect.element(card()).toBeVisible()
  await press('2')
  await expect.element(mark('Passage, tag Threat')).toBeVisible()
  drag('no third state')
  await expect.element(card()).toBeVisible()
  await press('q')
  await expect
    .poll(() => passagesIn(reader))
    .toEqual([
      ['draft agreement', 'Threat'],
      ['no third state', 'Threat'],
    ])
})

it('annotates by keyboard alone: paragraph, sentence, grow, tag, note, next, delete', async () => {
  const reader = await open({ digits: { Threat: '2' } })
  textRegion().element().focus()
  await press('{ArrowDown}{ArrowDown}s')
  await expect.element(card()).toBeVisible()
  await press('2')
  await expect.poll(() => passagesIn(reader)).toEqual([['The Minister held talks in Port Vesta.', 'Threat']])
  await press('{ArrowDown}{Control>}{Shift>}{ArrowRight}{ArrowRight}{/Control}{ArrowRight}{/Shift}')
  await press('{Enter}')
  await expect.poll(() => passagesIn(reader)[1]).toEqual(['We plan '])
  await press('e')
  await expect.element(page.getByRole('textbox', { name: 'Note of the passage' })).toHaveFocus()
  await press('Later.{Control>}{Enter}{/Control}')
  await expect.element(noteCard('Passage, no tag, note: Later.')).toBeVisible()
  await press('p')
  await expect.element(page.getByRole('status').last()).toHaveTextContent('Passage 1 of 2: Threat, ¶ 1')
  await press('n{Delete}')
  await expect.poll(() => passagesIn(reader)).toHaveLength(1)
  expect(reader.said).toEqual(['Deleted 1 passage'])
})

const overlapping = {
  digits: { Exercise: '1', Threat: '2' },
  tags: ['Exercise (blue)', 'Threat (red)', 'Border (orange)', 'Relief (rose)', 'Rates (teal)'].join('\n'),
  passages: [
    ['[We plan to repel threats together, and we will sign]', { tags: [tagId('Exercise')] }],
    ['We plan to [repel threats together, and we] will sign', { tags: [tagId('Threat')] }],
    ['We plan to repel [threats together, and] we will sign', { tags: [tagId('Border')] }],
    ['We plan to repel threats [together], and we will sign', { tags: [tagId('Relief')] }],
  ],
} as const

it('shows every one of overlapping passages, and a click goes down their pile', async () => {
  await open(overlapping)
  const pressed = (name: string) => page.getByRole('button', { name: `Passage, tag ${name}`, pressed: true })
  clickOn('together')
  await expect.element(pressed('Relief')).toBeVisible()
  for (const name of ['Border', 'Threat', 'Exercise', 'Relief']) {
    clickOn('together')
    await expect.element(pressed(name)).toBeVisible()
  }
  expect(document.querySelectorAll('.reader-stripe')).toHaveLength(4)
  const run = mark(/Exercise; .*Threat; .*Border; .*Relief$/).element()
  expect(run.textContent).toBe('together')
  expect(run.className).toContain('reader-run-more')
})

it('lists all passages at a place with Alt and a click', async () => {
  await open(overlapping)
  clickOn('together', { alt: true })
  const changing = page.getByRole('region', { name: 'Change the tags of the passage' })
  await expect.element(changing.getByRole('button', { name: 'Threat' }).first()).toBeVisible()
  await changing.getByRole('button', { name: 'Border' }).click()
  await expect.element(page.getByRole('button', { name: 'Passage, tag Border', pressed: true })).toBeVisible()
})

it('toggles tags of the picked passage by digit', async () => {
  const reader = await open(overlapping)
  await textRegion().click()
  clickOn('together')
  await press('1')
  await expect.element(noteCard('Passage, tags Relief and Exercise')).toBeVisible()
  await press('1')
  await expect.element(noteCard('Passage, tag Relief')).toBeVisible()
  expect(reader.store.history.undo).toBe('untag passage')
})

it('keeps markup in a note as text, and each edit as one act', async () => {
  const reader = await open({ passages: [['no [third state]', { tags: [tagId('Threat')] }]] })
  await textRegion().click()
  clickOn('third')
  await press('e')
  const field = page.getByRole('textbox', { name: 'Note of the passage' })
  await userEvent.fill(field, '<img src=x onerror=alert(1)> **bold**')
  await textRegion().click({ position: { x: 300, y: 20 } })
  await expect.element(page.getByText('<img src=x onerror=alert(1)> **bold**')).toBeVisible()
  expect(document.querySelectorAll('.reader-note img')).toHaveLength(0)
  expect(reader.store.history.undo).toBe('edit note')
  await reader.store.undo()
  expect(reader.store.library.rows('annotations').all[0]?.note).toBe('')
})

it('closes the card, then find, then the selection, then the full view with Escape', async () => {
  const { went, release } = await open({ full: true })
  await textRegion().click()
  drag('draft agreement')
  await expect.element(card()).toBeVisible()
  await press('{Control>}f{/Control}')
  await expect.element(page.getByRole('textbox', { name: 'Find in the release' })).toHaveFocus()
  await press('{Escape}')
  await expect.element(card()).not.toBeInTheDocument()
  await expect.element(page.getByRole('textbox', { name: 'Find in the release' })).toBeVisible()
  await press('{Escape}')
  await expect.element(page.getByRole('textbox', { name: 'Find in the release' })).not.toBeInTheDocument()
  expect(CSS.highlights.has('reader-selection')).toBe(true)
  await press('{Escape}')
  expect(CSS.highlights.has('reader-selection')).toBe(false)
  expect(went).toEqual([])
  await press('{Escape}')
  expect(went).toEqual([{ kind: 'release', release: release.id, full: false, passage: null }])
})

it('finds words with a count, steps through them, and shows what is wrong with an expression', async () => {
  await open()
  textRegion().element().focus()
  await press('{Control>}f{/Control}')
  await press('repel')
  await expect.element(page.getByText('1 of 2')).toBeVisible()
  await press('{Enter}')
  await expect.element(page.getByText('2 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await userEvent.fill(page.getByRole('textbox', { name: 'Find in the release' }), '(')
  await expect.element(page.getByRole('alert')).toHaveTextContent('Unterminated group')
})

it('stays at work while an expression tries too many ways, and says so', async () => {
  await open({ paragraphs: [...paragraphs, `${'a'.repeat(60)}!`] })
  textRegion().element().focus()
  await press('{Control>}f{/Control}')
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await userEvent.fill(page.getByRole('textbox', { name: 'Find in the release' }), '(a+)+$')
  await expect.element(page.getByRole('alert'), { timeout: 8_000 }).toHaveTextContent('takes too long')
  await userEvent.fill(page.getByRole('textbox', { name: 'Find in the release' }), 'threats?')
  await expect.element(page.getByText('1 of 2')).toBeVisible()
})

it('has its tags and the way back beside it at full width, and hides the passages of a tag that is unticked', async () => {
  await page.viewport(1440, 900)
  const { store, went, release } = await open({ ...overlapping, full: true, width: 1440 })
  const side = page.getByRole('navigation', { name: 'This release' })
  await expect.element(side.getByText('1 of 1')).toBeVisible()
  await side.getByRole('checkbox', { name: 'Border' }).click()
  await expect.element(page.getByRole('button', { name: '3 passages' })).toBeVisible()
  expect(mark(/Border/).elements()).toEqual([])
  expect(store.library.rows('annotations').all).toHaveLength(4)
  await side.getByRole('button', { name: 'All releases' }).click()
  expect(went).toEqual([{ kind: 'release', release: release.id, full: false, passage: null }])
})

it('keeps the tagging card whole in the view, wherever the words are', async () => {
  const many = Array.from({ length: 40 }, (_, i) => `Paragraph ${i + 1} says that the rate stays.`)
  await openReader({ paragraphs: many, tags, digits: { Exercise: '1', Threat: '2', Border: '3' } })
  await expect.element(page.getByText('Paragraph 1 says', { exact: false })).toBeVisible()
  const view = (): DOMRect => textRegion().element().getBoundingClientRect()
  const low = [...document.querySelectorAll('[data-block]')].findLast(
    block => block.getBoundingClientRect().bottom < view().bottom,
  )
  drag(`${low?.textContent?.match(/Paragraph \d+ says/)?.[0]}`)
  const isWhole = (): void => {
    const { top, bottom } = card().element().getBoundingClientRect()
    expect(top).toBeGreaterThanOrEqual(view().top)
    expect(bottom).toBeLessThanOrEqual(view().bottom)
  }
  await expect.element(card()).toBeVisible()
  await vi.waitFor(isWhole, { timeout: 20_000 })
  textRegion().element().scrollBy({ top: 2_000 })
  await vi.waitFor(isWhole, { timeout: 20_000 })
})

it('docks the card below the text in a narrow reader, and opens notes under their paragraph', async () => {
  await open({ width: 460, passages: [['no [third state]', { tags: [tagId('Threat')], note: 'New.' }]] })
  await textRegion().click()
  drag('draft agreement')
  await expect.element(card()).toBeVisible()
  const text = textRegion().element().getBoundingClientRect()
  expect(card().element().getBoundingClientRect().top).toBeGreaterThanOrEqual(text.bottom)
  expect(page.getByRole('article').elements()).toHaveLength(0)
  clickOn('third')
  await expect.element(noteCard('Passage, tag Threat, note: New.')).toBeVisible()
})

it('makes an unread release read by opening it, and leaves one alone that is marked unread later', async () => {
  const { store, release } = await open({ release: { status: 'unread' } })
  await expect.poll(() => store.library.rows('releases').get(release.id)?.status).toBe('read')
  expect(store.history.undo).toBe('fill')
})

it('shows a passage that no longer fits with its quote, and deletes it only when asked', async () => {
  const reader = await open()
  const { release, store } = reader
  const anchor = { start: 4, end: 22, quote: 'is ready to discuss', prefix: 'who ', suffix: ' it' }
  const annotation = makeAnnotation(release, { anchor, note: 'March.', fit: 'lost' })
  await store.commit(makeDraft({ command: 'fill', added: { annotations: [annotation] } }))
  await expect.element(page.getByRole('button', { name: '0 passages, 1 no longer fits' })).toBeVisible()
  const lost = page.getByRole('region', { name: 'Passages that no longer fit' })
  await expect.element(lost).toHaveTextContent('“is ready to discuss”')
  await lost.getByRole('button', { name: 'Delete passage' }).click()
  await expect.element(lost).not.toBeInTheDocument()
})

it('corrects a field by hand and keeps what was printed', async () => {
  const published = { printed: '4/5/31', readings: ['2031-04-05', '2031-05-04'] }
  const { store, release } = await open({ release: { published, unsettled: ['published'] } })
  await page.getByRole('button', { name: /4\/5\/31.*not certain/ }).click()
  await expect.element(page.getByText('Printed “4/5/31”')).toBeVisible()
  await page.getByRole('button', { name: '4 May 2031', exact: true }).click()
  await expect.element(page.getByRole('button', { name: '4 May 2031 published' })).toBeVisible()
  await expect.element(page.getByText('printed “4/5/31”')).toBeVisible()
  expect(store.library.rows('releases').get(release.id)).toMatchObject({
    published: { printed: '4/5/31', readings: ['2031-05-04'] },
    unsettled: [],
    byHand: ['published'],
  })
})

it('says what can be typed when a field is corrected to what is no date', async () => {
  await open()
  await page.getByRole('button', { name: '27 Apr 2031 published' }).click()
  await userEvent.fill(page.getByRole('textbox', { name: 'Published' }), '5/4/31')
  await press('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('does not read as one date')
})

it('tags, stars and notes the whole release', async () => {
  const { store, release } = await open()
  await page.getByRole('button', { name: 'Tag release' }).click()
  await page.getByRole('option', { name: 'Threat / Border' }).click()
  await press('{Escape}')
  await page.getByRole('button', { name: 'Star' }).click()
  await page.getByRole('button', { name: 'More for this release' }).click()
  await page.getByRole('menuitem', { name: 'Note on the release' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Note on the release' })).toHaveFocus()
  await press('First to name it.')
  await press('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => store.library.rows('releases').get(release.id))
    .toMatchObject({
      tags: [tagId('Border')],
      starred: true,
      note: 'First to name it.',
    })
})

it('draws only the paragraphs that a new passage touches', async () => {
  const many = Array.from(
    { length: 60 },
    (_, i) => `Paragraph ${i + 1} says that the rate stays where it was.`,
  )
  const reader = await openReader({ paragraphs: many })
  await expect.element(page.getByText('Paragraph 1 says', { exact: false })).toBeVisible()
  const touched = new Set<string | undefined>()
  const observer = new MutationObserver(records => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement
      touched.add(element?.closest<HTMLElement>('[data-block]')?.dataset['block'])
    }
  })
  observer.observe(document.querySelector('.reader-text') ?? document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
  })
  const { version, release, text } = reader
  const anchor = describeSpan(text, { start: 5, end: 20 })
  const annotation = makeAnnotation(release, { textSha256: version.textSha256, anchor })
  await reader.store.commit(makeDraft({ command: 'fill', added: { annotations: [annotation] } }))
  await expect.element(mark('Passage, no tag')).toBeVisible()
  observer.disconnect()
  expect([...touched]).toEqual(['0'])
})

it('goes back to the place where reading stopped', async () => {
  const many = Array.from(
    { length: 80 },
    (_, i) => `Paragraph ${i + 1} says that the rate stays where it was.`,
  )
  const { store, release, remount } = await openReader({ paragraphs: many })
  await expect.element(page.getByText('Paragraph 1 says', { exact: false })).toBeVisible()
  document.querySelector('[data-block="50"]')?.scrollIntoView({ block: 'start' })
  await expect.poll(() => store.setting(`reader.place.${release.id}`)).toBeDefined()
  await remount()
  await expect.element(page.getByText('Paragraph 51 says', { exact: false })).toBeInViewport()
})
