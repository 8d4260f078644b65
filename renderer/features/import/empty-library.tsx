import { Button } from '@blueprintjs/core'
import { Clipboard, Document, Export, FolderOpen, Import, Tag } from '@blueprintjs/icons'
import { type JSX, useEffect, useState } from 'react'
import { libraryElsewhere } from '../../../shared/words/hosts'
import { sampleWords } from '../../../shared/words/import'
import type { Surroundings } from '../../host/host'
import { useServices } from '../../services'
import './empty-library.css'
import { useImport } from './import-context'
import { SAMPLE_SIZE } from './sample-library'

/** What stands in the window before the first release: the ways in. */
export function EmptyLibrary() {
  const { run } = useServices()
  const { pickFiles, pickFolder, paste, openSample } = useImport()
  return (
    <div className="empty-library">
      <div className="empty-library-column">
        <section className="empty-library-zone" aria-labelledby="empty-library-title">
          <h1 id="empty-library-title">Drop releases here</h1>
          <p>Saved pages, Markdown and text files, or a whole folder.</p>
          <div className="empty-library-ways">
            <Button intent="primary" icon={<Document />} text="Import files…" onClick={pickFiles} />
            <Button icon={<FolderOpen />} text="Import a folder…" onClick={pickFolder} />
            <Button icon={<Clipboard />} text="Paste a release" onClick={paste} />
          </div>
          <p className="empty-library-sample">
            No files at hand?{' '}
            <button type="button" className="link" onClick={openSample}>
              Open the sample library
            </button>
            {sampleWords(SAMPLE_SIZE)}
          </p>
        </section>
        <ol className="empty-library-steps">
          <Step icon={<Import />} title="1. Import">
            Issuer, dates and title are read from the text. You can correct each.
          </Step>
          <Step icon={<Tag />} title="2. Tag">
            Select words and press 1 to 9, or type a tag. Everything is saved at once.
          </Step>
          <Step icon={<Export />} title="3. Export">
            A CSV in which every row says where it comes from.
          </Step>
        </ol>
        <LibraryElsewhere />
        <p className="empty-library-backup">
          Everything stays on this computer. Have a backup?{' '}
          <button type="button" className="link" onClick={() => run('library.restore')}>
            Open a library file…
          </button>
        </p>
      </div>
    </div>
  )
}

/** The two hosts keep their data apart: who opens the other one must not believe that her library is gone. */
function LibraryElsewhere() {
  const { host } = useServices()
  const [other, setOther] = useState<Surroundings['otherHost']>(null)
  useEffect(() => {
    void host.surroundings().then(({ otherHost }) => setOther(otherHost))
  }, [host])
  if (other === null) return null
  return (
    <p role="note" className="empty-library-elsewhere">
      {libraryElsewhere(other.kind, other.had.releases)}
    </p>
  )
}

type StepProps = { readonly icon: JSX.Element; readonly title: string; readonly children: string }

function Step({ icon, title, children }: StepProps) {
  return (
    <li>
      <h2>
        {icon} {title}
      </h2>
      <p>{children}</p>
    </li>
  )
}
