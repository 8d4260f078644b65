import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Release } from '../../../shared/model/release'
import { makeAnnotation } from '../../../shared/testing/make'
import { makeRelease } from '../../../shared/testing/releases'
import { outline, tagId } from '../../../shared/testing/tags'
import { useCommandTable } from '../../commands'
import { NavigationContext, type Route, ServicesContext, useServices } from '../../services'
import { stage } from '../../testing/stage'
import { LibraryViewProvider, useLibraryView } from '../../view-state'
import { LibraryPane } from './library-pane'
import { ReleaseActs } from './release-acts'
import { SearchField } from './search-field'
import { SidePane } from './side-pane'

const tags = outline(['Threat (red)', '  Border (orange)', 'Relief (rose)'].join('\n'))
const on = (printed: string, ...readings: string[]) => ({ published: { printed, readings } })
const releases: readonly Release[] = [
  makeRelease('talks', {
    title: 'Ministers hold talks',
    issuer: 'Ministry of Defence',
    ...on('27.04.2031', '2031-04-27'),
    status: 'unread',
    tags: [tagId('Relief')],
  }),
  makeRelease('rates', {
    title: 'Rates kept',
    issuer: 'Bank',
    ...on('2 May 2031', '2031-05-02'),
    starred: true,
  }),
  makeRelease('customs', {
    title: 'Customs agreement',
    issuer: 'Bank',
    ...on('4/5/31', '2031-04-05', '2031-05-04'),
    unsettled: ['published'],
    status: 'progress',
  }),
  makeRelease('note', { title: 'A note without a date', language: 'ru', status: 'done' }),
]
const [talks] = releases
const annotations = talks === undefined ? [] : [makeAnnotation(talks, { tags: [tagId('Border')] })]

/** Routes and commands that work, as in the program. */
function Living({ children }: { children: ReactNode }) {
  const [route, go] = useState<Route>({ kind: 'library' })
  const services = useServices()
  const table = useCommandTable()
  const live = useMemo(() => ({ ...services, run: table.run.bind(table) }), [services, table])
  const navigation = useMemo(
    () => ({ route, go, canGoBack: false, canGoForward: false, back: () => {}, forward: () => {} }),
    [route],
  )
  return (
    <ServicesContext value={live}>
      <NavigationContext value={navigation}>
        <LibraryViewProvider>{children}</LibraryViewProvider>
      </NavigationContext>
    </ServicesContext>
  )
}

/** What the rest of the program sees of the view. */
const seen: { view: ReturnType<typeof useLibraryView> | null } = { view: null }
function Watch() {
  const view = useLibraryView()
  useEffect(() => {
    seen.view = view
  })
  return null
}

async function show(width = 1100) {
  await page.viewport(width, 700)
  const around = await stage(
    <Living>
      <Watch />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: '204px 1fr',
          gridTemplateRows: '44px 1fr',
          height: '100%',
        }}
      >
        <div style={{ gridColumn: 'span 2' }}>
          <SearchField disabled={false} />
        </div>
        <SidePane />
        <LibraryPane />
      </div>
      <ReleaseActs />
    </Living>,
    { library: { tags, releases, annotations } },
  )
  await expect.element(row(/Rates kept/)).toBeVisible()
  return around
}
const row = (name: RegExp) => page.getByRole('row', { name })
const titles = () => [...document.querySelectorAll('[data-column="title"]')].map(cell => cell.textContent)
const selected = () =>
  [...document.querySelectorAll('[aria-selected="true"] [data-column="title"]')].map(cell => cell.textContent)

