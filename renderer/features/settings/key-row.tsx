import { Button } from '@blueprintjs/core'
import { Cross, Undo } from '@blueprintjs/icons'
import { useEffect, useState } from 'react'
import { type CommandId, COMMANDS, keyOf, type KeySettings } from '../../../shared/commands'
import { keyParts, keyWords } from '../../../shared/words/keys'
import { keyConflict } from '../../../shared/words/settings'
import { useServices } from '../../services'
import { holderOf, isSwitchedOff, keyOfEvent, withKey, withoutOwnKey } from './key-choice'

type Props = {
  readonly id: CommandId
  readonly settings: KeySettings
  readonly onChange: (settings: KeySettings) => void
}

/** One command: its key, and the ways to change it. A key that another command has is said before it is taken. */
export function KeyRow({ id, settings, onChange }: Props) {
  const { platform } = useServices()
  const [listening, setListening] = useState(false)
  const [wanted, setWanted] = useState<string | null>(null)
  const { label } = COMMANDS[id]
  const key = keyOf(id, { ...settings, single: true })
  const holder = wanted === null ? null : holderOf(wanted, id, settings)
  useNextKey(listening, pressed => {
    setListening(false)
    if (pressed === null) return
    if (holderOf(pressed, id, settings) === null) onChange(withKey(settings, id, pressed))
    else setWanted(pressed)
  })
  return (
    <li className="key-row">
      <span className="key-row-label">{label}</span>
      <span className="key-row-key" data-off={isSwitchedOff(key, settings)}>
        {listening ? (
          <span role="status">Press the keys</span>
        ) : (
          keyParts(key, platform).map(part => <kbd key={part}>{part}</kbd>)
        )}
      </span>
      <Button
        size="small"
        text="Change"
        aria-label={`Change the key of ${label}`}
        onClick={() => setListening(true)}
      />
      <Button
        size="small"
        variant="minimal"
        icon={<Cross />}
        aria-label={`No key for ${label}`}
        disabled={key === null}
        onClick={() => onChange(withKey(settings, id, null))}
      />
      <Button
        size="small"
        variant="minimal"
        icon={<Undo />}
        aria-label={`Reset the key of ${label}`}
        disabled={settings.keys[id] === undefined}
        onClick={() => onChange(withoutOwnKey(settings, id))}
      />
      {wanted !== null && holder !== null && (
        <span className="key-row-conflict" role="alert">
          {keyConflict(keyWords(wanted, platform), COMMANDS[holder].label)}
          <Button
            size="small"
            text="Use it here"
            onClick={() => {
              onChange(withKey(settings, id, wanted))
              setWanted(null)
            }}
          />
          <Button size="small" text="Keep it there" onClick={() => setWanted(null)} />
        </span>
      )}
    </li>
  )
}

/** Takes the next keys pressed, before any command sees them; Escape and leaving the window take none. */
function useNextKey(listening: boolean, onKey: (key: string | null) => void): void {
  const { platform } = useServices()
  useEffect(() => {
    if (!listening) return
    const onKeyDown = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopPropagation()
      const key = keyOfEvent(event, platform)
      if (key !== null || event.key === 'Escape') onKey(key)
    }
    const onBlur = () => onKey(null)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('blur', onBlur)
    }
  }, [listening, onKey, platform])
}
