import type { FieldName } from '../model/fields'
import { copyrightOf, isLogo, publisherOf } from './html-names'
import { elementsOf, textOf, type Element, type Page } from './html-tree'
import type { Meta } from './source'

type Rule = { readonly field: FieldName; readonly confidence: number }
const rule = (field: FieldName, confidence: number): Rule => ({ field, confidence })

/** What `<meta>` elements say, by name or property, lower case. Open Graph, Dublin Core, schema.org and old habits. */
const META: Readonly<Record<string, Rule>> = {
  'og:title': rule('title', 0.9),
  'twitter:title': rule('title', 0.85),
  'dc.title': rule('title', 0.85),
  'dcterms.title': rule('title', 0.85),
  title: rule('title', 0.8),
  'og:site_name': rule('issuer', 0.68),
  'dc.publisher': rule('issuer', 0.7),
  'dcterms.publisher': rule('issuer', 0.7),
  publisher: rule('issuer', 0.66),
  'dc.creator': rule('issuer', 0.6),
  'dcterms.creator': rule('issuer', 0.6),
  author: rule('issuer', 0.4),
  copyright: rule('issuer', 0.5),
  organization: rule('issuer', 0.6),
  'application-name': rule('issuer', 0.45),
  'apple-mobile-web-app-title': rule('issuer', 0.45),
  'article:published_time': rule('published', 0.86),
  'og:published_time': rule('published', 0.84),
  datepublished: rule('published', 0.86),
  'dc.date.issued': rule('published', 0.84),
  'dcterms.issued': rule('published', 0.84),
  'dcterms.date': rule('published', 0.78),
  'dc.date': rule('published', 0.78),
  date: rule('published', 0.78),
  pubdate: rule('published', 0.8),
  publishdate: rule('published', 0.8),
  'publish-date': rule('published', 0.8),
  publication_date: rule('published', 0.8),
  'article:modified_time': rule('updated', 0.7),
  'og:updated_time': rule('updated', 0.7),
  datemodified: rule('updated', 0.7),
  'last-modified': rule('updated', 0.6),
  'og:url': rule('url', 0.9),
  'og:locale': rule('language', 0.5),
  'content-language': rule('language', 0.6),
  'dc.language': rule('language', 0.6),
  language: rule('language', 0.5),
}

const BLANKS = /\s+/gu
const tidy = (text: string): string => text.replace(UNSEEN, '').replace(BLANKS, ' ').trim()
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu

/** Longer statements are keywords or whole texts put in the wrong place. */
const LONGEST = 400

/** Everything a page says about the release outside its visible text, surest kinds as its rule says. */
export function metaOf(page: Page): Meta[] {
  const found: Meta[] = []
  const add = ({ field, confidence }: Rule, name: string, words: string): void => {
    const tidied = tidy(words)
    if (tidied !== '' && tidied.length <= LONGEST) found.push({ field, name, words: tidied, confidence })
  }
  for (const element of elementsOf(page.root)) {
    const { name, attributes } = element
    if (name === 'meta') fromMetaElement(attributes, add)
    else if (name === 'title' && element.parent?.name !== 'svg')
      add(rule('title', 0.7), 'title of the page', textOf(element))
    else if (name === 'html')
      add(rule('language', 0.55), 'lang', attributes['lang'] ?? attributes['xml:lang'] ?? '')
    else if (name === 'link' && attributes['rel'] === 'canonical')
      add(rule('url', 0.85), 'canonical', attributes['href'] ?? '')
    else if (name === 'script' && attributes['type'] === 'application/ld+json')
      fromJsonLd(textOf(element), add)
    else if (attributes['itemprop'] === 'publisher')
      add(rule('issuer', 0.66), 'publisher', publisherOf(element))
    else if (isLogo(element)) add(rule('issuer', 0.42), 'logo', attributes['alt'] ?? '')
  }
  add(rule('issuer', 0.5), 'copyright line', copyrightOf(page.root))
  for (const comment of page.comments) add(rule('url', 0.8), 'saved from', SAVED.exec(comment)?.[1] ?? '')
  return found
}

type Add = (rule: Rule, name: string, words: string) => void

const SAVED = /saved from url=\(\d+\)(\S+)/u

function fromMetaElement(attributes: Element['attributes'], add: Add): void {
  const content = attributes['content']
  if (content === undefined) return
  const name =
    attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? attributes['http-equiv'] ?? ''
  const known = META[name.toLowerCase()]
  if (known) add(known, name, content)
}

/** Kinds of schema.org things that are a release; a breadcrumb's or a video's name is no title. */
const RELEASE_TYPE = /Article|Posting|Release|Report|SpecialAnnouncement|Statement/u
/** Whose site it is; pages say so beside what the page holds. */
const HOUSE_TYPE = /Organization$|^NGO$|^Corporation$|^WebSite$|GovernmentOffice$/u
/** Pages hold a few kilobytes of it; more levels than this are no description of a page. */
const JSON_DEPTH = 8

function fromJsonLd(source: string, add: Add): void {
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch {
    return
  }
  walkJsonLd(json, add, JSON_DEPTH)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const words = (value: unknown): string => (typeof value === 'string' ? value : '')

function walkJsonLd(value: unknown, add: Add, depth: number): void {
  if (depth === 0) return
  if (Array.isArray(value)) for (const item of value) walkJsonLd(item, add, depth - 1)
  if (!isObject(value)) return
  const type = [value['@type']].flat().map(words).join(' ')
  if (RELEASE_TYPE.test(type)) fromThing(value, add)
  else if (HOUSE_TYPE.test(type)) add(rule('issuer', 0.5), `${type} (JSON-LD)`, words(value['name']))
  walkJsonLd(value['@graph'] ?? value['mainEntity'], add, depth - 1)
}

function fromThing(thing: Readonly<Record<string, unknown>>, add: Add): void {
  const named = (value: unknown): string => {
    const first: unknown = Array.isArray(value) ? value[0] : value
    return isObject(first) ? words(first['name']) : words(first)
  }
  add(rule('title', 0.88), 'headline (JSON-LD)', words(thing['headline']) || words(thing['name']))
  add(rule('published', 0.86), 'datePublished (JSON-LD)', words(thing['datePublished']))
  add(rule('updated', 0.7), 'dateModified (JSON-LD)', words(thing['dateModified']))
  add(rule('issuer', 0.74), 'sourceOrganization (JSON-LD)', named(thing['sourceOrganization']))
  add(rule('issuer', 0.7), 'publisher (JSON-LD)', named(thing['publisher']))
  add(rule('issuer', 0.45), 'author (JSON-LD)', named(thing['author']))
  add(rule('language', 0.6), 'inLanguage (JSON-LD)', words(thing['inLanguage']))
}
