import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { COMMANDS } from '../shared/commands'
import { accelerator, menuTemplate, type MenuState } from './menu'

const chosen: string[] = []
const STATE: MenuState = { mac: false, packaged: true, undo: null, redo: null, choose: id => chosen.push(id) }

const itemsOf = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap(item => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
const items = (state: Partial<MenuState> = {}) => itemsOf(menuTemplate({ ...STATE, ...state }))
const item = (id: string, state: Partial<MenuState> = {}) => items(state).find(entry => entry.id === id)

it('shows every command that belongs into the menu once', () => {
  const shown = items().flatMap(({ id }) => id ?? [])
  const wanted = Object.entries(COMMANDS).filter(([, { menu }]) => menu !== null)
  expect(shown.sort()).toEqual(wanted.map(([id]) => id).sort())
})

it('says what was chosen', () => {
  const click = item('go.library')?.click as (() => void) | undefined
  click?.()
  expect(chosen).toEqual(['go.library'])
})

it('names what undo would take back, and disables redo when there is nothing', () => {
  const state = { undo: 'Undo: tag passage', redo: null }
  expect(item('edit.undo', state)).toMatchObject({ label: 'Undo: tag passage', enabled: true })
  expect(item('edit.redo', state)).toMatchObject({ label: 'Redo', enabled: false })
})

it('leaves every key to the page, and shows those that typing cannot set off', () => {
  expect(
    items().filter(entry => entry.id && entry.accelerator && entry.registerAccelerator !== false),
  ).toEqual([])
  expect(item('release.star')?.accelerator).toBeUndefined()
})

it.each([
  ['mod+shift+o', 'CmdOrCtrl+Shift+O'],
  ['mod+comma', 'CmdOrCtrl+,'],
  ['alt+left', 'Alt+Left'],
  ['mod+1', 'CmdOrCtrl+1'],
  ['j', null],
  ['?', null],
  ['del', null],
  [null, null],
])('writes the key %s as %s', (key, expected) => {
  expect(accelerator(key)).toBe(expected)
})

it('gives text fields their Copy and Paste, and developer tools only to a program that is not packaged', () => {
  const roles = (state: Partial<MenuState>) => items(state).map(({ role }) => role)
  expect(roles({})).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']))
  expect(roles({})).not.toContain('toggleDevTools')
  expect(roles({ packaged: false })).toContain('toggleDevTools')
})

it('has the menus that a Mac expects', () => {
  expect(menuTemplate({ ...STATE, mac: true }).map(({ role }) => role)).toEqual(
    expect.arrayContaining(['appMenu', 'windowMenu', 'help']),
  )
})
