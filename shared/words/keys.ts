const MAC: Readonly<Record<string, string>> = { mod: '⌘', alt: '⌥', shift: '⇧' }
const OTHER: Readonly<Record<string, string>> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' }
const NAMES: Readonly<Record<string, string>> = {
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  del: 'Delete',
  enter: 'Enter',
  escape: 'Esc',
}

export type Platform = 'linux' | 'mac' | 'windows' | 'other'

/** A key of commands.ts as its parts are called on this system: `mod+shift+z` is Ctrl, Shift, Z. None for null. */
export function keyParts(key: string | null, platform: Platform): readonly string[] {
  if (key === null) return []
  const modifiers = platform === 'mac' ? MAC : OTHER
  return key.split('+').map(part => modifiers[part] ?? NAMES[part] ?? part.toUpperCase())
}

/** The same in one string, as it stands in a menu: `Ctrl+Shift+Z`, on a Mac `⌘⇧Z`; empty for null. */
export const keyWords = (key: string | null, platform: Platform): string =>
  keyParts(key, platform).join(platform === 'mac' ? '' : '+')
