import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DEFAULT_KEYS } from '../../../shared/commands'
import { stage } from '../../testing/stage'
import { holderOf, withKey, withoutOwnKey } from './key-choice'
import { SettingsView } from './settings-view'
import { useAppearance } from './use-appearance'

function Dressed() {
  useAppearance()
  return <SettingsView />
}

afterEach(() => {
  document.documentElement.classList.remove('bp6-dark')
})

const button = (name: string) => page.getByRole('button', { name })
const row = (label: string) => page.getByRole('listitem').filter({ hasText: label })

it('names the analyst', async () => {
  const { store } = await stage(<Dressed />)
  await userEvent.fill(page.getByRole('textbox', { name: 'Your name' }), ' Ida Brandt ')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => store.library.rows('analysts').all.map(({ name }) => name)).toEqual(['Ida Brandt'])
  expect(store.history.undo).toBe('fill')
})

it('dresses the window at once: theme, density, size of the text', async () => {
  const { store } = await stage(<Dressed />)
  const root = document.documentElement
  await page.getByText('Dark', { exact: true }).click()
  await expect.element(root).toHaveClass('bp6-dark')
  await page.getByText('Light', { exact: true }).click()
  await expect.element(root).not.toHaveClass('bp6-dark')
  await page.getByText('Comfortable').click()
  await expect.element(root).toHaveAttribute('data-density', 'comfortable')
  await page.getByRole('slider').click()
  await userEvent.keyboard('{ArrowUp}')
  await expect.poll(() => store.setting('textSize')).toBe(18)
  expect(root.style.getPropertyValue('--read-line')).toBe('29px')
})

describe('keys', () => {
  it('are found, changed, taken away and given back', async () => {
    const { store } = await stage(<Dressed />)
    await userEvent.fill(page.getByRole('textbox', { name: 'Search the commands' }), 'star')
    await expect.element(row('Star or unstar')).toHaveTextContent('F')
    await button('Change the key of Star or unstar').click()
    await userEvent.keyboard('x')
    await expect.poll(() => store.setting('keys')).toMatchObject({ keys: { 'release.star': 'x' } })
    await button('No key for Star or unstar').click()
    await expect.poll(() => store.setting('keys')).toMatchObject({ keys: { 'release.star': null } })
    await button('Reset the key of Star or unstar').click()
    await expect.poll(() => store.setting('keys')).toEqual({ single: true, keys: {} })
  })

  it('of another command are taken only when that was said', async () => {
    const { store } = await stage(<Dressed />)
    await button('Change the key of Star or unstar').click()
    await userEvent.keyboard('j')
    await expect.element(page.getByRole('alert')).toHaveTextContent('J already runs “Next release”.')
    await button('Use it here').click()
    await expect
      .poll(() => store.setting('keys'))
      .toMatchObject({ keys: { 'release.star': 'j', 'release.next': null } })
  })

  it('of one letter can be switched off', async () => {
    const { store } = await stage(<Dressed />)
    await page.getByText('Single keys run commands').click()
    await expect.poll(() => store.setting('keys')).toMatchObject({ single: false })
  })

  it('may be the same in the table and in the reader, and nowhere else', () => {
    expect(holderOf('del', 'release.delete', DEFAULT_KEYS)).toBeNull()
    expect(holderOf('j', 'passage.note', DEFAULT_KEYS)).toBe('release.next')
  })

  it('come back from a command that took them', () => {
    const taken = withKey(DEFAULT_KEYS, 'release.star', 'j')
    const back = withoutOwnKey(taken, 'release.next')
    expect(holderOf('j', 'release.next', back)).toBeNull()
    expect(back.keys).toEqual({ 'release.star': null })
  })
})

it('says where backups go, and offers another folder only where there is a choice', async () => {
  await stage(<Dressed />)
  await expect.element(page.getByText('Backups are written to: In memory')).toBeVisible()
  expect(button('Choose another folder…').elements()).toEqual([])
  await expect.element(page.getByText('Readout 0.0.0')).toBeVisible()
})
