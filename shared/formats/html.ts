import { contentOf } from './html-content'
import { metaOf } from './html-meta'
import { piecesOf, type Piece } from './html-pieces'
import { parsePage } from './html-tree'
import type { SourceBlock, SourceDoc } from './source'

/**
 * A saved page: the release found among what else the page shows, by its text and its marks, never by the site it is
 * from. `whole` keeps every visible text (Import anyway).
 */
export function readHtml(source: string, whole: boolean): SourceDoc {
  const page = parsePage(source)
  const meta = metaOf(page)
  const pieces = piecesOf(page.root)
  const content = contentOf(page.root, pieces, meta)
  const kept = whole && !content.release ? pieces : content.pieces
  return { blocks: kept.map(blockOf), meta, release: content.release }
}

const blockOf = ({ text, role, linked }: Piece): SourceBlock => ({ text, role, linked })
