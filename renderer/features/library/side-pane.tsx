import type { ReactNode } from 'react'
import { FACETS, VIEWS } from '../../../shared/library/row-tests'
import { count } from '../../../shared/words/numbers'
import { viewName } from '../../../shared/words/views'
import { useLibraryView } from '../../view-state'
import { FacetList } from './facet-list'
import { BatchChip, SavedViews } from './saved-views'
import './side-pane.css'

/** Views, facets, and under them what `children` brings: the codebook. */
export function SidePane({ children }: { readonly children?: ReactNode }) {
  const { filter, setFilter, shown } = useLibraryView()
  return (
    <nav className="side-pane" aria-label="Views, filters and codebook">
      <section aria-labelledby="side-views">
        <header className="side-head">
          <h2 id="side-views">Views</h2>
        </header>
        <ul>
          {VIEWS.map(view => (
            <li key={view}>
              <button
                type="button"
                className="side-item"
                aria-current={filter.view === view || undefined}
                onClick={() => setFilter({ view })}
              >
                <span className="cut">{viewName(view)}</span>
                <span className="side-count">{count(shown.counts.views[view])}</span>
              </button>
            </li>
          ))}
        </ul>
        <SavedViews />
      </section>
      <BatchChip />
      {FACETS.map(facet => (
        <FacetList
          key={facet}
          facet={facet}
          counts={shown.counts.facets[facet]}
          chosen={filter[facet]}
          onChoose={values => setFilter({ [facet]: values })}
        />
      ))}
      {children}
    </nav>
  )
}
