import { type CSSProperties, memo } from 'react'
import { linesOf, type Lines, type Run } from '../../../shared/anchoring/runs'
import type { AnnotationId } from '../../../shared/model/ids'
import { isBody, type Block } from '../../../shared/text/span'
import type { Look } from './use-passages'

type ParagraphProps = {
  readonly text: string
  readonly block: Block
  readonly index: number
  readonly number: number | null
  readonly runs: readonly Run[]
  readonly looks: ReadonlyMap<AnnotationId, Look>
  /** The picked passage if it stands in this block. */
  readonly picked: AnnotationId | null
  readonly isCursor: boolean
}

/** A block of the text with its number. Drawn again only when its own runs, or how they look, change. */
export const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { text, block, index, number, runs, looks, picked, isCursor } = props
  return (
    <p
      className="reader-block"
      data-block={index}
      data-kind={block.kind}
      data-quiet={isBody(block) ? undefined : ''}
      data-cursor={isCursor ? '' : undefined}
      tabIndex={-1}
    >
      {number !== null && (
        <span className="reader-number" aria-hidden>
          {number}
        </span>
      )}
      {runs.map(run => (
        <RunText key={run.start} text={text} run={run} looks={looks} picked={picked} />
      ))}
    </p>
  )
}, sameDrawing)

function sameDrawing(a: ParagraphProps, b: ParagraphProps): boolean {
  return (
    a.text === b.text &&
    a.block === b.block &&
    a.runs === b.runs &&
    a.picked === b.picked &&
    a.isCursor === b.isCursor &&
    (a.looks === b.looks ||
      a.runs.every(run => run.passages.every(({ id }) => sameLook(a.looks.get(id), b.looks.get(id)))))
  )
}

const sameLook = (a: Look | undefined, b: Look | undefined): boolean =>
  a === b || (a?.colour === b?.colour && a?.name === b?.name)

type RunProps = Pick<ParagraphProps, 'text' | 'looks' | 'picked'> & { readonly run: Run }

function RunText({ text, run, looks, picked }: RunProps) {
  const words = text.slice(run.start, run.end)
  if (run.passages.length === 0) return <span data-start={run.start}>{words}</span>
  const lines = linesOf(run, picked)
  return (
    <span
      className={lines.more ? 'reader-run reader-run-more' : 'reader-run'}
      data-start={run.start}
      data-passages={run.passages.map(({ id }) => id).join(' ')}
      role="group"
      aria-label={run.passages.map(({ id }) => looks.get(id)?.name ?? '').join('; ')}
      style={paint(lines, looks, picked)}
    >
      {words}
    </span>
  )
}

/** The colours and widths of a run's lines and fill, for the gradients of reader-text.css. */
function paint(
  lines: Lines,
  looks: ReadonlyMap<AnnotationId, Look>,
  picked: AnnotationId | null,
): CSSProperties {
  const style: Record<string, string> = {}
  const colour = (id: AnnotationId): string => looks.get(id)?.colour ?? 'none'
  lines.lines.forEach((id, lane) => {
    if (id === null) return
    style[`--reader-line-${lane + 1}`] = `var(--tag-${colour(id)}-mark)`
    if (id === picked) style[`--reader-width-${lane + 1}`] = '3px'
  })
  if (lines.fill !== null) style['--reader-fill'] = `var(--tag-${colour(lines.fill)}-fill)`
  return style
}
