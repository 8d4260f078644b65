/**
 * Every command once: its id, what it is called, and its key. The menu, the toolbar, the palette and the shortcuts
 * dialog all read from here; what a command does is decided where its view is.
 *
 * `key` is in the form of Blueprint's hotkeys: `mod` is Ctrl, on a Mac Cmd. Keys of one letter or digit can be
 * switched off or remapped in the settings. `scope` tells where the key works, for the shortcuts dialog.
 */
export type Scope = 'everywhere' | 'library' | 'reader'
export type Command = {
  readonly label: string
  readonly key: string | null
  readonly scope: Scope
  /** Where it stands in the main menu; null for keys that only make sense in a view. */
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'release' | 'help' | null
}

const command = (label: string, key: string | null, scope: Scope, menu: Command['menu']): Command => ({
  label,
  key,
  scope,
  menu,
})

export const COMMANDS = {
  'import.files': command('Import files…', 'mod+o', 'everywhere', 'file'),
  'import.folder': command('Import a folder…', 'mod+shift+o', 'everywhere', 'file'),
  'import.paste': command('Paste a release…', 'mod+shift+v', 'everywhere', 'file'),
  'import.batches': command('Show imports', null, 'everywhere', 'file'),
  'import.sample': command('Open the sample library', null, 'everywhere', 'file'),
  'export.notes': command('Export tagged notes as CSV…', 'mod+e', 'everywhere', 'file'),
  'library.export': command('Export the whole library to one file…', null, 'everywhere', 'file'),
  'library.restore': command('Open a library file…', null, 'everywhere', 'file'),
  'library.backup': command('Back up now', null, 'everywhere', 'file'),
  'settings.open': command('Settings…', 'mod+,', 'everywhere', 'file'),
  'edit.undo': command('Undo', 'mod+z', 'everywhere', 'edit'),
  'edit.redo': command('Redo', 'mod+shift+z', 'everywhere', 'edit'),
  'search.focus': command('Search the library', '/', 'everywhere', 'edit'),
  'palette.open': command('Commands…', 'mod+k', 'everywhere', 'view'),
  'pane.side': command('Show or hide the left pane', 'mod+b', 'everywhere', 'view'),
  'pane.reader': command('Show or hide the reader', 'mod+shift+b', 'everywhere', 'view'),
  'theme.toggle': command('Switch between light and dark', null, 'everywhere', 'view'),
  'go.back': command('Back', 'alt+left', 'everywhere', 'go'),
  'go.forward': command('Forward', 'alt+right', 'everywhere', 'go'),
  'go.library': command('Go to the library', 'mod+1', 'everywhere', 'go'),
  'go.codebook': command('Go to the codebook', 'mod+2', 'everywhere', 'go'),
  'go.passages': command('Go to the passages', 'mod+3', 'everywhere', 'go'),
  'help.shortcuts': command('Keyboard shortcuts', '?', 'everywhere', 'help'),
  'help.diagnostics': command('Copy diagnostics', null, 'everywhere', 'help'),
  'release.open': command('Open at full width', 'enter', 'library', 'release'),
  'release.next': command('Next release', 'j', 'everywhere', 'release'),
  'release.previous': command('Previous release', 'k', 'everywhere', 'release'),
  'release.star': command('Star or unstar', 'f', 'everywhere', 'release'),
  'release.unread': command('Mark as unread', 'u', 'everywhere', 'release'),
  'release.progress': command('Mark as in progress', 'i', 'everywhere', 'release'),
  'release.done': command('Mark as done', 'd', 'everywhere', 'release'),
  'release.tag': command('Tag the release…', 't', 'everywhere', 'release'),
  'release.note': command('Note on the release', null, 'reader', 'release'),
  'release.delete': command('Delete releases', 'del', 'library', 'release'),
  'passage.next': command('Next passage', 'n', 'reader', 'release'),
  'passage.previous': command('Previous passage', 'p', 'reader', 'release'),
  'passage.repeat': command('Tag with the last tags again', 'q', 'reader', null),
  'passage.sentence': command('Select the sentence, then the next one too', 's', 'reader', null),
  'passage.cite': command('Copy citation', 'c', 'reader', 'release'),
  'passage.note': command('Edit the note', 'e', 'reader', 'release'),
  'passage.delete': command('Delete the passage', 'del', 'reader', null),
  'find.open': command('Find in the release', 'mod+f', 'reader', 'edit'),
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof COMMANDS
export const isCommandId = (id: string): id is CommandId => Object.hasOwn(COMMANDS, id)

/** The analyst's own choices about keys: single keys switched off, and commands given another key or none. */
export type KeySettings = {
  readonly single: boolean
  readonly keys: { readonly [id in CommandId]?: string | null }
}
export const DEFAULT_KEYS: KeySettings = { single: true, keys: {} }

/** A key without Ctrl, Alt or Cmd: it types text in a field, and can be switched off. `mod+k` is not one, `?` is. */
export const isSingleKey = (key: string): boolean => !/(^|\+)(mod|ctrl|alt|meta)\+/.test(key)

/** The key that runs a command under these settings, or null. */
export function keyOf(id: CommandId, settings: KeySettings): string | null {
  const own = settings.keys[id]
  const key = own === undefined ? COMMANDS[id].key : own
  return key !== null && !settings.single && isSingleKey(key) && key.length === 1 ? null : key
}
