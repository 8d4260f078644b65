import { Button } from '@blueprintjs/core'
import { Duplicate } from '@blueprintjs/icons'
import { useEffect, useState } from 'react'
import { versionWords } from '../../../shared/words/settings'
import type { Surroundings } from '../../host/host'
import { useServices } from '../../services'

/** Which program this is, and what helps to find a fault in it. */
export function AboutPart() {
  const { host, run } = useServices()
  const [surroundings, setSurroundings] = useState<Surroundings | null>(null)
  useEffect(() => {
    let wanted = true
    void host.surroundings().then(found => wanted && setSurroundings(found))
    return () => {
      wanted = false
    }
  }, [host])
  return (
    <>
      <p>{surroundings !== null && versionWords(surroundings.version, surroundings.versions)}</p>
      <p className="settings-hint">
        Apache License 2.0. Everything stays on this computer; no network is used.
      </p>
      <div className="settings-row">
        <Button icon={<Duplicate />} text="Copy diagnostics" onClick={() => run('help.diagnostics')} />
      </div>
      <p className="settings-hint">Versions, sizes and times; no text of yours.</p>
    </>
  )
}
