import { Tally, type Counts } from '../shared/library/facet'
import { compileFilter, type LibraryFilter, NO_FILTER } from '../shared/library/filter'
import {
  type Group,
  type Grouping,
  groupedLines,
  groupKey,
  groupsOf,
  type Lines,
  plainLines,
  sortFor,
} from '../shared/library/group'
import { type Arrangement, order, reorder } from '../shared/library/order'
import { type Passages, passagesFrom } from '../shared/library/passages'
import { costliestPart, type Relaxed } from '../shared/library/relax'
import type { FilterContext, RowTest } from '../shared/library/row-tests'
import { NEWEST_FIRST, type SortKey, TextRanks } from '../shared/library/sort'
import type { Annotation } from '../shared/model/annotation'
import type { ReleaseId } from '../shared/model/ids'
import type { Release } from '../shared/model/release'
import { tagTree } from '../shared/model/tag-tree'
import type { QueryError } from '../shared/search/query'
import type { Library, Rows, Touched } from './store/store'

/** What the table is asked to show. `closed` are the keys of groups whose rows are folded away. */
export type Asked = {
  readonly filter: LibraryFilter
  readonly sort: readonly SortKey[]
  readonly grouping: Grouping
  readonly closed: ReadonlySet<string>
}
const ASKED: Asked = { filter: NO_FILTER, sort: NEWEST_FIRST, grouping: 'month', closed: new Set() }

/** What the table shows: places of rows in order, and its lines. Made anew with every change, never changed. */
export type Shown = {
  readonly rows: Rows<Release>
  readonly places: Uint32Array
  readonly lines: Lines
  /** By what the rows are sorted: as asked, with what the grouping needs first. */
  readonly sort: readonly SortKey[]
  readonly counts: Counts
  readonly passages: Passages
  /** What is wrong with the query; the rows are then those of the last good one. */
  readonly error: QueryError | null
}

/**
 * Which rows of a library are shown, in which order. Kept current by what the store announces: an edit moves its row
 * and no other, so that it costs the same at any size of library. Views read `shown` and subscribe.
 */
export class Listing {
  readonly #library: Library
  readonly #passages: Passages
  readonly #ranks = new TextRanks()
  readonly #listeners = new Set<() => void>()
  readonly #found = new Set<ReleaseId>()
  #asked: Asked = ASKED
  #test: RowTest = () => true
  #error: QueryError | null = null
  #held: ReleaseId | null = null
  #tally: Tally
  /** As they were before the write that is being taken in: a removed passage still says whose it was. */
  #annotations: Rows<Annotation>
  #places: Uint32Array
  #groups: { places: Uint32Array; grouping: Grouping; groups: readonly Group[] } | null = null
  shown: Shown

