import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type CommandId } from '../shared/commands'

/** What the menu depends on. `undo` and `redo` are whole labels; null disables the item. */
export type MenuState = {
  readonly mac: boolean
  readonly packaged: boolean
  readonly undo: string | null
  readonly redo: string | null
  readonly choose: (command: CommandId) => void
}

const KEY_NAMES: { readonly [key: string]: string } = {
  mod: 'CmdOrCtrl',
  shift: 'Shift',
  alt: 'Alt',
  comma: ',',
  left: 'Left',
  right: 'Right',
}

/** Electron's name of a key of `commands.ts`; null for keys without a modifier, which typing would set off. */
export function accelerator(key: string | null): string | null {
  if (key === null || !/^(mod|alt)\+/.test(key)) return null
  return key
    .split('+')
    .map(part => KEY_NAMES[part] ?? part.toUpperCase())
    .join('+')
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/**
 * Keys are shown but not registered: the renderer owns all of them, so that they work alike in both hosts and can be
 * remapped. (On a Mac registering cannot be switched off; there a key that the page has handled does not reach the menu.)
 */
function commandItem(id: CommandId, state: MenuState): MenuItemConstructorOptions {
  const { label, key } = COMMANDS[id]
  const keys = accelerator(key)
  return {
    id,
    label,
    ...(keys !== null && { accelerator: keys, registerAccelerator: false }),
    click: () => state.choose(id),
  }
}

const commandsOf = (menu: string, state: MenuState): MenuItemConstructorOptions[] =>
  (Object.keys(COMMANDS) as CommandId[])
    .filter(id => COMMANDS[id].menu === menu)
    .map(id => commandItem(id, state))

function editItems(state: MenuState): MenuItemConstructorOptions[] {
  const history = { 'edit.undo': state.undo, 'edit.redo': state.redo }
  const items = commandsOf('edit', state)
  const undoing = items.filter(item => item.id !== undefined && item.id in history)
  return [
    ...undoing.map(item => {
      const label = history[item.id as keyof typeof history]
      return { ...item, label: label ?? item.label ?? '', enabled: label !== null }
    }),
    SEPARATOR,
    // The roles are what gives a Mac its Copy and Paste in text fields.
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    ...items.filter(item => !undoing.includes(item)),
  ]
}

function viewItems(state: MenuState): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = state.packaged ? [] : [SEPARATOR, { role: 'toggleDevTools' }]
  return [
    ...commandsOf('view', state),
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...tools,
  ]
}

export function menuTemplate(state: MenuState): MenuItemConstructorOptions[] {
  const file = [...commandsOf('file', state), SEPARATOR]
  return [
    ...(state.mac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [...file, state.mac ? { role: 'close' } : { role: 'quit' }] },
    { label: '&Edit', submenu: editItems(state) },
    { label: '&View', submenu: viewItems(state) },
    { label: '&Go', submenu: commandsOf('go', state) },
    { label: '&Release', submenu: commandsOf('release', state) },
    ...(state.mac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: '&Help', submenu: [...commandsOf('help', state), { role: 'about' }] },
  ]
}
