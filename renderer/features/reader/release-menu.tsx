import { Button, Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core'
import { Annotation as NoteIcon, DocumentOpen, More, Plus, Search, Share } from '@blueprintjs/icons'
import { COMMANDS } from '../../../shared/commands'
import type { FieldName } from '../../../shared/model/fields'
import type { Release } from '../../../shared/model/release'
import { keyWords } from '../../../shared/words/keys'
import { addFieldWords } from '../../../shared/words/fields'
import { useServices } from '../../services'

/** Fields that stay out of the head while they are empty. */
const OPTIONAL: readonly FieldName[] = ['distributed', 'distributor', 'updated', 'type', 'dateline', 'url']

type ReleaseMenuProps = {
  readonly release: Release
  readonly onAddField: (name: FieldName) => void
  readonly onShowSource: () => void
  readonly onNote: () => void
}

export function ReleaseMenu({ release, onAddField, onShowSource, onNote }: ReleaseMenuProps) {
  const { host, run, platform } = useServices()
  const missing = OPTIONAL.filter(name => release[name] === null)
  const url = release.url
  const menu = (
    <Menu aria-label="More for this release">
      <MenuItem icon={<NoteIcon />} text="Note on the release" onClick={onNote} />
      <MenuItem
        icon={<Search />}
        text="Find in the release"
        label={keyWords(COMMANDS['find.open'].key, platform)}
        onClick={() => run('find.open')}
      />
      <MenuItem icon={<DocumentOpen />} text="Show original text" onClick={onShowSource} />
      {url !== null && url.startsWith('https:') && (
        <MenuItem icon={<Share />} text="Open the address" onClick={() => void host.openLink(url)} />
      )}
      {missing.length > 0 && <MenuDivider />}
      {missing.map(name => (
        <MenuItem key={name} icon={<Plus />} text={addFieldWords(name)} onClick={() => onAddField(name)} />
      ))}
    </Menu>
  )
  return (
    <PopoverNext
      // The note and the fields of this menu take the focus themselves, while it still closes.
      enforceFocus={false}
      shouldReturnFocusOnClose={false}
      placement="bottom-end"
      arrow={false}
      animation="minimal"
      content={menu}
    >
      <Button
        variant="minimal"
        size="small"
        icon={<More />}
        aria-label="More for this release"
        title="More"
      />
    </PopoverNext>
  )
}
