import { NameField } from './name-field'

type Props = {
  readonly depth: number
  readonly onSave: (name: string) => string | null
  readonly onClose: () => void
}

/** The row of a tag that has no name yet, in the place where it will stand. */
export function MakingRow({ depth, onSave, onClose }: Props) {
  return (
    <div
      role="treeitem"
      aria-selected={false}
      aria-level={depth + 1}
      aria-label="New tag"
      className="tag-row"
      tabIndex={-1}
      style={{ paddingLeft: 12 + depth * 20 }}
    >
      <span className="tag-row-twist" />
      <NameField label="Name of the new tag" value="" onSave={onSave} onClose={onClose} />
    </div>
  )
}
