import { Button, InputGroup, Switch } from '@blueprintjs/core'
import { Search } from '@blueprintjs/icons'
import { useState } from 'react'
import { type CommandId, COMMANDS, DEFAULT_KEYS, type KeySettings } from '../../../shared/commands'
import { useSetting } from '../../store/use-library'
import { KeyRow } from './key-row'
import './key-settings.css'

/** Single keys on or off, and every command with its key, which can be another or none. */
export function KeySettingsPart() {
  const [settings, setSettings] = useSetting<KeySettings>('keys', DEFAULT_KEYS)
  const [query, setQuery] = useState('')
  const words = query.trim().toLowerCase()
  const commands = (Object.keys(COMMANDS) as CommandId[]).filter(id =>
    COMMANDS[id].label.toLowerCase().includes(words),
  )
  return (
    <>
      <Switch
        checked={settings.single}
        label="Single keys run commands (J, K, F, 1 …)"
        onChange={event => setSettings({ ...settings, single: event.currentTarget.checked })}
      />
      <div className="key-settings-tools">
        <InputGroup
          leftIcon={<Search />}
          placeholder="Search the commands"
          aria-label="Search the commands"
          value={query}
          onValueChange={setQuery}
        />
        <Button
          text="Reset all keys"
          disabled={Object.keys(settings.keys).length === 0}
          onClick={() => setSettings({ ...settings, keys: {} })}
        />
      </div>
      <ul className="key-settings-list" aria-label="Keys of commands">
        {commands.map(id => (
          <KeyRow key={id} id={id} settings={settings} onChange={setSettings} />
        ))}
      </ul>
      {commands.length === 0 && <p className="settings-hint">No command has these words in its name.</p>}
    </>
  )
}
