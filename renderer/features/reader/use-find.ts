import { useDeferredValue, useMemo, useState } from 'react'
import { findInText, type FindOptions } from '../../../shared/text/find'
import type { Span } from '../../../shared/text/span'

export type Find = {
  readonly query: string
  readonly options: FindOptions
  readonly hits: readonly Span[]
  /** Index of the hit that is current; -1 without hits. */
  readonly current: number
  /** Why the regular expression does not compile, or null. */
  readonly error: string | null
  type(query: string): void
  setOptions(options: FindOptions): void
  step(by: 1 | -1): void
}

const NONE: readonly Span[] = []

/** The hits of what is typed into find, and the one that is current. */
export function useFind(text: string, isOpen: boolean): Find {
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState<FindOptions>({ caseSensitive: false, regex: false })
  const [at, setAt] = useState(0)
  const sought = useDeferredValue(query)
  const found = useMemo(
    () => findInText(text, isOpen ? sought : '', options),
    [text, isOpen, sought, options],
  )
  const hits = found.ok ? found.value : NONE
  const current = hits.length === 0 ? -1 : Math.min(at, hits.length - 1)
  return {
    query,
    options,
    hits,
    current,
    error: found.ok ? null : found.error,
    type: words => {
      setQuery(words)
      setAt(0)
    },
    setOptions: wanted => {
      setOptions(wanted)
      setAt(0)
    },
    step: by => setAt((current + by + hits.length) % Math.max(1, hits.length)),
  }
}
