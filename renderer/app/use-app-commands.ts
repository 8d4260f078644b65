import { useCommand } from '../commands'
import type { PassageScope } from '../features/export/export-dialog'
import { useNavigation, useServices } from '../services'
import { useHistory, useSetting } from '../store/use-library'
import { diagnostics } from './diagnostics'

/** What stands over the views. One at a time. */
export type Over =
  | { readonly kind: 'palette' | 'shortcuts' }
  | { readonly kind: 'export'; readonly scope: PassageScope | null }
  | null

/** The commands that belong to no view: undo, places, and what opens over the views. */
export function useAppCommands(show: (over: Over) => void): void {
  const { go, back, canGoBack, forward, canGoForward } = useNavigation()
  useCommand('palette.open', () => show({ kind: 'palette' }))
  useCommand('help.shortcuts', () => show({ kind: 'shortcuts' }))
  useCommand('go.back', back, canGoBack ? null : 'nothing came before')
  useCommand('go.forward', forward, canGoForward ? null : 'nothing comes after')
  useCommand('go.library', () => go({ kind: 'library' }))
  useCommand('go.codebook', () => go({ kind: 'codebook' }))
  useCommand('go.passages', () => go({ kind: 'passages', tag: null }))
  useCommand('import.batches', () => go({ kind: 'imports' }))
  useCommand('settings.open', () => go({ kind: 'settings' }))
  useHistoryCommands()
  useThemeCommand()
  useDiagnosticsCommand()
}

function useHistoryCommands(): void {
  const { store, say } = useServices()
  const history = useHistory()
  const takeBack = async (way: 'undo' | 'redo', done: string) => {
    const taken = await store[way]()
    if (!taken.ok) say(taken.error.message, { intent: 'bad' })
    else if (taken.value !== null)
      say([`${done}: ${taken.value.command}`, taken.value.note].filter(Boolean).join('. '))
  }
  useCommand(
    'edit.undo',
    () => void takeBack('undo', 'Undone'),
    history.undo === null ? 'nothing to undo' : null,
  )
  useCommand(
    'edit.redo',
    () => void takeBack('redo', 'Done again'),
    history.redo === null ? 'nothing to redo' : null,
  )
}

function useThemeCommand(): void {
  const [, setTheme] = useSetting<'system' | 'light' | 'dark'>('theme', 'system')
  useCommand('theme.toggle', () => {
    setTheme(document.documentElement.classList.contains('bp6-dark') ? 'light' : 'dark')
  })
}

function useDiagnosticsCommand(): void {
  const services = useServices()
  useCommand('help.diagnostics', () => {
    void diagnostics(services)
      .then(text => navigator.clipboard.writeText(text))
      .then(
        () => services.say('Diagnostics copied: versions, sizes and times, no text of yours.'),
        () =>
          services.say('The clipboard could not be written. Click into the window and try again.', {
            intent: 'bad',
          }),
      )
  })
}
