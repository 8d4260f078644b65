import { paragraphsOf } from '../../../shared/text/paragraphs'
import { paragraphWords } from '../../../shared/words/citation'
import { passagePlace } from '../../../shared/words/passages'
import { selectedWords } from '../../../shared/words/reader'
import { nodesOf } from './use-passages'
import type { Reader } from './use-reader'

/** Says to a screen reader which passage was picked, or which words are selected. */
export function ReaderStatus({ reader }: { readonly reader: Reader }) {
  return (
    <p className="sr-only" role="status">
      {statusOf(reader)}
    </p>
  )
}

function statusOf({ reading, passages, capture, tree }: Reader): string {
  if (reading.span !== null) {
    return selectedWords(capture.text.slice(reading.span.start, reading.span.end))
  }
  const { picked } = reading
  const annotation = picked === null ? undefined : passages.byId.get(picked)
  const span = picked === null ? undefined : passages.spans.get(picked)
  if (annotation === undefined || span === undefined) return ''
  const names = nodesOf(tree, annotation.tags).map(node => node.tag.name)
  const where = paragraphWords(paragraphsOf(capture.version.blocks, span))
  return passagePlace(passages.placed.indexOf(span) + 1, passages.placed.length, names, where)
}
