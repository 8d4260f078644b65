import { Tokenizer } from 'htmlparser2'

/** An element of a page. Only attributes that reading needs are kept; names are lower case. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | null
  readonly children: (Element | string)[]
}

/** A page as a tree, with the comments that saved pages carry at the top. */
export type Page = { readonly root: Element; readonly comments: readonly string[] }

/**
 * Elements nested deeper than this are laid flat into the one at this depth. Real pages reach about 60; a page with
 * 100,000 nested elements must neither overflow a stack nor take quadratic time.
 */
export const MAX_DEPTH = 400

const KEPT = new Set(
  'class id role hidden style aria-hidden content name property itemprop itemtype datetime type lang xml:lang rel href alt start http-equiv'.split(
    ' ',
  ),
)
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Text of these is kept raw or left out; nothing inside them is a tag. */
const RAW = new Set(['script', 'style', 'noembed', 'noframes', 'iframe', 'xmp'])

const P_CLOSERS = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr main menu nav ol p pre section table ul'
  ).split(' '),
)
const CELL = new Set(['td', 'th'])
/** Which open elements a new one ends, looking no further up than the scope. Source: HTML Standard, optional tags. */
const CLOSES: Readonly<
  Record<string, { readonly ends: ReadonlySet<string>; readonly scope: ReadonlySet<string> }>
> = {
  li: { ends: new Set(['li']), scope: new Set(['ul', 'ol', 'menu']) },
  dt: { ends: new Set(['dt', 'dd']), scope: new Set(['dl']) },
  dd: { ends: new Set(['dt', 'dd']), scope: new Set(['dl']) },
  option: { ends: new Set(['option']), scope: new Set(['select']) },
  tr: { ends: new Set(['tr']), scope: new Set(['table']) },
  td: { ends: CELL, scope: new Set(['tr', 'table']) },
  th: { ends: CELL, scope: new Set(['tr', 'table']) },
  tbody: { ends: new Set(['thead', 'tbody', 'tfoot']), scope: new Set(['table']) },
  tfoot: { ends: new Set(['thead', 'tbody', 'tfoot']), scope: new Set(['table']) },
}
const P_SCOPE = new Set(['td', 'th', 'table', 'button', 'object', 'body', 'html'])
const P_ENDS = new Set(['p'])

/** Builds the tree as tokens come. One element a tag, open ones on a stack, so that no input is slower than its length. */
class TreeBuilder {
  readonly root: Element = { name: '#root', attributes: {}, parent: null, children: [] }
  readonly comments: string[] = []
  private readonly open: Element[] = [this.root]
  /** How many open elements have a name: an end tag that matches none costs nothing. */
  private readonly counts = new Map<string, number>()
  /** Start tags beyond MAX_DEPTH, by name, whose end tags are to be passed over. */
  private readonly flattened = new Map<string, number>()
  private name = ''
  private attributes: Record<string, string> = {}
  private attribute = ''
  private value = ''

  constructor(private readonly source: string) {}

  private get top(): Element {
    return this.open.at(-1) ?? this.root
  }

  private text(text: string): void {
    const { children } = this.top
    const last = children.at(-1)
    if (typeof last === 'string') children[children.length - 1] = last + text
    else children.push(text)
  }

  private pop(): void {
    const element = this.open.pop()
    if (element) this.counts.set(element.name, (this.counts.get(element.name) ?? 1) - 1)
  }

  /** Ends the nearest open element of `ends` unless one of `scope` stands before it. */
  private endImplied(ends: ReadonlySet<string>, scope: ReadonlySet<string>): void {
    if (![...ends].some(name => (this.counts.get(name) ?? 0) > 0)) return
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const name = this.open[at]?.name ?? ''
      if (ends.has(name)) {
        while (this.open.length > at) this.pop()
        return
      }
      if (scope.has(name)) return
    }
  }

  private openTag(): void {
    const { name, attributes } = this
    if (P_CLOSERS.has(name)) this.endImplied(P_ENDS, P_SCOPE)
    const closes = CLOSES[name]
    if (closes) this.endImplied(closes.ends, closes.scope)
    const element: Element = { name, attributes, parent: this.top, children: [] }
    if (VOID.has(name)) this.top.children.push(element)
    else if (this.open.length >= MAX_DEPTH && !RAW.has(name)) {
      this.flattened.set(name, (this.flattened.get(name) ?? 0) + 1)
      // A break keeps apart what the lost element kept apart.
      this.top.children.push({ name: 'br', attributes: {}, parent: this.top, children: [] })
    } else {
      this.top.children.push(element)
      this.open.push(element)
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
    }
  }

  private closeTag(name: string): void {
    const flat = this.flattened.get(name) ?? 0
    if (flat > 0) {
      this.flattened.set(name, flat - 1)
      return
    }
    if (name === 'br') this.top.children.push({ name, attributes: {}, parent: this.top, children: [] })
    if ((this.counts.get(name) ?? 0) === 0) return
    // A stray end tag inside a cell does not end what is around its table.
    const barrier = name === 'table' || name === 'body' || name === 'html' ? -1 : this.lastTable()
    const at = this.open.findLastIndex(element => element.name === name)
    if (at < barrier) return
    while (this.open.length > at) this.pop()
  }

  private lastTable(): number {
    if ((this.counts.get('table') ?? 0) === 0) return -1
    return this.open.findLastIndex(element => element.name === 'table')
  }

  readonly ontext = (start: number, end: number): void => this.text(this.source.slice(start, end))
  readonly ontextentity = (code: number): void => this.text(String.fromCodePoint(code))
  readonly onopentagname = (start: number, end: number): void => {
    this.name = this.source.slice(start, end).toLowerCase()
    this.attributes = {}
  }
  readonly onopentagend = (): void => this.openTag()
  readonly onselfclosingtag = (): void => this.openTag()
  readonly onclosetag = (start: number, end: number): void =>
    this.closeTag(this.source.slice(start, end).trim().toLowerCase())
  readonly onattribname = (start: number, end: number): void => {
    this.attribute = this.source.slice(start, end).toLowerCase()
    this.value = ''
  }
  readonly onattribdata = (start: number, end: number): void => {
    this.value += this.source.slice(start, end)
  }
  readonly onattribentity = (code: number): void => {
    this.value += String.fromCodePoint(code)
  }
  readonly onattribend = (): void => {
    if (KEPT.has(this.attribute)) this.attributes[this.attribute] ??= this.value
  }
  readonly oncomment = (start: number, end: number, cut: number): void => {
    if (this.comments.length < MAX_COMMENTS) this.comments.push(this.source.slice(start, end - cut))
  }
  readonly oncdata = (start: number, end: number, cut: number): void =>
    this.text(this.source.slice(start, end - cut))
  readonly ondeclaration = (): void => undefined
  readonly onprocessinginstruction = (): void => undefined
  readonly onend = (): void => undefined
}

/** Browsers note the address in one of the first comments of a page they save. */
const MAX_COMMENTS = 8

/** A page's text to a tree, end tags left out in the source supplied. Never fails: any text is a page. */
export function parsePage(source: string): Page {
  const builder = new TreeBuilder(source)
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder)
  tokenizer.write(source)
  tokenizer.end()
  return { root: builder.root, comments: builder.comments }
}

/** Every element below `from`, in document order. A list of its own stands for nested generators, which cost their depth. */
export function* elementsOf(from: Element): Generator<Element> {
  const waiting: Element[] = [from]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element !== from) yield element
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at]
      if (child !== undefined && typeof child !== 'string') waiting.push(child)
    }
  }
}

/** The text below an element as it stands, blanks and all. */
export function textOf(element: Element): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}
