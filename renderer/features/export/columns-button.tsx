import { Button, Checkbox, PopoverNext } from '@blueprintjs/core'
import { Properties } from '@blueprintjs/icons'
import { withColumn } from '../../../shared/evidence/export-choice'
import { COLUMNS, type Column } from '../../../shared/evidence/note-cells'
import { columnsButton } from '../../../shared/words/export'
import './columns-button.css'

type Props = {
  readonly columns: readonly Column[]
  readonly onChange: (columns: readonly Column[]) => void
}

/** Which columns the file has. Their order is that of the format and cannot be changed. */
export function ColumnsButton({ columns, onChange }: Props) {
  return (
    <PopoverNext
      placement="right-end"
      animation="minimal"
      arrow={false}
      content={
        <div className="columns-button-list" role="group" aria-label="Columns of the file">
          {COLUMNS.map(column => (
            <Checkbox
              key={column}
              checked={columns.includes(column)}
              label={column}
              onChange={event => onChange(withColumn(columns, column, event.currentTarget.checked))}
            />
          ))}
          <Button size="small" text="All columns" onClick={() => onChange(COLUMNS)} />
        </div>
      }
    >
      <Button
        className="columns-button"
        icon={<Properties />}
        text={columnsButton(columns.length, COLUMNS.length)}
      />
    </PopoverNext>
  )
}
