import { Button } from '@blueprintjs/core'
import { useMemo } from 'react'
import { NO_FILTER } from '../../../shared/library/filter'
import { dropPart, emptyWords } from '../../../shared/words/views'
import { useLoaded } from '../../store/use-library'
import { useLibraryView } from '../../view-state'

/** In place of rows: what hides them, and the way to get them back. While texts are searched nothing is said yet. */
export function EmptyTable() {
  const { filter, setFilter, search, costliest, shown } = useLibraryView()
  const loaded = useLoaded()
  const isWaiting = search.state.kind === 'running' || !loaded
  // Looks at every row, so only once the search is over; `shown` changes with whatever it depends on.
  const relaxed = useMemo(
    () => (isWaiting || shown.places.length > 0 ? null : costliest()),
    [isWaiting, shown, costliest],
  )
  if (isWaiting) return null
  return (
    <div className="library-empty">
      <p>{emptyWords(filter, relaxed)}</p>
      {relaxed === null ? (
        <Button onClick={() => setFilter(NO_FILTER)}>Show all releases</Button>
      ) : (
        <Button onClick={() => setFilter(relaxed.without)}>{dropPart(relaxed)}</Button>
      )}
    </div>
  )
}
