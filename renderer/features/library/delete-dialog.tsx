import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core'
import { deleteReleases } from '../../../shared/acts/releases'
import type { Release } from '../../../shared/model/release'
import { deleteDone, deleteQuestion, deleteTitle } from '../../../shared/words/releases'
import { useServices } from '../../services'

/** Says what deleting touches, and deletes. The toast that follows offers Undo. */
export function DeleteDialog({ releases, onClose }: { releases: readonly Release[]; onClose: () => void }) {
  const services = useServices()
  const { store, act } = services
  const annotations = releases.flatMap(release => store.library.annotationsOf(release.id))
  const notes = [...annotations, ...releases].filter(({ note }) => note !== '').length
  const loss = { releases: releases.length, passages: annotations.length, notes }
  const run = async () => {
    onClose()
    const versions = await store.versionsOf(releases.map(release => release.id))
    const draft = deleteReleases({ releases, versions, annotations }, services)
    await act(draft, { done: deleteDone(releases.length), undo: true })
  }
  const title = deleteTitle(releases.length)
  return (
    <Dialog isOpen onClose={onClose} title={title} isCloseButtonShown={false}>
      <DialogBody>{deleteQuestion(loss)}</DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Keep" onClick={onClose} />
            <Button intent="danger" text={title} autoFocus onClick={() => void run()} />
          </>
        }
      />
    </Dialog>
  )
}
