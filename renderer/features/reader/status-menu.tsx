import { memo } from 'react'
import { Button, Menu, MenuItem, PopoverNext, PopupKind } from '@blueprintjs/core'
import { ChevronDown } from '@blueprintjs/icons'
import { setStatus } from '../../../shared/acts/releases'
import { type Release, STATUSES } from '../../../shared/model/release'
import { sentence } from '../../../shared/words/quotes'
import { statusName } from '../../../shared/words/releases'
import { useServices } from '../../services'

/** How far the analyst is with a release. */
export const StatusMenu = memo(function StatusMenu({ release }: { readonly release: Release }) {
  const services = useServices()
  const items = STATUSES.map(status => (
    <MenuItem
      key={status}
      roleStructure="listoption"
      selected={status === release.status}
      text={sentence(statusName(status))}
      onClick={() => {
        const draft = setStatus([release], status, services)
        if (draft !== null) void services.act(draft)
      }}
    />
  ))
  return (
    <PopoverNext
      placement="bottom-end"
      popupKind={PopupKind.LISTBOX}
      arrow={false}
      animation="minimal"
      content={
        <Menu role="listbox" aria-label="Status">
          {items}
        </Menu>
      }
    >
      <Button
        variant="minimal"
        size="small"
        className="reader-status"
        aria-label={`Status: ${statusName(release.status)}`}
        text={sentence(statusName(release.status))}
        endIcon={<ChevronDown size={12} />}
      />
    </PopoverNext>
  )
})
