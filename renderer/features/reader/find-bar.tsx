import { Button, InputGroup } from '@blueprintjs/core'
import { ChevronDown, ChevronUp, Cross, Search } from '@blueprintjs/icons'
import type { KeyboardEvent, Ref } from 'react'
import { findPlace } from '../../../shared/words/passages'
import type { Find } from './use-find'
import './find-bar.css'

type FindBarProps = {
  readonly find: Find
  readonly inputRef: Ref<HTMLInputElement>
  readonly onClose: () => void
}

/** Find in the release. Docks above the text, so that it covers nothing of it. */
export function FindBar({ find, inputRef, onClose }: FindBarProps) {
  const { options, error } = find
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    find.step(event.shiftKey ? -1 : 1)
  }
  const place = find.query === '' ? '' : findPlace(find.current, find.hits.length)
  return (
    <search className="reader-find" aria-label="Find in the release">
      {error !== null && (
        <span className="reader-find-error" role="alert">
          {error}
        </span>
      )}
      <InputGroup
        className="reader-find-field"
        inputRef={inputRef}
        leftElement={<Search className="reader-find-icon" />}
        aria-label="Find in the release"
        aria-invalid={error !== null}
        autoFocus
        value={find.query}
        onValueChange={find.type}
        onKeyDown={onKeyDown}
        {...(error !== null && { intent: 'danger' as const })}
      />
      <span className="reader-find-place" role="status">
        {error === null ? place : ''}
      </span>
      <Button
        variant="minimal"
        size="small"
        icon={<ChevronUp />}
        aria-label="Previous hit"
        title="Previous hit (Shift+Enter)"
        onClick={() => find.step(-1)}
      />
      <Button
        variant="minimal"
        size="small"
        icon={<ChevronDown />}
        aria-label="Next hit"
        title="Next hit (Enter)"
        onClick={() => find.step(1)}
      />
      <Button
        variant="minimal"
        size="small"
        text="Aa"
        aria-label="Match case"
        aria-pressed={options.caseSensitive}
        active={options.caseSensitive}
        title="Match case"
        onClick={() => find.setOptions({ ...options, caseSensitive: !options.caseSensitive })}
      />
      <Button
        variant="minimal"
        size="small"
        text=".*"
        aria-label="Regular expression"
        aria-pressed={options.regex}
        active={options.regex}
        title="Regular expression"
        onClick={() => find.setOptions({ ...options, regex: !options.regex })}
      />
      <Button
        variant="minimal"
        size="small"
        icon={<Cross />}
        aria-label="Close find"
        title="Close (Esc)"
        onClick={onClose}
      />
    </search>
  )
}
