import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { isSameFilter, type LibraryFilter, NO_FILTER, readFilter } from '../shared/library/filter'
import { type Grouping, GROUPINGS } from '../shared/library/group'
import { NEWEST_FIRST, SORT_COLUMNS, type SortKey } from '../shared/library/sort'
import type { ReleaseId } from '../shared/model/ids'
import type { Release } from '../shared/model/release'
import { Listing, type Shown } from './listing'
import { useNavigation, useServices } from './services'
import { useSetting } from './store/use-library'
import { type SearchState, useTextSearch } from './text-search'
import { type Selection, useSelection } from './use-selection'

/**
 * What the library shows and what of it is selected: shared by the table, the left pane, the search field, the
 * reader (next and previous), the export (shown, selected) and the codebook (filter by a tag).
 */
export type LibraryView = Selection & {
  readonly filter: LibraryFilter
  /** Change some parts of the filter and keep the others. */
  setFilter(change: Partial<LibraryFilter>): void
  readonly query: string
  setQuery(query: string): void
  readonly sort: readonly SortKey[]
  setSort(sort: readonly SortKey[]): void
  readonly grouping: Grouping
  setGrouping(grouping: Grouping): void
  /** Fold the rows of a group away, or unfold them. */
  toggleGroup(key: string): void
  readonly shown: Shown
  /** The same as in `shown`: all rows, and the places of those to show, in order. */
  readonly rows: Shown['rows']
  readonly places: Shown['places']
  /** The search through the texts for the words of the query. */
  readonly search: { readonly state: SearchState; cancel(): void }
  /** For a filter that shows nothing: the part that hides most. */
  costliest: Listing['costliest']
  /** The release in the reader; it stays marked while another view is open. */
  readonly current: ReleaseId | null
  setCurrent(release: ReleaseId): void
  /** Show a release at full width. */
  openFull(release: ReleaseId): void
  /** The next and previous release of the table; they answer whether there was one. */
  next(): boolean
  previous(): boolean
}

const LibraryViewContext = createContext<LibraryView | null>(null)

export function useLibraryView(): LibraryView {
  const view = use(LibraryViewContext)
  if (view === null) throw new Error('useLibraryView outside of LibraryViewProvider')
  return view
}

export function LibraryViewProvider({ children }: { readonly children: ReactNode }) {
  const { library } = useServices().store
  const [listing] = useState(() => new Listing(library))
  useEffect(() => listing.follow(), [listing])
  const asked = useAsked()
  useLayoutEffect(() => listing.ask(asked), [listing, asked])
  const shown = useSyncExternalStore(
    useCallback(listener => listing.subscribe(listener), [listing]),
    () => listing.shown,
  )
  const search = useTextSearch(listing, asked.filter.query)
  const selection = useSelection(shown)
  const current = useCurrent(listing, shown, selection)
  const view = useMemo(
    (): LibraryView => ({
      ...asked,
      query: asked.filter.query,
      setQuery: query => asked.setFilter({ query }),
      ...selection,
      ...current,
      shown,
      rows: shown.rows,
      places: shown.places,
      search,
      costliest: () => listing.costliest(),
    }),
    [asked, selection, current, shown, search, listing],
  )
  return <LibraryViewContext value={view}>{children}</LibraryViewContext>
}

/** What the table is asked to show. Kept in the settings of the library, so that it survives a restart. */
function useAsked() {
  const [kept, keepFilter] = useSetting<string>('library.filter', '')
  const [keptSort, setSort] = useSetting<readonly SortKey[]>('library.sort', NEWEST_FIRST)
  const [keptGrouping, setGrouping] = useSetting<Grouping>('library.grouping', 'month')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const filter = useMemo(() => (kept === '' ? NO_FILTER : readFilter(kept)), [kept])
  const sort = useMemo(() => readSort(keptSort), [keptSort])
  const grouping = GROUPINGS.find(known => known === keptGrouping) ?? 'month'
  return useMemo(
    () => ({
      filter,
      setFilter: (change: Partial<LibraryFilter>) => {
        const next = { ...filter, ...change }
        if (!isSameFilter(next, filter)) keepFilter(JSON.stringify(next))
      },
      sort,
      setSort,
      grouping,
      setGrouping,
      closed,
      toggleGroup: (key: string) => setClosed(toggled(closed, key)),
    }),
    [filter, keepFilter, sort, setSort, grouping, setGrouping, closed],
  )
}

/** Columns that a later version sorts by are passed over. */
const readSort = (kept: readonly SortKey[]): readonly SortKey[] =>
  kept.filter(({ column }) => SORT_COLUMNS.includes(column))

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

/** The release in the reader is the one in the address; while another view is open, the last one. */
function useCurrent(listing: Listing, shown: Shown, { selection, selectOnly }: Selection) {
  const { route, go } = useNavigation()
  const [last, setLast] = useState<ReleaseId | null>(null)
  const addressed = route.kind === 'release' ? route.release : null
  const full = route.kind === 'release' && route.full
  if (addressed !== null && addressed !== last) {
    setLast(addressed)
    // A row opens a moment after its click: by then the analyst may have selected others with it.
    if (!selection.has(addressed)) selectOnly(addressed)
  }
  const current = addressed ?? last
  useEffect(() => listing.hold(current), [listing, current])
  return useMemo(() => {
    const show = (release: ReleaseId, isFull: boolean) =>
      go({ kind: 'release', release, full: isFull, passage: null })
    const step = (by: 1 | -1): boolean => {
      const release = neighbour(shown, current, by)
      if (release === undefined) return false
      show(release.id, full)
      return true
    }
    return {
      current,
      setCurrent: (release: ReleaseId) => show(release, full),
      openFull: (release: ReleaseId) => show(release, true),
      next: () => step(1),
      previous: () => step(-1),
    }
  }, [current, full, go, shown])
}

/** The release before or after one in the order of the table; the first when none is current or it is not shown. */
function neighbour({ rows, places }: Shown, current: ReleaseId | null, by: 1 | -1): Release | undefined {
  const at = current === null ? -1 : places.indexOf(rows.placeOf(current))
  const next = at === -1 ? 0 : at + by
  return rows.all[places[next] ?? -1]
}
