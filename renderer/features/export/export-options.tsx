import { Checkbox, Radio, RadioGroup, SegmentedControl } from '@blueprintjs/core'
import type { FormEvent, ReactNode } from 'react'
import type { RowCounts } from '../../../shared/evidence/count-rows'
import type { ExportChoice, Which } from '../../../shared/evidence/export-choice'
import { count } from '../../../shared/words/numbers'
import { ColumnsButton } from './columns-button'
import './export-options.css'

export type Scope = { readonly which: Which; readonly label: string; readonly releases: number }

type Props = {
  readonly choice: ExportChoice
  readonly onChange: (change: Partial<ExportChoice>) => void
  readonly counts: RowCounts
  /** None where the rows were chosen elsewhere. */
  readonly scopes: readonly Scope[]
}

/** Every choice, with the number of rows that it stands for. */
export function ExportOptions({ choice, onChange, counts, scopes }: Props) {
  const radio = (name: keyof ExportChoice) => ({
    selectedValue: choice[name] as string,
    onChange: (event: FormEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.value }),
  })
  const check = (name: 'releases' | 'untagged' | 'lost', label: string) => (
    <Checkbox
      checked={choice[name]}
      onChange={event => onChange({ [name]: event.currentTarget.checked })}
      labelElement={<Counted label={label} n={counts[name]} />}
    />
  )
  return (
    <div className="export-options">
      {scopes.length > 0 && (
        <RadioGroup label="Which releases" {...radio('which')}>
          {scopes.map(({ which, label, releases }) => (
            <Radio
              key={which}
              value={which}
              disabled={releases === 0}
              labelElement={<Counted label={label} n={releases} />}
            />
          ))}
        </RadioGroup>
      )}
      <RadioGroup label="One row for" {...radio('rowFor')}>
        <Radio value="passage" labelElement={<Counted label="each passage" n={counts.passages} />} />
        <Radio
          value="passage-and-tag"
          labelElement={<Counted label="each passage and tag" n={counts.passagesAndTags} />}
        />
      </RadioGroup>
      <Group label="Also include">
        {scopes.length > 0 && check('releases', 'Notes and tags on whole releases')}
        {check('untagged', 'Passages without a tag')}
        {check('lost', 'Passages that no longer fit')}
      </Group>
      <Group label="Separator">
        <SegmentedControl
          size="small"
          aria-label="Separator"
          value={choice.separator}
          onValueChange={separator => onChange({ separator: separator as ExportChoice['separator'] })}
          options={[
            { label: 'Comma', value: ',' },
            { label: 'Semicolon', value: ';' },
            { label: 'Tab', value: '\t' },
          ]}
        />
      </Group>
      <RadioGroup label="For which program" {...radio('program')}>
        <Radio value="excel" label="Excel: UTF-8 with BOM, formulas disarmed" />
        <Radio value="scripts" label="Scripts: UTF-8, cells as they are" />
      </RadioGroup>
      <Group label="Positions count">
        <SegmentedControl
          size="small"
          aria-label="Positions count"
          value={choice.unit}
          onValueChange={unit => onChange({ unit: unit as ExportChoice['unit'] })}
          options={[
            { label: 'UTF-16 units', value: 'utf-16' },
            { label: 'Code points', value: 'code-point' },
          ]}
        />
      </Group>
      <ColumnsButton columns={choice.columns} onChange={columns => onChange({ columns })} />
    </div>
  )
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="export-options-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}

function Counted({ label, n }: { readonly label: string; readonly n: number }) {
  return (
    <span className="export-options-counted">
      {label} <span className="export-options-count">{count(n)}</span>
    </span>
  )
}
