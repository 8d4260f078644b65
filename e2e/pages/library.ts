import { expect, type Locator, type Page } from '@playwright/test'

/** The library as it is seen: the table of releases, the search above it, the views and filters at its left. */
export class LibraryPage {
  readonly table: Locator
  readonly search: Locator
  readonly filters: Locator
  /** What stands at the left end of the status bar: `3 of 204 releases · 2 selected`. */
  readonly shown: Locator

  constructor(readonly page: Page) {
    this.table = page.getByRole('grid', { name: 'Releases' })
    this.search = page.getByRole('searchbox')
    this.filters = page.getByRole('navigation', { name: 'Views, filters and codebook' })
    this.shown = page.getByRole('contentinfo', { name: 'Status' }).getByRole('status').first()
  }

  row(title: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('gridcell', { name: title }) })
  }

  /** The cell of a row under a head. */
  async cell(title: string, head: string): Promise<Locator> {
    const column = this.table
      .getByRole('columnheader')
      .filter({ has: this.page.getByRole('button', { name: head, exact: true }) })
    const place = await column.getAttribute('aria-colindex')
    return this.row(title).and(this.page.getByRole('row')).locator(`[aria-colindex="${place}"]`)
  }

  /** Filter the table by what is typed in the search field, and wait until it shows so many releases. */
  async find(query: string, releases: number): Promise<void> {
    await this.search.fill(query)
    await this.shows(releases)
  }

  /** Rows of releases in the window of the table: headings of months are left out. */
  get rows(): Locator {
    return this.table.getByRole('row').and(this.page.locator('[aria-selected]'))
  }

  async shows(releases: number): Promise<void> {
    await expect(this.shown).toHaveText(new RegExp(`^${grouped(releases)} (of|releases?)`))
  }

  /** Filter by a tag of the codebook, or by none again. */
  tag(name: string): Locator {
    return this.filters.getByRole('treeitem', { name: new RegExp(`^${name},`) })
  }
}

/** A number as it stands on screen: groups of three, parted by a no-break space. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
