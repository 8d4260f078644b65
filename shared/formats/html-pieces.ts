import type { SourceRole } from './source'
import { attribute, BLOCK, HEADING, isCaption, isDoubtful, isHidden, SILENT } from './html-blocks'
import { CELL, cellText, isDataTable, rowsOf } from './html-table'
import type { Element } from './html-tree'

/** A block of a page: text between two borders of block elements. */
export type Piece = {
  readonly text: string
  readonly role: SourceRole
  /** The nearest block element around it. */
  readonly home: Element
  /** Letters that are inside links, of all letters. */
  readonly linked: number
  /** Elements around it that by their names or roles are not the release (menus, banners), outermost first. */
  readonly suspects: readonly Element[]
}

function roleOf(element: Element): SourceRole {
  if (element.name === 'h1') return 'title'
  if (HEADING.test(element.name) || element.name === 'dt' || element.name === 'caption') return 'heading'
  return element.name === 'li' ? 'item' : 'paragraph'
}

const SPACE = /[\t\n\r\f ]+/gu

/** Two breaks part paragraphs; one is a break inside a paragraph. */
const BREAKS = /\n[\t \u00a0]*\n[\s\u00a0]*/u

/** Walks a page and gathers its pieces; text is collected until a block element begins or ends. */
class Gatherer {
  readonly pieces: Piece[] = []
  private text = ''
  private links = 0
  private role: SourceRole = 'paragraph'
  /** How many items of each ordered list were met: the next one's number. */
  private readonly numbers = new Map<Element, number>()

  flush(home: Element, suspects: readonly Element[]): void {
    const { text, links, role } = this
    this.text = ''
    this.links = 0
    const letters = text.trim().length
    if (letters === 0) return
    const linked = Math.min(1, links / letters)
    for (const part of text.split(BREAKS)) {
      const trimmed = part.trim()
      if (trimmed !== '') this.pieces.push({ text: trimmed, role, home, linked, suspects })
    }
    // The number of a list item stands before its first block only.
    if (role === 'item') this.role = 'paragraph'
  }

  /** `inLink`: letters below count as linked. */
  walk(element: Element, home: Element, suspects: readonly Element[], inLink: boolean, pre: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.add(pre ? child : child.replace(SPACE, ' '), inLink)
      else if (child.name === 'br') this.text += '\n'
      else if (child.name === 'hr') {
        this.flush(home, suspects)
        this.pieces.push({ text: '', role: 'rule', home, linked: 0, suspects })
      } else if (!SILENT.has(child.name) && !isHidden(child)) this.enter(child, home, suspects, inLink, pre)
    }
  }

  private add(text: string, inLink: boolean): void {
    this.text += text
    if (inLink) this.links += text.trim().length
  }

  private enter(
    child: Element,
    home: Element,
    suspects: readonly Element[],
    inLink: boolean,
    pre: boolean,
  ): void {
    const linked = inLink || (child.name === 'a' && child.attributes['href'] !== undefined)
    if (!BLOCK.has(child.name)) {
      if (isCaption(child)) this.caption(child, home, suspects, linked)
      else this.walk(child, home, suspects, linked, pre)
      return
    }
    this.flush(home, suspects)
    const around = isDoubtful(child) ? [...suspects, child] : suspects
    if (child.name === 'table' && isDataTable(child)) this.rows(child, around)
    else {
      const before = this.role
      this.role =
        child.name === 'p' || child.name === 'div'
          ? before === 'item'
            ? 'item'
            : 'paragraph'
          : roleOf(child)
      if (child.name === 'li') this.text += this.numberOf(child)
      this.walk(child, child, around, linked, pre || child.name === 'pre')
      this.flush(child, around)
      this.role = 'paragraph'
    }
  }

  /** Words under a picture stand apart from the paragraph that they are set into. */
  private caption(child: Element, home: Element, suspects: readonly Element[], linked: boolean): void {
    this.flush(home, suspects)
    const before = this.role
    this.role = 'paragraph'
    this.walk(child, child, [...suspects, child], linked, false)
    this.flush(child, [...suspects, child])
    this.role = before
  }

  /** `3. ` before the third item of an ordered list, as a plain text prints it; nothing in other lists. */
  private numberOf({ parent: list }: Element): string {
    if (list?.name !== 'ol') return ''
    const start = Number(attribute(list, 'start') || '1')
    const number = this.numbers.get(list) ?? (Number.isInteger(start) ? start : 1)
    this.numbers.set(list, number + 1)
    return `${number}. `
  }

  private rows(table: Element, suspects: readonly Element[]): void {
    for (const row of rowsOf(table)) {
      const cells = row.children.filter(cell => typeof cell !== 'string' && CELL.has(cell.name))
      const texts = cells.map(cell => (typeof cell === 'string' ? '' : cellText(cell)))
      const text = texts.filter(cell => cell !== '').join(' | ')
      if (text !== '')
        this.pieces.push({
          text,
          role: texts.length > 1 ? 'row' : 'paragraph',
          home: table,
          linked: 0,
          suspects,
        })
    }
  }
}

/** All visible pieces of a page in document order. */
export function piecesOf(root: Element): Piece[] {
  const gatherer = new Gatherer()
  gatherer.walk(root, root, [], false, false)
  gatherer.flush(root, [])
  return gatherer.pieces
}
