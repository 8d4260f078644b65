import { Star, StarEmpty } from '@blueprintjs/icons'
import { fitChips } from '../../../shared/library/fit-chips'
import type { PassagesOf } from '../../../shared/library/passages'
import type { FieldName } from '../../../shared/model/fields'
import type { Release, Status } from '../../../shared/model/release'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree'
import { dateReadings, dayAndMonth, releaseDate, shortDate } from '../../../shared/words/dates'
import { fieldLabel } from '../../../shared/words/fields'
import { starLabel, statusLabel } from '../../../shared/words/releases'
import { MoreTags, TagChip } from '../../ui/tag-chip'
import { textWidth } from '../../ui/text-width'

/** What one row of the table shows. */
export type LibraryRow = { readonly release: Release; readonly passages: PassagesOf }

export function StarCell({ release, onStar }: { release: Release; onStar: (release: Release) => void }) {
  const label = starLabel(release.starred)
  return (
    <button
      type="button"
      tabIndex={-1}
      className="library-star"
      aria-pressed={release.starred}
      aria-label={`${label}: ${release.title}`}
      title={label}
      onClick={() => onStar(release)}
    >
      {release.starred ? <Star /> : <StarEmpty />}
    </button>
  )
}

/** Unread is a dot, in progress a half disc; read and done are the quiet states. */
export function StatusCell({ status }: { status: Status }) {
  if (status === 'read') return null
  const label = statusLabel(status)
  if (status === 'done') return <span className="sr-only">{label}</span>
  return <span role="img" className="library-dot" data-status={status} aria-label={label} title={label} />
}

/** A field that is not certain: as printed, with the mark of doubt. */
function Unsure({ words }: { words: string }) {
  return (
    <span className="library-unsure">
      <span className="library-unsure-words cut">{words}</span>
      <span role="img" className="library-doubt" aria-label="Not certain">
        ?
      </span>
    </span>
  )
}

const isUnsure = (release: Release, field: FieldName): boolean => release.unsettled.includes(field)

/** Under the heading of a month only the day and month stand. The tooltip gives every date as printed. */
export function DateCell({ release, underMonth }: { release: Release; underMonth: boolean }) {
  const words = releaseDate(release.published, underMonth ? dayAndMonth : shortDate)
  const isDoubtful = (release.published?.readings.length ?? 0) !== 1 || isUnsure(release, 'published')
  return (
    <span className="library-date" title={datesOf(release)}>
      {words !== null && (isDoubtful ? <Unsure words={words} /> : words)}
    </span>
  )
}

const datesOf = (release: Release): string =>
  (['published', 'distributed', 'updated'] as const)
    .map(name => {
      const date = release[name]
      return date === null ? null : `${fieldLabel(name)} ${dateReadings(date)}`
    })
    .filter(line => line !== null)
    .join('\n')

export function TextCell({
  release,
  field,
}: {
  release: Release
  field: 'issuer' | 'distributor' | 'title'
}) {
  const words = release[field] ?? ''
  if (isUnsure(release, field) && words !== '') return <Unsure words={words} />
  return <span title={words}>{words}</span>
}

/** Shape, gaps and edges of a chip beside its name, and the width of `+n`, in CSS pixels. */
const CHIP = 27
const MORE = 30
const GAP = 4
const FONT = { size: 11, weight: 500 }
const SHORT = 12

type TagsProps = LibraryRow & { readonly tree: TagTree; readonly room: number }

/** The release's own tags first, then those of its passages: whole chips that fit, then how many more. */
export function TagsCell({ release, passages, tree, room }: TagsProps) {
  const nodes = [...new Set([...release.tags, ...passages.tags])]
    .map(id => tree.get(id))
    .filter(node => node !== undefined)
  if (nodes.length === 0) return null
  const widths = nodes.map(({ tag }) => textWidth(tag.name, FONT) + CHIP)
  const { shown, shorten } = fitChips(widths, { room, gap: GAP, more: MORE })
  const left = nodes.slice(shown).map(nameOf)
  return (
    <span className="library-tags">
      {nodes.slice(0, shown).map(({ tag, colour, path }) => (
        <TagChip
          key={tag.id}
          name={tag.name}
          colour={colour}
          path={path}
          {...(shorten ? { shortenTo: SHORT } : {})}
        />
      ))}
      {left.length > 0 && <MoreTags names={left} />}
    </span>
  )
}

const nameOf = ({ tag }: TagNode): string => tag.name
