import { Overlay2 } from '@blueprintjs/core'
import { KeyCommand } from '@blueprintjs/icons'
import { type KeyboardEvent, useId, useState } from 'react'
import { keyOf, type KeySettings } from '../../shared/commands'
import { keyParts } from '../../shared/words/keys'
import { useServices } from '../services'
import { paletteGroups, type PaletteItem, type PaletteSource } from './palette-items'
import './palette.css'

type Props = {
  readonly source: PaletteSource
  readonly keys: KeySettings
  readonly onChoose: (item: PaletteItem) => void
  readonly onClose: () => void
}

/** Every command, tag, issuer and release by the first letters of its words. */
export function Palette({ source, keys, onChoose, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const id = useId()
  const groups = paletteGroups(typed, source)
  const items = groups.flatMap(group => group.items)
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined || item.refused) return
    onClose()
    onChoose(item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setActive((active + step + items.length) % Math.max(1, items.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(items[active])
    }
  }
  return (
    <Overlay2 isOpen onClose={onClose} className="palette-overlay" transitionDuration={0}>
      <div role="dialog" aria-modal="true" aria-label="Commands" className="palette">
        <div className="palette-field">
          <KeyCommand />
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls={id}
            aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
            aria-label="Command, tag, issuer or release"
            value={typed}
            autoFocus
            spellCheck={false}
            onChange={event => {
              setTyped(event.target.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
          />
          <span className="palette-hint">Type &gt; for commands only, # for tags, @ for issuers</span>
        </div>
        <div id={id} role="listbox" aria-label="Results" className="palette-list">
          {groups.map(group => (
            <div key={group.title} role="group" aria-label={group.title}>
              <div className="palette-title" aria-hidden="true">
                {group.title}
              </div>
              {group.items.map(item => {
                const place = items.indexOf(item)
                return (
                  <PaletteLine
                    key={item.id}
                    id={`${id}-${place}`}
                    item={item}
                    keys={keys}
                    active={place === active}
                    onPoint={() => setActive(place)}
                    onChoose={() => choose(item)}
                  />
                )
              })}
            </div>
          ))}
          {items.length === 0 && <div className="palette-none">Nothing is called that.</div>}
        </div>
      </div>
    </Overlay2>
  )
}

type LineProps = {
  readonly id: string
  readonly item: PaletteItem
  readonly keys: KeySettings
  readonly active: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function PaletteLine({ id, item, keys, active, onPoint, onChoose }: LineProps) {
  const { platform } = useServices()
  const key = item.target.kind === 'command' ? keyOf(item.target.command, keys) : null
  return (
    // Enter and the arrows act in the field, which keeps the focus (the combobox pattern): the lines take the pointer only.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={item.refused}
      className="palette-line"
      ref={element => {
        if (active) element?.scrollIntoView({ block: 'nearest' })
      }}
      onPointerMove={onPoint}
      onClick={onChoose}
      onKeyDown={event => event.key === 'Enter' && onChoose()}
    >
      <span className="palette-label cut">
        <Marked text={item.label} hits={item.hits} />
      </span>
      <span className="palette-detail cut">{item.detail}</span>
      <span className="palette-keys">
        {keyParts(key, platform).map(part => (
          <kbd key={part}>{part}</kbd>
        ))}
      </span>
    </div>
  )
}

function Marked({ text, hits }: { readonly text: string; readonly hits: PaletteItem['hits'] }) {
  const parts = hits.flatMap(([start, end], index) => [
    text.slice(hits[index - 1]?.[1] ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ])
  return (
    <>
      {parts}
      {text.slice(hits.at(-1)?.[1] ?? 0)}
    </>
  )
}
