import { Dialog, DialogBody, InputGroup } from '@blueprintjs/core'
import { Search } from '@blueprintjs/icons'
import { useState } from 'react'
import { type CommandId, COMMANDS, keyOf, type KeySettings, type Scope } from '../../shared/commands'
import { keyParts } from '../../shared/words/keys'
import { useServices } from '../services'
import './shortcuts.css'

const SCOPES: readonly { readonly scope: Scope; readonly title: string }[] = [
  { scope: 'everywhere', title: 'Everywhere' },
  { scope: 'library', title: 'In the table' },
  { scope: 'reader', title: 'In the reader' },
]

/** Keys that belong to the reader's own widgets and to no command. */
const READER_KEYS: readonly { readonly label: string; readonly keys: readonly string[] }[] = [
  { label: 'Previous and next paragraph', keys: ['↑', '↓'] },
  { label: 'Grow or shrink the selection by a character', keys: ['Shift', '←', '→'] },
  { label: 'Grow or shrink the selection by a word', keys: ['Ctrl', 'Shift', '←', '→'] },
  { label: 'Set or take off a tag', keys: ['1', '…', '9'] },
  { label: 'Mark without a tag', keys: ['Enter'] },
  { label: 'Find or make a tag, write a note', keys: ['Tab'] },
  { label: 'Close the card, the search, the selection, the full view', keys: ['Esc'] },
]

type Props = { readonly keys: KeySettings; readonly onClose: () => void }

/** All keys with a search; the words are those of the menu and the palette. */
export function Shortcuts({ keys, onClose }: Props) {
  const [query, setQuery] = useState('')
  const matches = (label: string) => label.toLowerCase().includes(query.trim().toLowerCase())
  return (
    <Dialog isOpen title="Keyboard shortcuts" onClose={onClose} className="shortcuts">
      <DialogBody>
        <InputGroup
          leftIcon={<Search />}
          placeholder="Search the shortcuts"
          aria-label="Search the shortcuts"
          value={query}
          onValueChange={setQuery}
          autoFocus
        />
        {SCOPES.map(({ scope, title }) => (
          <section key={scope} aria-label={title}>
            <h3 className="shortcuts-title">{title}</h3>
            <dl>
              {(Object.keys(COMMANDS) as CommandId[])
                .filter(
                  id =>
                    COMMANDS[id].scope === scope && keyOf(id, keys) !== null && matches(COMMANDS[id].label),
                )
                .map(id => (
                  <CommandKeys key={id} id={id} keys={keys} />
                ))}
              {scope === 'reader' &&
                READER_KEYS.filter(({ label }) => matches(label)).map(line => (
                  <Line key={line.label} label={line.label} parts={line.keys} />
                ))}
            </dl>
          </section>
        ))}
      </DialogBody>
    </Dialog>
  )
}

function CommandKeys({ id, keys }: { readonly id: CommandId; readonly keys: KeySettings }) {
  const { platform } = useServices()
  return <Line label={COMMANDS[id].label} parts={keyParts(keyOf(id, keys), platform)} />
}

function Line({ label, parts }: { readonly label: string; readonly parts: readonly string[] }) {
  return (
    <div className="shortcuts-line">
      <dt>{label}</dt>
      <dd>
        {parts.map(part => (
          <kbd key={part}>{part}</kbd>
        ))}
      </dd>
    </div>
  )
}
