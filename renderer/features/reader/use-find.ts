import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { err, ok, type Result } from '../../../shared/result'
import { findInText, type FindOptions } from '../../../shared/text/find'
import type { Span } from '../../../shared/text/span'
import { findTooSlow } from '../../../shared/words/reader'
import { runJob } from '../../workers/client'

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

type Asked = { readonly text: string; readonly query: string; readonly options: FindOptions }
type Found = Result<readonly Span[], string>

const NONE: readonly Span[] = []
/** Longer than any expression needs that was meant so; one that tries too many ways is ended then. */
const EXPRESSION_MS = 2_000

/** The hits of what is typed into find, and the one that is current. */
export function useFind(text: string, isOpen: boolean): Find {
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState<FindOptions>({ caseSensitive: false, regex: false })
  const [at, setAt] = useState(0)
  const sought = useDeferredValue(query)
  const asked = useMemo(
    () => ({ text, query: isOpen ? sought : '', options }),
    [text, isOpen, sought, options],
  )
  const words = useMemo(
    () => findInText(asked.text, options.regex ? '' : asked.query, options),
    [asked, options],
  )
  const expression = useExpression(asked)
  const found = options.regex ? expression : words
  const hits = found.ok ? found.value : NONE
  const current = hits.length === 0 ? -1 : Math.min(at, hits.length - 1)
  return {
    query,
    options,
    hits,
    current,
    error: found.ok ? null : found.error,
    type: typed => {
      setQuery(typed)
      setAt(0)
    },
    setOptions: wanted => {
      setOptions(wanted)
      setAt(0)
    },
    step: by => setAt((current + by + hits.length) % Math.max(1, hits.length)),
  }
}

/** The hits of a regular expression, sought off the page's thread: one that never ends must not hold the page. */
function useExpression(asked: Asked): Found {
  const [found, setFound] = useState<Found>(ok(NONE))
  useEffect(() => {
    if (!asked.options.regex) return undefined
    const run = new AbortController()
    const limit = setTimeout(() => {
      run.abort()
      setFound(err(findTooSlow()))
    }, EXPRESSION_MS)
    void runJob('find.text', asked, { signal: run.signal }).then(done => {
      clearTimeout(limit)
      if (done.ok) setFound(done.value)
      else if (done.error.kind === 'failed') setFound(err(done.error.message))
    })
    return () => {
      clearTimeout(limit)
      run.abort()
    }
  }, [asked])
  return found
}
