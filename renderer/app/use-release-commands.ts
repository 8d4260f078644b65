import { useCommand } from '../commands'
import { useLibraryView } from '../view-state'

/** Next and previous release work in every view: they walk the table as it is filtered and sorted. */
export function useReleaseCommands(): void {
  const { next, previous, places } = useLibraryView()
  const refused = places.length === 0 ? 'the table shows no release' : null
  useCommand('release.next', () => void next(), refused)
  useCommand('release.previous', () => void previous(), refused)
}
