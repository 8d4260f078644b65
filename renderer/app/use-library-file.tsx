import { Button, Dialog, DialogBody, DialogFooter, ProgressBar } from '@blueprintjs/core'
import { type JSX, useRef, useState } from 'react'
import { localIso } from '../../shared/words/dates'
import { fileProblem, libraryNotWritten, notRestored } from '../../shared/words/storage'
import { useCommand } from '../commands'
import { useServices } from '../services'
import type { Progress } from '../store/library-file'

type Job = { readonly title: string; readonly progress: Progress; readonly stop: AbortController }

/** The whole library to one file, and from one: the commands, the file field and the progress they need. */
export function useLibraryFile(): JSX.Element {
  const { store, backups, host, say, now } = useServices()
  const [job, setJob] = useState<Job | null>(null)
  const [asked, setAsked] = useState<File | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const begin = (title: string) => {
    const stop = new AbortController()
    const tell = (progress: Progress) => setJob({ title, progress, stop })
    tell({ done: 0, total: 0 })
    return { tell, signal: stop.signal }
  }
  const write = async () => {
    const stream = await host.save(libraryName(now()), 'library')
    if (!stream.ok) return say(fileProblem(stream.error), { intent: 'bad' })
    if (stream.value === null) return
    const written = await backups.exportTo(stream.value, begin('Exporting the library'))
    setJob(null)
    if (written.ok) say(`Exported the library to ${written.value.name}`)
    else if (written.error.kind !== 'cancelled') say(libraryNotWritten(written.error), { intent: 'bad' })
  }
  const restore = async (file: File) => {
    setAsked(null)
    const restored = await backups.restoreFile(file, begin('Restoring the library'))
    setJob(null)
    if (!restored.ok && restored.error.kind !== 'cancelled')
      say(notRestored(restored.error), { intent: 'bad' })
  }
  const empty = store.library.loaded && store.library.rows('releases').all.length === 0
  useCommand('library.export', () => void write(), empty ? 'nothing is imported yet' : null)
  useCommand('library.restore', () => input.current?.click())
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".readout"
        hidden
        aria-label="Library file"
        onChange={event => {
          const [file = null] = event.target.files ?? []
          event.target.value = ''
          if (file !== null && empty) void restore(file)
          else setAsked(file)
        }}
      />
      {asked !== null && (
        <AskFirst file={asked} onRestore={() => void restore(asked)} onClose={() => setAsked(null)} />
      )}
      {job !== null && <Working job={job} />}
    </>
  )
}

const libraryName = (now: number): string => {
  const at = new Date(now)
  return `readout-library-${localIso(at.toISOString(), -at.getTimezoneOffset()).slice(0, 10)}.readout`
}

type AskProps = { readonly file: File; readonly onRestore: () => void; readonly onClose: () => void }

function AskFirst({ file, onRestore, onClose }: AskProps) {
  return (
    <Dialog isOpen title="Open a library file" onClose={onClose}>
      <DialogBody>
        <p>
          {file.name} takes the place of the library that is open. Your library is backed up first, and the
          backup stays.
        </p>
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button intent="primary" onClick={onRestore}>
              Back up and replace
            </Button>
          </>
        }
      />
    </Dialog>
  )
}

function Working({ job: { title, progress, stop } }: { readonly job: Job }) {
  const { done, total } = progress
  return (
    <Dialog
      isOpen
      title={title}
      isCloseButtonShown={false}
      canEscapeKeyClose={false}
      canOutsideClickClose={false}
    >
      <DialogBody>
        <ProgressBar
          value={total === 0 ? 0 : done / total}
          stripes={false}
          animate={false}
          intent="primary"
          aria-label={title}
        />
      </DialogBody>
      <DialogFooter actions={<Button onClick={() => stop.abort()}>Cancel</Button>} />
    </Dialog>
  )
}
