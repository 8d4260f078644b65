import { Annotation, StarEmpty } from '@blueprintjs/icons'
import type { SortColumn } from '../../../shared/library/sort'
import { displayName } from '../../../shared/library/query-test'
import type { Release } from '../../../shared/model/release'
import type { TagTree } from '../../../shared/model/tag-tree'
import { localIso, shortDate } from '../../../shared/words/dates'
import { count } from '../../../shared/words/numbers'
import type { Column, ColumnLayout } from '../../ui/data-table-columns'
import { DateCell, type LibraryRow, StarCell, StatusCell, TagsCell, TextCell } from './cells'

/** Every column can be sorted by: a column's id is what it sorts. */
type LibraryColumn = Column<LibraryRow> & { readonly id: SortColumn }

type Given = {
  readonly tree: TagTree
  readonly layout: ColumnLayout
  /** The rows stand under the headings of months. */
  readonly underMonth: boolean
  readonly onStar: (release: Release) => void
}

const TAGS_WIDTH = 130

const imported = (createdAt: string): string =>
  shortDate(localIso(createdAt, -new Date(createdAt).getTimezoneOffset()).slice(0, 10))

/**
 * The columns of the library. `from` is the width of the table at which a column has room: the source and the
 * distributor go first, then issuer and tags; status, date, title and the number of passages stay.
 */
export function libraryColumns({ tree, layout, underMonth, onStar }: Given): readonly LibraryColumn[] {
  const room = layout.widths['tags'] ?? TAGS_WIDTH
  return [
    {
      id: 'status',
      label: 'Status',
      head: <span className="sr-only">Status</span>,
      cell: ({ release }) => <StatusCell status={release.status} />,
      width: 9,
      minWidth: 9,
      align: 'centre',
      from: 0,
    },
    {
      id: 'starred',
      label: 'Star',
      head: <StarEmpty />,
      cell: ({ release }) => <StarCell release={release} onStar={onStar} />,
      width: 16,
      minWidth: 16,
      align: 'centre',
      from: 560,
    },
    {
      id: 'published',
      label: 'Date',
      cell: ({ release }) => <DateCell release={release} underMonth={underMonth} />,
      width: 96,
      align: 'end',
      greatestFirst: true,
      from: 0,
    },
    {
      id: 'issuer',
      label: 'Issuer',
      cell: ({ release }) => <TextCell release={release} field="issuer" />,
      width: 114,
      from: 560,
    },
    {
      id: 'title',
      label: 'Title',
      cell: ({ release }) => <TextCell release={release} field="title" />,
      width: 200,
      minWidth: 120,
      grows: true,
      from: 0,
    },
    {
      id: 'tags',
      label: 'Tags',
      cell: row => <TagsCell {...row} tree={tree} room={room} />,
      width: TAGS_WIDTH,
      greatestFirst: true,
      from: 560,
    },
    {
      id: 'passages',
      label: 'Passages',
      head: <Annotation />,
      cell: ({ passages }) => (passages.count === 0 ? '' : count(passages.count)),
      width: 28,
      minWidth: 24,
      align: 'end',
      greatestFirst: true,
      from: 0,
    },
    {
      id: 'words',
      label: 'Words',
      cell: ({ release }) => count(release.words),
      width: 54,
      align: 'end',
      greatestFirst: true,
      from: 900,
    },
    {
      id: 'language',
      label: 'Language',
      cell: ({ release }) => (release.language === null ? '' : displayName(release.language)),
      width: 76,
      from: 900,
    },
    {
      id: 'distributor',
      label: 'Distributor',
      cell: ({ release }) => <TextCell release={release} field="distributor" />,
      width: 120,
      from: 1200,
    },
    {
      id: 'sourceName',
      label: 'Source file',
      cell: ({ release }) => <span title={release.sourceName}>{release.sourceName}</span>,
      width: 140,
      from: 1200,
    },
    {
      id: 'createdAt',
      label: 'Imported',
      cell: ({ release }) => imported(release.createdAt),
      width: 96,
      align: 'end',
      greatestFirst: true,
      from: 1200,
    },
  ]
}
