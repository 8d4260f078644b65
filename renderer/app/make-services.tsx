import type { Host, Surroundings } from '../host/host'
import type { CommandTable } from '../commands'
import type { Services } from '../services'
import type { Backups } from '../store/backups'
import type { Store } from '../store/store'
import { toaster } from '../ui/toaster'

/** How long a confirmation stays: long enough to reach its Undo by keyboard. */
const CONFIRMATION_MS = 8000

type Parts = {
  readonly host: Host
  readonly store: Store
  readonly backups: Backups
  readonly commands: CommandTable
  readonly surroundings: Surroundings
  /** A write found no room on the disk. */
  readonly onFull: () => void
}

/** The services of one window, made once when its library is open. */
export function makeServices({ host, store, backups, commands, surroundings, onFull }: Parts): Services {
  const say: Services['say'] = (message, options = {}) => {
    const bad = options.intent === 'bad'
    void toaster().then(shown =>
      shown.show({
        message,
        timeout: bad ? 0 : CONFIRMATION_MS,
        ...(bad && { intent: 'danger' as const }),
        ...(options.undo && { action: { text: 'Undo', onClick: () => void commands.run('edit.undo') } }),
      }),
    )
  }
  return {
    host,
    store,
    backups,
    platform: surroundings.platform,
    say,
    act: async (draft, words = {}) => {
      const written = await store.commit(draft)
      if (!written.ok && written.error.kind === 'full') onFull()
      else if (!written.ok) say(written.error.message, { intent: 'bad' })
      else if (words.done !== undefined) say(words.done, { undo: words.undo ?? false })
      return written.ok
    },
    run: command => void commands.run(command),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  }
}
