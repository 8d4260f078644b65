import type { Element } from './html-tree'

/** Elements whose text is never read. */
export const SILENT = new Set(
  (
    'script style noscript template svg math iframe object embed canvas video audio select button input textarea head ' +
    'map datalist dialog nav progress meter link meta title noembed noframes applet'
  ).split(' '),
)

/** Elements that begin and end a block of text. */
export const BLOCK = new Set(
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

/** The value of an attribute; an empty string where it is missing. */
export const attribute = (element: Element, name: string): string => element.attributes[name] ?? ''

/** Is the element kept from sight by its own marks? Style sheets are not read. */
export function isHidden({ attributes }: Element): boolean {
  return (
    attributes['hidden'] !== undefined ||
    (attributes['style'] !== undefined && HIDDEN_STYLE.test(attributes['style'])) ||
    (attributes['aria-hidden'] === 'true' && attributes['class'] === undefined)
  )
}

/** The camel case of class names is opened, so that `relatedLinks` has the word `related`. */
const named = (text: string): string => text.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')

/** Do its name, role or class say that the element is no part of a release: a menu, a banner, a footer? */
export function isDoubtful(element: Element): boolean {
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
export function isCaption(element: Element): boolean {
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

/** Names of headings. */
export const HEADING = /^h[1-6]$/u
