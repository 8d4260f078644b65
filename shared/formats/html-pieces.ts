import type { SourceRole } from './source'
import { textOf, type Element } from './html-tree'

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

/** Elements whose text is never read. */
const SILENT = new Set(
  (
    'script style noscript template svg math iframe object embed canvas video audio select button input textarea head ' +
    'map datalist dialog nav progress meter link meta title noembed noframes applet'
  ).split(' '),
)
const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup html li main menu ol p pre section summary table tbody td tfoot th thead tr ul #root'
  ).split(' '),
)
const DOUBTFUL_ELEMENT = new Set(['footer', 'aside', 'figcaption', 'menu'])
const DOUBTFUL_ROLE =
  /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar|tablist)$/u
/** Parts of pages by the names that their makers give them: whole words inside class names and ids. */
const DOUBTFUL_NAME =
  /(?:^|[\s_-])(?:nav|navi|navigation|navbar|menu|submenu|breadcrumbs?|footer|foot|cookies?|consent|gdpr|sidebar|side|share|sharing|social|related|recommend\w*|comments?|widget|newsletter|subscribe|subscription|pagination|pager|skip\w*|promo|ads?|advert\w*|popup|pop-up|modal|overlay|toolbar|tools|login|search|lang\w*|teasers?|more-news|latest|trending|popular|tagcloud|toc|sitemap|copyright|disclaimer|(?<!label-)hidden|sr-only|visually-hidden|screen-reader\w*|print-only|accessibility|donat\w+|spende\w*|banner|gallery|carousel|slider|author-box|metadata-list|marginal\w*)(?=$|[\s_-])/iu
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu

const attribute = (element: Element, name: string): string => element.attributes[name] ?? ''

function isHidden({ attributes }: Element): boolean {
  return (
    attributes['hidden'] !== undefined ||
    (attributes['style'] !== undefined && HIDDEN_STYLE.test(attributes['style'])) ||
    (attributes['aria-hidden'] === 'true' && attributes['class'] === undefined)
  )
}

/** The camel case of class names is opened, so that `relatedLinks` has the word `related`. */
const named = (text: string): string => text.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')

function isDoubtful(element: Element): boolean {
  if (DOUBTFUL_ELEMENT.has(element.name)) return true
  if (
    element.name === 'body' ||
    element.name === 'html' ||
    element.name === 'main' ||
    element.name === 'article'
  )
    return false
  const role = attribute(element, 'role')
  if (role !== '' && DOUBTFUL_ROLE.test(role)) return true
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`
  return names.length > 1 && DOUBTFUL_NAME.test(named(names))
}

const CAPTION =
  /(?:^|[\s_-])(?:caption|bildunterschrift|bildtext|legende?|pie-de-foto|didascalia)(?=$|[\s_-])/iu

/** An inline element that holds the words of a picture, by its name or because it is a link around both. */
function isCaption(element: Element): boolean {
  if (element.name !== 'span' && element.name !== 'a' && element.name !== 'em' && element.name !== 'small')
    return false
  const names = attribute(element, 'class')
  if (names !== '' && CAPTION.test(named(names))) return true
  return (
    element.name === 'a' &&
    element.children.some(child => typeof child !== 'string' && child.name === 'img') &&
    element.children.some(child => typeof child === 'string' && child.trim().length > 20)
  )
}

const HEADING = /^h[1-6]$/u

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

const CELL = new Set(['td', 'th'])
const cellText = (cell: Element): string =>
  visibleText(cell)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()

function visibleText(element: Element): string {
  return element.children
    .map(child =>
      typeof child === 'string'
        ? child
        : SILENT.has(child.name) || isHidden(child)
          ? ''
          : `${visibleText(child)}${BLOCK.has(child.name) || child.name === 'br' ? ' ' : ''}`,
    )
    .join('')
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  for (const child of table.children) {
    if (typeof child === 'string') continue
    if (child.name === 'tr') rows.push(child)
    else if (child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot')
      rows.push(...rowsOf(child))
  }
  return rows
}

/** A cell longer than this holds prose: the table lays a page out. */
const LONGEST_CELL = 240

/** Tables lay out old pages. One is data when it has several rows and columns of short cells without blocks of their own. */
function isDataTable(table: Element): boolean {
  if (attribute(table, 'role') === 'presentation') return false
  const rows = rowsOf(table)
  if (rows.length < 2) return false
  let wide = 0
  for (const row of rows) {
    let cells = 0
    for (const cell of row.children) {
      if (typeof cell === 'string' || !CELL.has(cell.name)) continue
      cells += 1
      if (holdsBlocks(cell) || textOf(cell).trim().length > LONGEST_CELL) return false
    }
    if (cells > 1) wide += 1
  }
  return wide * 2 >= rows.length
}

function holdsBlocks(element: Element): boolean {
  let paragraphs = 0
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === 'table' || HEADING.test(child.name) || child.name === 'ul' || child.name === 'article')
      return true
    if (child.name === 'p') paragraphs += 1
    if (paragraphs > 2 || holdsBlocks(child)) return true
  }
  return false
}

/** All visible pieces of a page in document order. */
export function piecesOf(root: Element): Piece[] {
  const gatherer = new Gatherer()
  gatherer.walk(root, root, [], false, false)
  gatherer.flush(root, [])
  return gatherer.pieces
}
