import { Button, ButtonGroup, Menu, MenuItem, PopoverNext } from '@blueprintjs/core'
import { ChevronDown, Cross, Star, Tag, Trash } from '@blueprintjs/icons'
import { STATUSES } from '../../../shared/model/release'
import { deleteTitle, selectedWords, statusLabel } from '../../../shared/words/releases'
import { useServices } from '../../services'
import { useLibraryView } from '../../view-state'
import { useReleaseActs } from './use-release-acts'

/** What can be done to the selected releases together. */
export function BulkBar() {
  const { run } = useServices()
  const { selectNone } = useLibraryView()
  const { releases, setStatusOf, toggleStar, allStarred } = useReleaseActs()
  const n = releases.length
  return (
    <div role="toolbar" aria-label="Selected releases" className="library-bulk">
      <span className="library-bulk-count">{selectedWords(n)}</span>
      <ButtonGroup>
        <Button size="small" icon={<Tag />} text="Tag…" onClick={() => run('release.tag')} />
        <PopoverNext
          placement="top-start"
          animation="minimal"
          arrow={false}
          content={
            <Menu aria-label="Status">
              {STATUSES.map(status => (
                <MenuItem key={status} text={statusLabel(status)} onClick={() => setStatusOf(status)} />
              ))}
            </Menu>
          }
        >
          <Button size="small" text="Status" endIcon={<ChevronDown size={12} />} />
        </PopoverNext>
        <Button size="small" icon={<Star />} text={allStarred ? 'Unstar' : 'Star'} onClick={toggleStar} />
        <Button size="small" icon={<Trash />} text={deleteTitle(n)} onClick={() => run('release.delete')} />
      </ButtonGroup>
      <Button
        variant="minimal"
        size="small"
        icon={<Cross />}
        aria-label="Select none"
        title="Select none"
        onClick={selectNone}
      />
    </div>
  )
}
