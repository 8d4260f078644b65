import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core'
import type { Tag } from '../../../shared/model/tag'
import { deletionWords } from '../../../shared/words/tags'
import type { TagActs } from './use-tag-acts'

type Props = { readonly tag: Tag; readonly acts: TagActs; readonly onClose: () => void }

/** Asks before a tag goes, with what it touches in numbers. The toast after it carries Undo. */
export function DeleteTag({ tag, acts, onClose }: Props) {
  const loss = acts.lossOf(tag.id)
  if (loss === null) return null
  const onDelete = () => {
    acts.remove(tag)
    onClose()
  }
  return (
    <Dialog isOpen title={`Delete ${tag.name}`} onClose={onClose} className="delete-tag">
      <DialogBody>{deletionWords(tag.name, loss)}</DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} />
            <Button
              text={loss.below === 0 ? 'Delete tag' : 'Delete tags'}
              intent="danger"
              autoFocus
              onClick={onDelete}
            />
          </>
        }
      />
    </Dialog>
  )
}
