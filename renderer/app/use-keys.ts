import { comboMatches, getKeyCombo, type KeyCombo, parseKeyCombo } from '@blueprintjs/core'
import { useEffect } from 'react'
import { type CommandId, COMMANDS, isSingleKey, type KeySettings, keyOf } from '../../shared/commands'
import { type CommandTable, useCommandTable } from '../commands'

const TEXT_FIELD = 'input, textarea, select, [contenteditable="true"]'
/** In a text field these are the field's own. */
const FIELD_KEYS: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo', 'go.back', 'go.forward'])

/** Bind the keys of all commands to the window. One listener: a key means the same wherever it is pressed. */
export function useKeys(settings: KeySettings): void {
  const table = useCommandTable()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isBehindDialog(event)) return
      const id = commandFor(event, settings)
      if (id !== null && runs(table, id)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [table, settings])
}

/** Keys that a browser has for itself (find, print …) are taken even when the command cannot run here. */
function runs(table: CommandTable, id: CommandId): boolean {
  return table.run(id) || !isSingleKey(COMMANDS[id].key ?? '')
}

function isBehindDialog(event: KeyboardEvent): boolean {
  const dialog = document.querySelector('[aria-modal="true"]')
  return dialog !== null && dialog !== event.target
}

function commandFor(event: KeyboardEvent, settings: KeySettings): CommandId | null {
  const pressed = comboOf(event)
  const target = event.target instanceof Element ? event.target : null
  const inField = target?.closest(TEXT_FIELD) !== null && target !== null
  const pane = target?.closest<HTMLElement>('[data-scope]')?.dataset['scope'] ?? null
  let found: CommandId | null = null
  for (const id of Object.keys(COMMANDS) as CommandId[]) {
    const key = keyOf(id, settings)
    if (key === null || !isPressed(key, pressed, event)) continue
    if (inField && (isSingleKey(key) || FIELD_KEYS.has(id))) continue
    const { scope } = COMMANDS[id]
    if (scope === pane) return id
    if (scope === 'everywhere' || (scope === 'reader' && pane !== 'library')) found ??= id
  }
  return found
}

/**
 * A sign (`?`, `/`, `mod+,`) is compared as typed, whatever keys it takes: on a German keyboard `/` is Shift and 7.
 * Everything else is a combination.
 */
function isPressed(key: string, pressed: KeyCombo, event: KeyboardEvent): boolean {
  const sign = /(?:^|\+)([^a-z0-9+])$/.exec(key)?.[1]
  if (sign === undefined) return comboMatches(parseKeyCombo(key), pressed)
  const wantsMod = key.startsWith('mod+')
  return event.key === sign && (event.ctrlKey || event.metaKey) === wantsMod && !event.altKey
}

/** The pressed keys; a letter of another script counts as the Latin letter on its key, so that J works in Cyrillic. */
function comboOf(event: KeyboardEvent): KeyCombo {
  const combo = getKeyCombo(event)
  const isOtherScript = /^[^ -\u024f]$/.test(combo.key ?? '') && event.code.startsWith('Key')
  return isOtherScript ? { ...combo, key: event.code.slice('Key'.length).toLowerCase() } : combo
}