describe('the table', () => {
  it('shows the newest first under the headings of their months, and what has no date last', async () => {
    await show()
    expect(titles()).toEqual([
      'Rates kept',
      'Ministers hold talks',
      'Customs agreement',
      'A note without a date',
    ])
    const headings = [...document.querySelectorAll('.data-table-group')].map(group => group.textContent)
    expect(headings).toEqual(['May 20311 release', 'April 20312 releases', 'No date1 release'])
  })

  it('names status, doubt and star for those who do not see them', async () => {
    await show()
    await expect.element(row(/Ministers/).getByRole('img', { name: 'Unread' })).toBeVisible()
    await expect.element(row(/Customs/).getByRole('img', { name: 'In progress' })).toBeVisible()
    await expect.element(row(/Customs/).getByRole('img', { name: 'Not certain' })).toBeVisible()
    await expect.element(row(/Customs/)).toHaveTextContent('4/5/31')
    await expect
      .element(page.getByRole('button', { name: 'Unstar: Rates kept' }))
      .toHaveAttribute('aria-pressed', 'true')
  })

  it('shows the tags of a release before those of its passages', async () => {
    await show()
    const chips = [
      ...row(/Ministers/)
        .element()
        .querySelectorAll('.tag-chip'),
    ].map(chip => chip.textContent)
    expect(chips).toEqual(['Relief', 'Border'])
  })

  it('sorts by a click on a head, and by a second column with Shift', async () => {
    await show()
    const issuer = page.getByRole('columnheader', { name: 'Issuer' })
    await issuer.getByRole('button').click()
    await expect.element(issuer).toHaveAttribute('aria-sort', 'ascending')
    const title = page.getByRole('columnheader', { name: 'Title' })
    await title.getByRole('button').click({ modifiers: ['Shift'] })
    await expect
      .poll(titles)
      .toEqual(['Customs agreement', 'Rates kept', 'Ministers hold talks', 'A note without a date'])
    await issuer.getByRole('button').click()
    await expect.element(issuer).toHaveAttribute('aria-sort', 'descending')
    await expect.element(title).not.toHaveAttribute('aria-sort')
  })

  it('keeps title, date and count when it is narrow, and lets issuer and tags go', async () => {
    await show(700)
    const heads = () =>
      page
        .getByRole('columnheader')
        .elements()
        .map(head => head.textContent)
    await expect.poll(heads).toEqual(['Status', 'Date', 'Title', ''])
  })

  it('gives every head and row its number', async () => {
    await show()
    const grid = page.getByRole('grid', { name: 'Releases' })
    await expect.element(grid).toHaveAttribute('aria-rowcount', '8')
    await expect.element(row(/Rates kept/)).toHaveAttribute('aria-rowindex', '3')
    await expect.element(page.getByRole('columnheader').first()).toHaveAttribute('aria-colindex', '1')
  })
})

describe('selecting', () => {
  it('opens what is clicked, and takes more with Ctrl and Shift', async () => {
    await show()
    await row(/Rates/).click()
    await expect.poll(() => seen.view?.current).toBe('rates')
    await row(/Customs/).click({ modifiers: ['ControlOrMeta'] })
    expect(selected()).toEqual(['Rates kept', 'Customs agreement'])
    await row(/Rates/).click()
    await row(/Customs/).click({ modifiers: ['Shift'] })
    expect(selected()).toEqual(['Rates kept', 'Ministers hold talks', 'Customs agreement'])
    await expect
      .element(page.getByRole('toolbar', { name: 'Selected releases' }))
      .toHaveTextContent('3 selected')
  })

  it('goes by the arrow keys alone, and grows with Shift', async () => {
    await show()
    await row(/Rates/).click()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.element(row(/Ministers/)).toHaveFocus()
    await expect.poll(() => seen.view?.current).toBe('talks')
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(selected()).toEqual(['Ministers hold talks', 'Customs agreement'])
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(selected()).toHaveLength(4)
    await userEvent.keyboard('{End}')
    await expect.element(row(/A note/)).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => seen.view?.current).toBe('note')
  })

  it('folds a month away and keeps the focus on its heading', async () => {
    await show()
    await row(/Rates/).click()
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}')
    await expect.poll(titles).toEqual(['Rates kept', 'A note without a date'])
    await expect
      .element(page.getByRole('button', { name: /April 2031/ }))
      .toHaveAttribute('aria-expanded', 'false')
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(titles).toHaveLength(4)
    await expect.element(row(/April 2031/)).toHaveFocus()
  })

  it('steps through the table as it is shown', async () => {
    await show()
    seen.view?.next()
    await expect.poll(() => seen.view?.current).toBe('rates')
    seen.view?.next()
    await expect.poll(() => seen.view?.current).toBe('talks')
    seen.view?.previous()
    await expect.poll(() => seen.view?.current).toBe('rates')
    expect(selected()).toEqual(['Rates kept'])
    expect(seen.view?.previous()).toBe(false)
  })
})

