import { useMemo, useState } from 'react'
import type { ReleaseId } from '../shared/model/ids'
import type { Shown } from './listing'

/** Releases that are selected together. What is deleted or filtered away is no longer selected. */
export type Selection = {
  readonly selection: ReadonlySet<ReleaseId>
  /** Select this one alone. Ranges then begin here. */
  selectOnly(release: ReleaseId): void
  /** Take one in or out, and keep the others. */
  selectAlso(release: ReleaseId): void
  /** Select everything from where the last selection began to this one, in the order of the table. */
  selectTo(release: ReleaseId): void
  /** Select all that the table shows. */
  selectAll(): void
  selectNone(): void
}

/** `from` is where a range begins. */
type Chosen = { readonly ids: ReadonlySet<ReleaseId>; readonly from: ReleaseId | null }
const NONE: Chosen = { ids: new Set(), from: null }

export function useSelection(shown: Shown): Selection {
  const [chosen, setChosen] = useState(NONE)
  const selection = useMemo(() => stillShown(chosen.ids, shown), [chosen, shown])
  return useMemo(
    () => ({
      selection,
      selectOnly: release => setChosen({ ids: new Set([release]), from: release }),
      selectAlso: release => {
        const ids = new Set(selection)
        if (!ids.delete(release)) ids.add(release)
        setChosen({ ids, from: release })
      },
      selectTo: release => {
        const from = chosen.from ?? release
        setChosen({ ids: between(shown, from, release), from })
      },
      selectAll: () => setChosen({ ids: new Set(idsOf(shown, shown.places)), from: chosen.from }),
      selectNone: () => setChosen(NONE),
    }),
    [selection, shown, chosen],
  )
}

const idsOf = ({ rows }: Shown, places: Uint32Array): readonly ReleaseId[] =>
  Array.from(places, place => rows.all[place]?.id).filter(id => id !== undefined)

function between(shown: Shown, from: ReleaseId, to: ReleaseId): ReadonlySet<ReleaseId> {
  const { rows, places } = shown
  const ends = [from, to].map(id => places.indexOf(rows.placeOf(id))).filter(index => index !== -1)
  return new Set(idsOf(shown, places.slice(Math.min(...ends), Math.max(...ends) + 1)))
}

/** Below this many, one search through the places for each is cheaper than a set of all places. */
const FEW = 8

/** The same set while all of it is shown, so that an edit of another row draws nothing anew. */
function stillShown(ids: ReadonlySet<ReleaseId>, { rows, places }: Shown): ReadonlySet<ReleaseId> {
  const all = ids.size < FEW ? null : new Set(places)
  const kept = [...ids].filter(id => {
    const place = rows.placeOf(id)
    return place !== -1 && (all?.has(place) ?? places.includes(place))
  })
  return kept.length === ids.size ? ids : new Set(kept)
}
