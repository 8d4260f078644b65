/** The table: sort and filter against TanStack Table's own row models, and one edited row at two sizes of library. */
import {
  columnFilteringFeature,
  constructTable,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { LibraryPane } from '../../../renderer/features/library/library-pane'
import { CommandsContext, CommandTable } from '../../../renderer/commands'
import { Listing } from '../../../renderer/listing'
import { NavigationContext, type Services, ServicesContext } from '../../../renderer/services'
import { MemoryLibrary } from '../../../renderer/store/library'
import type { Store } from '../../../renderer/store/store'
import { LibraryViewProvider } from '../../../renderer/view-state'
import { NO_FILTER } from '../../../shared/library/filter'
import type { SortColumn } from '../../../shared/library/sort'
import type { Release } from '../../../shared/model/release'
import { finish, median, ratio } from '../figures'
import { manyReleases } from '../releases'

const N = 100_000
/** The median script time of a job in ms, run anew several times. */
function time(job: () => void, runs = 5): number {
  job()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    job()
    return performance.now() - start
  })
  return median(times)
}

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  columnFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
})

/** TanStack Table over all rows, sorted and filtered by its own row models. */
function theirs(rows: Release[]) {
  return constructTable({
    features,
    data: rows,
    columns: [
      { id: 'published', accessorFn: row => row.published?.readings[0] ?? '', sortFn: sortFn_basic },
      { id: 'title', accessorFn: row => row.title, sortFn: sortFn_text, filterFn: filterFn_includesString },
    ],
  })
}

function ours(rows: readonly Release[]) {
  const library = new MemoryLibrary()
  library.apply({ releases: { put: rows, removed: [] } })
  const listing = new Listing(library)
  let descending = false
  const asked = { filter: NO_FILTER, grouping: 'none', closed: new Set<string>() } as const
  return {
    sort: (column: SortColumn) => {
      descending = !descending
      listing.ask({ ...asked, sort: [{ column, descending }] })
    },
    filter: (query: string) => listing.ask({ ...asked, sort: [], filter: { ...NO_FILTER, query } }),
  }
}

function sortAndFilter() {
  const rows = manyReleases(N)
  const table = theirs(rows)
  const listing = ours(rows)
  let desc = false
  const sortTheirs = (id: string) => () => {
    desc = !desc
    table.setSorting([{ id, desc }])
    table.getRowModel()
  }
  const queries = ['exercise', 'rates', 'visit']
  let at = 0
  const next = () => queries[(at += 1) % queries.length] ?? ''
  const filterTheirs = () => {
    table.setSorting([])
    table.setColumnFilters([{ id: 'title', value: next() }])
    table.getRowModel()
  }
  const figure = (name: string, mine: number, base: number) => ({
    name,
    n: N,
    ratio: ratio(mine, base),
    limit: 0.15,
  })
  const date = figure(
    'sort by date',
    time(() => listing.sort('published')),
    time(sortTheirs('published'), 3),
  )
  const title = figure(
    'sort by title',
    time(() => listing.sort('title')),
    time(sortTheirs('title'), 3),
  )
  const filter = figure(
    'filter titles',
    time(() => listing.filter(`title:${next()}`)),
    time(filterTheirs, 3),
  )
  return [date, title, filter]
}

/** The script time of an edit from the write in memory to the drawn row. */
function editedRow(n: number): number {
  const library = new MemoryLibrary()
  const rows = manyReleases(n)
  library.apply({ releases: { put: rows, removed: [] } })
  const root = createRoot(document.querySelector('#root') ?? document.body)
  flushSync(() => root.render(<Page services={servicesOf(library)} />))
  let words = 0
  const edit = () => {
    const row = rows[0]
    if (row === undefined) throw new Error('There is no row')
    words += 1
    const put = [{ ...row, words, starred: words % 2 === 0 }]
    flushSync(() => library.apply({ releases: { put, removed: [] } }))
  }
  const taken = time(edit, 61)
  root.unmount()
  return taken
}

const navigation = {
  route: { kind: 'library' },
  go: () => {},
  canGoBack: false,
  canGoForward: false,
  back: () => {},
  forward: () => {},
} as const
const commands = new CommandTable()

/** What the library asks of the store and of its services; the page writes to memory alone. */
function servicesOf(library: MemoryLibrary): Services {
  const store: Partial<Store> = {
    library,
    setting: () => undefined,
    setSetting: () => Promise.resolve(),
    subscribeSettings: () => () => {},
  }
  const services: Partial<Services> = {
    store: store as Store,
    newId: () => crypto.randomUUID(),
    now: Date.now,
  }
  return services as Services
}

function Page({ services }: { services: Services }) {
  return (
    <ServicesContext value={services}>
      <CommandsContext value={commands}>
        <NavigationContext value={navigation}>
          <LibraryViewProvider>
            <LibraryPane />
          </LibraryViewProvider>
        </NavigationContext>
      </CommandsContext>
    </ServicesContext>
  )
}

const small = editedRow(N / 10)
const large = editedRow(N)
const edit = { name: 'one edited row against 10 000', n: N, ratio: ratio(large, small), limit: 1.2 }
finish([...sortAndFilter(), edit])
