import { Button, Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core'
import { Blank, More, Tick } from '@blueprintjs/icons'
import { GROUPINGS } from '../../../shared/library/group'
import { groupingName } from '../../../shared/words/views'
import { AS_IT_COMES, isShown, NARROW } from '../../ui/data-table-columns'
import { useLibraryView } from '../../view-state'
import { useColumnLayout } from './use-column-layout'
import { useLibraryColumns } from './use-library-columns'

/** Which columns the table has, and what its headings part the rows by. */
export function ColumnsMenu({ width }: { width: number }) {
  return (
    <PopoverNext
      placement="bottom-end"
      animation="minimal"
      arrow={false}
      content={<ColumnItems width={width} />}
    >
      <Button
        variant="minimal"
        size="small"
        icon={<More />}
        aria-label="Columns and headings"
        title="Columns and headings"
      />
    </PopoverNext>
  )
}

function ColumnItems({ width }: { width: number }) {
  const columns = useLibraryColumns()
  const [layout, setLayout] = useColumnLayout()
  const { grouping, setGrouping } = useLibraryView()
  const sign = (on: boolean) => (on ? <Tick /> : <Blank />)
  return (
    <Menu aria-label="Columns and headings">
      <MenuDivider title="Headings" />
      {GROUPINGS.map(each => (
        <MenuItem
          key={each}
          icon={sign(each === grouping)}
          text={groupingName(each)}
          aria-current={each === grouping}
          onClick={() => setGrouping(each)}
        />
      ))}
      <MenuDivider title="Columns" />
      {columns
        .filter(column => column.from > 0)
        .map(column => {
          const { id, label } = column
          const shown = isShown(column, layout, width)
          return (
            <MenuItem
              key={id}
              icon={sign(shown)}
              text={label}
              disabled={width < NARROW}
              aria-current={shown}
              shouldDismissPopover={false}
              onClick={() => setLayout({ ...layout, shown: { ...layout.shown, [id]: !shown } })}
            />
          )
        })}
      <MenuDivider />
      <MenuItem icon={<Blank />} text="Columns as they come" onClick={() => setLayout(AS_IT_COMES)} />
    </Menu>
  )
}
