import { comboMatches, getKeyComboString, parseKeyCombo } from '@blueprintjs/core'
import { type CommandId, COMMANDS, isSingleKey, keyOf, type KeySettings } from '../../../shared/commands'
import type { Platform } from '../../../shared/words/keys'

/** Keys that move between and out of things, and would lock a person out if a command took them. */
const KEPT = new Set(['tab', 'shift+tab', 'escape', 'enter', 'space'])
const ONLY_MODIFIERS = /^((ctrl|alt|meta|shift)(\+|$))+$/

/** The pressed keys as commands.ts writes them; null for modifiers alone and for keys that nothing may take. */
export function keyOfEvent(event: KeyboardEvent, platform: Platform): string | null {
  const pressed = getKeyComboString(event).replaceAll(' ', '')
  if (pressed === '' || ONLY_MODIFIERS.test(pressed) || KEPT.has(pressed)) return null
  return pressed.replace(platform === 'mac' ? 'meta+' : 'ctrl+', 'mod+')
}

const isSameKey = (one: string, other: string): boolean =>
  comboMatches(parseKeyCombo(one), parseKeyCombo(other))

/** The command that has this key where `id` works too. Keys of the table and of the reader may be the same. */
export function holderOf(key: string, id: CommandId, settings: KeySettings): CommandId | null {
  const { scope } = COMMANDS[id]
  const ids = Object.keys(COMMANDS) as CommandId[]
  const holder = ids.find(other => {
    const its = keyOf(other, { ...settings, single: true })
    const meets = COMMANDS[other].scope
    const overlap = meets === scope || meets === 'everywhere' || scope === 'everywhere'
    return other !== id && its !== null && overlap && isSameKey(its, key)
  })
  return holder ?? null
}

/** Give a command a key of its own; null takes it away. Taking a key frees the command that had it. */
export function withKey(settings: KeySettings, id: CommandId, key: string | null): KeySettings {
  const holder = key === null ? null : holderOf(key, id, settings)
  const keys = { ...settings.keys, ...(holder !== null && { [holder]: null }), [id]: key }
  return { ...settings, keys }
}

/** Give a command the key that it came with; the others keep theirs. */
export function withoutOwnKey(settings: KeySettings, id: CommandId): KeySettings {
  const { [id]: _own, ...keys } = settings.keys
  const back = { ...settings, keys }
  const key = COMMANDS[id].key
  const holder = key === null ? null : holderOf(key, id, back)
  return holder === null ? back : withKey(back, holder, null)
}

/** Whether a key is dead because single keys are switched off. */
export const isSwitchedOff = (key: string | null, { single }: KeySettings): boolean =>
  key !== null && !single && key.length === 1 && isSingleKey(key)