  constructor(library: Library) {
    this.#library = library
    this.#passages = passagesFrom(release => library.annotationsOf(release))
    this.#annotations = library.rows('annotations')
    const rows = library.rows('releases')
    this.#tally = new Tally(rows.all, this.#passages)
    this.#places = order(rows.all, this.#arrangement)
    this.shown = this.#show(rows)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Follow the library until the answer is called. What it wrote since this listing was made is taken in at once. */
  follow(): () => void {
    if (this.#library.rows('releases') !== this.shown.rows) this.#startOver()
    return this.#library.subscribe(touched => this.#take(touched))
  }

  ask(asked: Asked): void {
    const before = this.#asked
    this.#asked = asked
    if (asked.filter !== before.filter) {
      this.#held = null
      this.#compile()
      this.#order()
    } else if (asked.sort !== before.sort || asked.grouping !== before.grouping) this.#order()
    this.#tell()
  }

  /** Keep showing a release while it is read, also when an edit takes it out of the filter. Null lets go. */
  hold(release: ReleaseId | null): void {
    const { rows } = this.shown
    if (release === this.#held) return
    const place = release === null ? -1 : rows.placeOf(release)
    const before = this.#held === null ? -1 : rows.placeOf(this.#held)
    this.#held = place !== -1 && this.#places.includes(place) ? release : null
    if (before === -1) return
    this.#places = reorder(this.#places, rows.all, [before], this.#arrangement)
    this.#tell()
  }

  /** Begin a new list of releases that the search of the texts found. */
  clearFound(): void {
    if (this.#found.size === 0) return
    this.#found.clear()
    this.#order()
    this.#tell()
  }

  addFound(releases: readonly ReleaseId[]): void {
    const { rows } = this.shown
    const added = releases.filter(id => !this.#found.has(id) && rows.placeOf(id) !== -1)
    if (added.length === 0) return
    for (const id of added) this.#found.add(id)
    const touched = added.map(id => rows.placeOf(id))
    this.#places = reorder(this.#places, rows.all, touched, this.#arrangement)
    this.#tell()
  }

  /** For a filter that shows nothing: the part that hides most. */
  costliest(): Relaxed | null {
    return costliestPart(this.#asked.filter, this.shown.rows.all, this.#context)
  }

  get #context(): FilterContext {
    const library = this.#library
    return {
      passages: this.#passages,
      tags: tagTree(library.rows('tags').all),
      batches: library.rows('batches').all,
      found: this.#found,
    }
  }

  get #arrangement(): Arrangement {
    return {
      test: row => row.id === this.#held || this.#test(row),
      sort: sortFor(this.#asked.grouping, this.#asked.sort),
      passages: this.#passages,
      ranks: this.#ranks,
    }
  }

  #compile(): void {
    const test = compileFilter(this.#asked.filter, this.#context)
    this.#error = test.ok ? null : test.error
    if (test.ok) this.#test = test.value
  }

  #order(): void {
    this.#places = order(this.#library.rows('releases').all, this.#arrangement)
  }

  #startOver(): void {
    this.#annotations = this.#library.rows('annotations')
    this.#tally = new Tally(this.#library.rows('releases').all, this.#passages)
    this.#compile()
    this.#order()
    this.#tell()
  }

  #take(touched: Touched): void {
    const rows = this.#library.rows('releases')
    const isGone = (id: string) => rows.placeOf(id) === -1 && this.shown.rows.placeOf(id) !== -1
    const wantsNames = this.#asked.filter.tag.length > 0 || this.#asked.filter.query !== ''
    const renamed = touched.tags !== undefined || touched.batches !== undefined
    if ([...(touched.releases ?? [])].some(isGone) || (renamed && wantsNames)) {
      this.#startOver()
      return
    }
    const places = this.#placesOf(touched, rows)
    this.#annotations = this.#library.rows('annotations')
    if (places.length === 0) return
    this.#tally.update(rows.all, places, this.#passages)
    if (places.some(place => movesGroup(this.shown.rows.all[place], rows.all[place]))) this.#groups = null
    this.#places = reorder(this.#places, rows.all, places, this.#arrangement)
    this.#tell()
  }

  /** Places of the rows that look different: written themselves, or with a passage that was. */
  #placesOf(touched: Touched, rows: Rows<Release>): readonly number[] {
    const releases = new Set<string>(touched.releases)
    const now = this.#library.rows('annotations')
    for (const id of touched.annotations ?? []) {
      for (const row of [now.get(id), this.#annotations.get(id)]) if (row) releases.add(row.release)
    }
    return [...releases].map(id => rows.placeOf(id)).filter(place => place !== -1)
  }

  #show(rows: Rows<Release>): Shown {
    const { grouping, closed } = this.#asked
    const { sort } = this.#arrangement
    const keyOf = groupKey(grouping, sort)
    const lines =
      keyOf === null ? plainLines(this.#places.length) : groupedLines(this.#groupsOf(rows, keyOf), closed)
    return {
      rows,
      places: this.#places,
      lines,
      sort,
      counts: this.#tally.counts,
      passages: this.#passages,
      error: this.#error,
    }
  }

  /** Kept while the same rows stand in the same order under the same keys. */
  #groupsOf(rows: Rows<Release>, keyOf: (row: Release) => string): readonly Group[] {
    const { grouping } = this.#asked
    const kept = this.#groups
    if (kept !== null && kept.places === this.#places && kept.grouping === grouping) return kept.groups
    const groups = groupsOf(this.#places, rows.all, keyOf)
    this.#groups = { places: this.#places, grouping, groups }
    return groups
  }

  #tell(): void {
    this.shown = this.#show(this.#library.rows('releases'))
    for (const listener of this.#listeners) listener()
  }
}

/** Might an edit put its row under another heading, of whichever grouping? */
const movesGroup = (before: Release | undefined, now: Release | undefined): boolean =>
  before?.issuer !== now?.issuer || before?.published !== now?.published
