import { useEffect } from 'react'
import type { ReleaseId } from '../../../shared/model/ids'
import { useServices } from '../../services'
import { useLibraryView } from '../../view-state'
import { readCapture } from './use-release-text'

/** Reads the texts of the releases before and after an open one, in the order of the table: J and K show them at once. */
export function ReadAhead({ release }: { readonly release: ReleaseId }) {
  const { store } = useServices()
  const { rows, places } = useLibraryView()
  const at = places.indexOf(rows.placeOf(release))
  const versionAt = (index: number) => (at === -1 ? undefined : rows.all[places[index] ?? -1]?.version)
  const next = versionAt(at + 1)
  const previous = versionAt(at - 1)
  useEffect(() => {
    for (const version of [previous, next]) if (version !== undefined) readCapture(store, version)
  }, [store, previous, next])
  return null
}
