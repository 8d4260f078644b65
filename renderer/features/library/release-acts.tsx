import { useState } from 'react'
import type { Status } from '../../../shared/model/release'
import { useCommand } from '../../commands'
import { useNavigation } from '../../services'
import { DeleteDialog } from './delete-dialog'
import { TagDialog } from './tag-dialog'
import { useReleaseActs } from './use-release-acts'

/** The commands that act on the selected releases, wherever they are read, with the dialogs they need. */
export function ReleaseActs() {
  const { route } = useNavigation()
  const { releases, setStatusOf, toggleStar } = useReleaseActs()
  const [asking, setAsking] = useState<'tag' | 'delete' | null>(null)
  const inLibrary = route.kind === 'library' || route.kind === 'release'
  const refused = inLibrary && releases.length > 0 ? null : 'select a release first'
  const mark = (status: Status) => () => setStatusOf(status)
  useCommand('release.star', toggleStar, refused)
  useCommand('release.unread', mark('unread'), refused)
  useCommand('release.progress', mark('progress'), refused)
  useCommand('release.done', mark('done'), refused)
  useCommand('release.tag', () => setAsking('tag'), refused)
  useCommand('release.delete', () => setAsking('delete'), refused)
  const close = () => setAsking(null)
  return (
    <>
      {asking === 'tag' && <TagDialog onClose={close} />}
      {asking === 'delete' && <DeleteDialog releases={releases} onClose={close} />}
    </>
  )
}
