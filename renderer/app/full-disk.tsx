import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core'
import { fullDiskWords } from '../../shared/words/storage'
import { useServices } from '../services'

/** A write found no room. Nothing of it was kept, so the analyst must know before she goes on. */
export function FullDisk({ onClose }: { readonly onClose: () => void }) {
  const { run } = useServices()
  return (
    <Dialog isOpen role="alertdialog" title={fullDiskWords.title} onClose={onClose}>
      <DialogBody>
        {fullDiskWords.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button
              onClick={() => {
                onClose()
                run('library.export')
              }}
            >
              Export the whole library…
            </Button>
            <Button intent="primary" onClick={onClose}>
              Go on
            </Button>
          </>
        }
      />
    </Dialog>
  )
}