describe('several releases', () => {
  async function choose() {
    const around = await show()
    await row(/Rates/).click()
    await row(/Ministers/).click({ modifiers: ['Shift'] })
    return around
  }
  it('get a status together, in one step of undo', async () => {
    const { store, said } = await choose()
    await page.getByRole('button', { name: 'Status', exact: true }).last().click()
    await page.getByRole('menuitem', { name: 'Done' }).click()
    await expect.poll(() => store.library.rows('releases').get('talks')?.status).toBe('done')
    expect(said).toEqual(['Marked 2 releases as done'])
    expect(store.history.undo).toBe('mark 2 releases as done')
  })

  it('get a tag that is made on the way', async () => {
    const { store } = await choose()
    await page.getByRole('button', { name: 'Tag…' }).click()
    await page.getByRole('textbox', { name: 'Find or make a tag' }).fill('Exercise')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => store.library.rows('tags').all.map(tag => tag.name)).toContain('Exercise')
    const made = store.library.rows('tags').all.find(tag => tag.name === 'Exercise')
    expect(store.library.rows('releases').get('rates')?.tags).toEqual([made?.id])
    expect(store.history.undo).toBe('tag 2 releases')
  })

  it('are deleted after saying what goes with them, and come back by undo', async () => {
    const { store, said } = await choose()
    await page.getByRole('button', { name: 'Delete 2 releases' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete 2 releases' })
    await expect.element(dialog).toHaveTextContent('With them go 1 passage.')
    await dialog.getByRole('button', { name: 'Delete 2 releases' }).click()
    await expect.poll(titles).toEqual(['Customs agreement', 'A note without a date'])
    expect(said).toEqual(['Deleted 2 releases'])
    await store.undo()
    await expect.poll(titles).toHaveLength(4)
    expect(store.library.rows('annotations').all).toHaveLength(1)
  })
})

describe('filters', () => {
  it('are views and facets with their counts', async () => {
    await show()
    await page.getByRole('button', { name: 'In progress 1' }).click()
    await expect.poll(titles).toEqual(['Customs agreement'])
    await page.getByRole('button', { name: 'All releases 4' }).click()
    await page.getByRole('checkbox', { name: 'Bank' }).click()
    await expect.poll(titles).toEqual(['Rates kept', 'Customs agreement'])
    await page.getByRole('button', { name: 'Any issuer' }).click()
    await expect.poll(titles).toHaveLength(4)
  })

  it('are kept under a name', async () => {
    const { store } = await show()
    await page.getByRole('checkbox', { name: 'Bank' }).click()
    await page.getByRole('button', { name: 'Save this filter as a view…' }).click()
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('The bank')
    await userEvent.keyboard('{Enter}')
    await expect
      .element(page.getByRole('button', { name: 'The bank', exact: true }))
      .toHaveAttribute('aria-current')
    await page.getByRole('button', { name: 'More about The bank' }).click()
    await page.getByRole('menuitem', { name: 'Delete view' }).click()
    await expect.poll(() => store.library.rows('views').all).toHaveLength(0)
    expect(store.history.undo).toBe('delete view')
  })

  it('follow what is typed, and name the part that hides most', async () => {
    await show()
    const field = page.getByRole('searchbox')
    await field.fill('talks')
    await expect.poll(titles).toEqual(['Ministers hold talks'])
    await field.fill('issuer:bank peace')
    await expect
      .element(page.getByText('No release fits. Without “peace” there are 2 releases.'))
      .toBeVisible()
    await page.getByRole('button', { name: 'Show 2 releases without “peace”' }).click()
    await expect.element(field).toHaveValue('issuer:bank')
    await expect.poll(titles).toEqual(['Rates kept', 'Customs agreement'])
  })

  it('say what is wrong with a search, and leave the rows as they were', async () => {
    await show()
    await page.getByRole('searchbox').fill('is:open')
    await expect.element(page.getByRole('alert')).toHaveTextContent('is:open is not known.')
    expect(titles()).toHaveLength(4)
  })

  it('survive a restart', async () => {
    const { store } = await show()
    await page.getByRole('button', { name: 'Starred 1' }).click()
    await expect.poll(() => store.setting('library.filter')).toContain('"starred"')
  })
})
