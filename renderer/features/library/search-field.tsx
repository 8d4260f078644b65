import { Button, InputGroup, ProgressBar } from '@blueprintjs/core'
import { Cross, Search } from '@blueprintjs/icons'
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { COMMANDS } from '../../../shared/commands'
import { queryTokens } from '../../../shared/search/query'
import { queryErrorWords, searchFailed, searchRunning, searchStopped } from '../../../shared/words/search'
import { useCommand } from '../../commands'
import { useNavigation } from '../../services'
import { useLibraryView } from '../../view-state'
import './search-field.css'

/** The table follows what is typed after this pause, in ms. */
const REST = 120
/** What is wrong is said after this pause, in ms: half a word is no mistake yet. */
const PATIENCE = 700

/** The search field of the toolbar: filters the table as one types. */
export function SearchField({ disabled }: { readonly disabled: boolean }) {
  const { query, setQuery } = useLibraryView()
  const { route, go } = useNavigation()
  const [typed, setTyped] = useState(query)
  const [known, setKnown] = useState(query)
  const input = useRef<HTMLInputElement>(null)
  const note = useId()
  if (known !== query) {
    // Set elsewhere: a saved view, or a part that was dropped.
    setKnown(query)
    setTyped(query)
  }
  useEffect(() => {
    if (typed === query) return
    const timer = setTimeout(() => {
      setKnown(typed)
      setQuery(typed)
    }, REST)
    return () => clearTimeout(timer)
  }, [typed, query, setQuery])
  useCommand(
    'search.focus',
    () => {
      input.current?.focus()
      input.current?.select()
    },
    disabled ? 'nothing is imported yet' : null,
  )
  const type = (value: string) => {
    setTyped(value)
    if (route.kind !== 'library' && route.kind !== 'release') go({ kind: 'library' })
  }
  return (
    <search className="search-field">
      <Tokens text={typed} input={input} />
      <InputGroup
        inputRef={input}
        type="text"
        role="searchbox"
        aria-label="Search titles, issuers and texts"
        aria-describedby={note}
        placeholder="Search titles and texts, or is:unread, tag:, issuer:, date:2031-04"
        leftIcon={<Search />}
        disabled={disabled}
        value={typed}
        onValueChange={type}
        onKeyDown={event => {
          if (event.key !== 'Escape' || typed === '') return
          event.stopPropagation()
          setTyped('')
        }}
        rightElement={
          typed === '' ? (
            <kbd className="search-key">{COMMANDS['search.focus'].key}</kbd>
          ) : (
            <Clear onClear={() => setTyped('')} />
          )
        }
      />
      <div id={note} className="search-note">
        <Note />
      </div>
    </search>
  )
}

function Clear({ onClear }: { onClear: () => void }) {
  return (
    <Button
      variant="minimal"
      size="small"
      icon={<Cross />}
      aria-label="Clear the search"
      title="Clear the search"
      onClick={onClear}
    />
  )
}

/**
 * The same words as in the input, drawn behind it with a ground under each field (`date:2031-04`). The input keeps
 * caret, selection and undo; this only shows what was understood.
 */
function Tokens({ text, input }: { text: string; input: { readonly current: HTMLInputElement | null } }) {
  const under = useRef<HTMLDivElement>(null)
  const follow = useCallback(() => {
    if (under.current !== null) under.current.scrollLeft = input.current?.scrollLeft ?? 0
  }, [input])
  useEffect(follow)
  useEffect(() => {
    const field = input.current
    field?.addEventListener('scroll', follow)
    return () => field?.removeEventListener('scroll', follow)
  }, [input, follow])
  const drawn: ReactNode[] = []
  let at = 0
  for (const { start, end, kind } of queryTokens(text)) {
    drawn.push(text.slice(at, start))
    const words = text.slice(start, end)
    drawn.push(kind === 'field' ? <mark key={start}>{words}</mark> : words)
    at = end
  }
  return (
    <div ref={under} aria-hidden className="search-tokens">
      {drawn}
      {text.slice(at)}
    </div>
  )
}

/** Under the field: what is wrong with the query, or how the search of the texts stands. */
function Note() {
  const { shown, search, query } = useLibraryView()
  const { state } = search
  const patient = useRested(query, PATIENCE)
  if (shown.error !== null) {
    return patient ? (
      <p role="alert" className="search-error">
        {queryErrorWords(shown.error)}
      </p>
    ) : null
  }
  if (state.kind === 'running' && patient) {
    return (
      <div className="search-progress">
        <span role="status">{searchRunning(state.part)}</span>
        <ProgressBar value={state.part} stripes={false} animate={false} aria-label="Searching the text" />
        <button type="button" className="link" onClick={search.cancel}>
          Cancel
        </button>
      </div>
    )
  }
  if (state.kind === 'cancelled') return <p role="status">{searchStopped()}</p>
  if (state.kind === 'failed')
    return (
      <p role="alert" className="search-error">
        {searchFailed(state.message)}
      </p>
    )
  return null
}

/** Has `value` been the same for so many ms? */
function useRested(value: string, ms: number): boolean {
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested === value
}
