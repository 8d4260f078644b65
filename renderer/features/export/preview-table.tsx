import type { Column } from '../../../shared/evidence/note-cells'
import './preview-table.css'

type Props = {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

/** What a reader looks for comes first; the file keeps its own order. */
const FIRST: readonly Column[] = ['issuer', 'published', 'paragraph', 'quote', 'tags', 'note', 'start', 'end']
const NUMBERS: ReadonlySet<Column> = new Set(['paragraph', 'start', 'end', 'version'])

/** The first rows of the file. They scroll both ways, so Tab has to reach them. */
export function PreviewTable({ columns, rows }: Props) {
  const shown = [...FIRST, ...columns.filter(column => !FIRST.includes(column))]
    .map(column => ({ column, place: columns.indexOf(column) }))
    .filter(({ place }) => place !== -1)
  // A passage may make several rows, so a row is known by its place alone.
  const placed = rows.map((row, index) => ({ row, place: index + 1 }))
  return (
    <div className="preview-table" role="region" aria-label="Preview" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th aria-label="Row" />
            {shown.map(({ column }) => (
              <th key={column} scope="col" data-number={NUMBERS.has(column)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed.map(({ row, place: number }) => (
            <tr key={number}>
              <td className="preview-table-place">{number}</td>
              {shown.map(({ column, place }) => (
                <Cell key={column} column={column} text={row[place] ?? ''} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Longer cells are cut on screen only. */
const MOST_SHOWN = 200

function Cell({ column, text }: { readonly column: Column; readonly text: string }) {
  return (
    <td data-number={NUMBERS.has(column)}>
      {text === '' ? <span className="preview-table-empty">empty</span> : text.slice(0, MOST_SHOWN)}
    </td>
  )
}
