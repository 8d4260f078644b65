import { FormGroup, InputGroup } from '@blueprintjs/core'
import { type KeyboardEvent, useState } from 'react'
import { analystName, MAX_ANALYST_NAME, nameAnalyst } from '../../../shared/acts/analysts'
import { useServices } from '../../services'
import { useRecord } from '../../store/use-library'

/** The name that stands beside notes and in exports. */
export function AnalystPart() {
  const { store, act, newId } = useServices()
  const id = store.analyst()
  const name = useRecord('analysts', id ?? '')?.name ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const save = () => {
    if (id !== null && typed !== null && analystName(typed) !== name)
      void act(nameAnalyst({ id, name }, typed, { newId }))
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
  }
  return (
    <FormGroup
      label="Your name"
      labelFor="analyst-name"
      helperText="Stands beside your notes and in exports."
    >
      <InputGroup
        id="analyst-name"
        className="settings-field"
        value={typed ?? name}
        maxLength={MAX_ANALYST_NAME}
        onValueChange={setTyped}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
    </FormGroup>
  )
}
