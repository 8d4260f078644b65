import { Button } from '@blueprintjs/core'
import { Maximize, Minimize, Star, StarEmpty } from '@blueprintjs/icons'
import { memo, useState } from 'react'
import { setStarred } from '../../../shared/acts/releases'
import type { FieldName } from '../../../shared/model/fields'
import type { Release } from '../../../shared/model/release'
import { useNavigation, useServices } from '../../services'
import { Field, ReleaseFields } from './release-fields'
import { ReleaseMenu } from './release-menu'
import { SourceDialog } from './source-dialog'
import type { Capture } from './use-release-text'

type HeadFieldsProps = {
  readonly release: Release
  readonly capture: Capture
  readonly full: boolean
  readonly onNote: (noting: boolean) => void
}

/** The fields of a release and what can be done to the whole of it. Drawn again only when the release changes. */
export const HeadFields = memo(function HeadFields({ release, capture, full, onNote }: HeadFieldsProps) {
  const [asked, setAsked] = useState<FieldName | null>(null)
  const [isSourceOpen, setSourceOpen] = useState(false)
  const showSource = (): void => setSourceOpen(true)
  return (
    <>
      <h1 className="reader-title" lang={release.language ?? undefined} dir="auto">
        <Field release={release} capture={capture} name="title" empty="" />
      </h1>
      <div className="reader-issuer">
        <Field
          release={release}
          capture={capture}
          name="issuer"
          empty="Issuer not known"
          className="reader-strong"
        />
        <span className="reader-buttons">
          <HeadButtons release={release} full={full} />
          <ReleaseMenu
            release={release}
            onAddField={setAsked}
            onShowSource={showSource}
            onNote={() => onNote(true)}
          />
        </span>
      </div>
      <ReleaseFields release={release} capture={capture} asked={asked} onShowSource={showSource} />
      <SourceDialog version={capture.version} isOpen={isSourceOpen} onClose={() => setSourceOpen(false)} />
    </>
  )
})

function HeadButtons({ release, full }: { release: Release; full: boolean }) {
  const services = useServices()
  const navigation = useNavigation()
  const star = (): void => {
    const draft = setStarred([release], !release.starred, services)
    if (draft !== null) void services.act(draft)
  }
  return (
    <>
      <Button
        variant="minimal"
        size="small"
        icon={release.starred ? <Star className="reader-star" /> : <StarEmpty />}
        aria-label="Star"
        aria-pressed={release.starred}
        title={release.starred ? 'Unstar (F)' : 'Star (F)'}
        onClick={star}
      />
      <Button
        variant="minimal"
        size="small"
        icon={full ? <Minimize /> : <Maximize />}
        aria-label={full ? 'Back to the table' : 'Open at full width'}
        title={full ? 'Back to the table (Esc)' : 'Open at full width (Enter)'}
        onClick={() => navigation.go({ kind: 'release', release: release.id, full: !full, passage: null })}
      />
    </>
  )
}
