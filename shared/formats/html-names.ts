import { holderIn } from '../release/notices'
import { elementsOf, textOf, type Element } from './html-tree'

const MARK = /©|\(c\)\s*\d{4}|copyright/iu
/** Pictures have owners too, who are not whose page it is. */
const OF_PICTURE = /foto|photo|bild|image|picture|getty|imago|shutterstock|istock|adobe stock|reuters|dpa\b/iu
/** A line about rights is a line; more is a page of terms. */
const LONGEST = 300
/** The page's own line stands at its end; comments and embedded widgets have theirs before. */
const LAST = 4

/** Who the page says holds its rights, by the last such line of its text; an empty string when it does not say. */
export function copyrightOf(root: Element): string {
  const lines: string[] = []
  for (const element of elementsOf(root)) {
    if (element.name === 'script' || element.name === 'style' || element.name === 'figcaption') continue
    if (!element.children.some(child => typeof child === 'string' && MARK.test(child))) continue
    const line = lineAround(element)
    if (line.length > LONGEST || OF_PICTURE.test(line)) continue
    if (YEAR.test(line) || isAtFoot(element)) lines.push(line)
  }
  const names = lines.slice(-LAST).map(holderIn)
  return names.findLast(name => name.length > 2 && !MARK.test(name)) ?? ''
}

const YEAR = /(?:19|20)\d\d/u
const FOOT = /foot|copyright|legal|bottom|impressum|imprint|credits|colophon/iu
const PICTURE = /image|img|bild|foto|photo|figure|media|caption|gallery|picture/iu

/** Does the line stand where pages speak of themselves, and not under a picture? */
function isAtFoot(element: Element): boolean {
  let foot = false
  for (let at: Element | null = element; at !== null; at = at.parent) {
    const names = `${at.name} ${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`
    if (PICTURE.test(names)) return false
    if (FOOT.test(names)) foot = true
  }
  return foot
}

/** The sign may stand in an element of its own, with the name beside it. */
function lineAround(element: Element): string {
  const own = textOf(element).replace(/\s+/gu, ' ').trim()
  if (own.length > 12 || element.parent === null) return own
  return textOf(element.parent).replace(/\s+/gu, ' ').trim()
}

/** An image that is marked as the logo and says whose. */
export function isLogo({ name, attributes, parent }: Element): boolean {
  if (name !== 'img' || (attributes['alt'] ?? '').length < 4) return false
  const around = [attributes, parent?.attributes, parent?.parent?.attributes]
  return around.some(one =>
    /logo|brand/iu.test(`${one?.['class'] ?? ''} ${one?.['id'] ?? ''} ${one?.['alt'] ?? ''}`),
  )
}

/** The name inside an element that is marked as the publisher (schema.org microdata). */
export function publisherOf(element: Element): string {
  for (const inner of elementsOf(element)) {
    if (inner.attributes['itemprop'] === 'name') return inner.attributes['content'] ?? textOf(inner)
  }
  return element.attributes['content'] ?? textOf(element)
}
