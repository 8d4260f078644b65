import { Button } from '@blueprintjs/core'
import { FilterRemove } from '@blueprintjs/icons'
import { useId, useMemo, useState } from 'react'
import { facetList } from '../../../shared/library/facet'
import type { Facet } from '../../../shared/library/row-tests'
import { count } from '../../../shared/words/numbers'
import { clearFacet, facetName, facetValueName, moreValues } from '../../../shared/words/views'

type Props = {
  readonly facet: Facet
  readonly counts: ReadonlyMap<string, number>
  readonly chosen: readonly string[]
  readonly onChoose: (values: readonly string[]) => void
}

/** Values that are listed before the rest is asked for. */
const FEW = 5
/** Beyond these the search field (`issuer:`) is the better way. */
const MANY = 200

/** The values of one field with the number of releases of each; any of those chosen fits. */
export function FacetList({ facet, counts, chosen, onChoose }: Props) {
  const [all, setAll] = useState(false)
  const heading = useId()
  const values = useMemo(() => facetList(facet, counts), [facet, counts])
  // What is chosen stays in sight, also when no release has it any more.
  const extra = chosen.filter(value => !counts.has(value)).map(value => [value, 0] as const)
  const listed = [...extra, ...values].filter(
    ([value], index) => index < (all ? MANY : FEW) || chosen.includes(value),
  )
  const left = Math.min(values.length, MANY) - FEW
  if (values.length === 0 && extra.length === 0) return null
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value])
  return (
    <section aria-labelledby={heading}>
      <header className="side-head">
        <h2 id={heading}>{facetName(facet)}</h2>
        {chosen.length > 0 && (
          <Button
            variant="minimal"
            size="small"
            icon={<FilterRemove />}
            aria-label={clearFacet(facet)}
            title={clearFacet(facet)}
            onClick={() => onChoose([])}
          />
        )}
      </header>
      <ul>
        {listed.map(([value, n]) => (
          <li key={value}>
            <label className="side-item" data-on={chosen.includes(value) || undefined}>
              <input
                type="checkbox"
                className="side-check"
                checked={chosen.includes(value)}
                onChange={() => toggle(value)}
              />
              <span className="cut" title={facetValueName(facet, value)}>
                {facetValueName(facet, value)}
              </span>
              <span className="side-count">{count(n)}</span>
            </label>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link side-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {moreValues(all, left)}
        </button>
      )}
    </section>
  )
}
