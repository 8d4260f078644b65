import type { Meta } from '../formats/source'
import type { FieldReading } from '../model/fields'
import { datesIn } from './dates'
import { knownDistributor } from './distributors'
import {
  ISSUER_LABEL,
  ISSUER_LABEL_ALONE,
  ISSUER_LABEL_INSIDE,
  isReleaseNotice,
  releaseType,
} from './notices'
import { fold, roughWords, type Line } from './lines'
import { organisationScore } from './organisations'
import { fromLine } from './reading'
import { siteNames } from './site-name'

/** What issuers are read from. */
export type IssuerSearch = {
  readonly head: readonly Line[]
  readonly title: Line | null
  /** The first paragraph of the body, with where its text begins behind the dateline. */
  readonly opening: Line | null
  readonly openingFrom: number
  /** The first few paragraphs of the body. */
  readonly early: readonly Line[]
  /** The beginning of the body, to see whether a name of the title is spoken of again. */
  readonly bodyText: string
  readonly tail: readonly Line[]
  readonly meta: readonly Meta[]
  readonly distributor: string | null
  /** The wire of the dateline, when the wire is itself the one who speaks (an agency). */
  readonly agency: FieldReading | null
}

/** Candidates of the head and tail by what the lines say, best first; then what the file says; then what the body says. */
export function issuerOf(search: IssuerSearch): FieldReading | undefined {
  const candidates = [
    ...labelled([...search.head, ...search.tail]),
    ...inHead(search),
    ...speakers(search.head),
    ...sourceLines(search.tail),
    ...siteNames(search.meta, search.title),
    ...inOpening(search),
    ...eastern(search.early),
    ...inTitle(search),
    ...aboutLines(search),
    ...(search.agency ? [search.agency] : []),
  ].filter(({ value }) => value !== null && !isDistributor(value, search.distributor))
  const chosen = candidates.toSorted((a, b) => b.confidence - a.confidence)[0]
  if (chosen === undefined) return undefined
  const others = candidates
    .map(({ value }) => value ?? '')
    .filter(value => fold(value) !== fold(chosen.value ?? ''))
  return { ...chosen, alternatives: [...new Set(others)].slice(0, 4) }
}

/** Who passes a release on is not who speaks, though its pages carry its own name everywhere. */
function isDistributor(name: string, distributor: string | null): boolean {
  if (knownDistributor(name) !== null) return true
  const [mine, passing] = [fold(name), fold(distributor ?? '')]
  return passing !== '' && (mine === passing || passing.startsWith(`${mine} `))
}

function labelled(lines: readonly Line[]): FieldReading[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    if (before && ISSUER_LABEL_ALONE.test(before.text) && line.text.length < 120)
      return [fromLine(line, [0, line.text.length], line.text, 'behind a label', 0.94)]
    const inside = ISSUER_LABEL_INSIDE.exec(line.text)
    const name = ISSUER_LABEL.exec(line.text)?.[1] ?? inside?.[1]
    if (name === undefined || datesIn(name).length > 0) return []
    const from = line.text.indexOf(name, inside?.index ?? line.text.search(/[:：]/u))
    return [fromLine(line, [from, from + name.length], name, 'behind a label', 0.88)]
  })
}

function inHead({ head, title }: IssuerSearch): FieldReading[] {
  const headline = fold(title?.text ?? '')
  return head.flatMap(line => {
    if (headline.length > 12 && fold(line.text).includes(headline)) return []
    if (line === title || line.linked > 0.9 || isReleaseNotice(line.text) || releaseType(line.text) !== null)
      return []
    const cell = cellOf(line)
    const score = cell ? organisationScore(cell.text) : 0
    if (cell === null || score === 0) return []
    return [
      fromLine(line, [cell.from, cell.from + cell.text.length], cell.text, 'name in the head', 0.08 + score),
    ]
  })
}

/** The part of a line between bars or around a date that can be a name: `08.12.2022 Bundesverband WindEnergie`. */
function cellOf(line: Line): { text: string; from: number } | null {
  const dates = datesIn(line.text)
  const cuts = [0, ...dates.flatMap(({ span }) => [span.start, span.end]), line.text.length]
  for (let at = 0; at < cuts.length; at += 2) {
    const from = cuts[at] ?? 0
    const to = cuts[at + 1] ?? 0
    for (const part of line.text.slice(from, to).matchAll(/[^|•·]+/gu)) {
      const text = part[0].replace(/^[\s,:–—-]+|[\s,:–—-]+$/gu, '')
      if (organisationScore(text) > 0) return { text, from: from + part.index + part[0].indexOf(text) }
    }
  }
  return null
}

const SOURCE = /^SOURCE:?\s(\S.{2,90})$/u
function sourceLines(tail: readonly Line[]): FieldReading[] {
  return tail.flatMap(line => {
    const name = SOURCE.exec(line.text)?.[1]
    if (name === undefined) return []
    return [
      fromLine(line, [line.text.length - name.length, line.text.length], name, 'SOURCE line at the end', 0.9),
    ]
  })
}

/** Letters of the body in which whoever speaks is named. */
const EARLY = 600

const ABOUT = /^About\s(?:the\s)?(\p{Lu}[^.:–—\n]{1,80}?)(?=$|[:–—]|\s-\s|(?<=\p{Ll})(?=\p{Lu}))/u
function aboutLines({ tail, title, bodyText }: IssuerSearch): FieldReading[] {
  const early = `${title?.text ?? ''}\n${bodyText.slice(0, EARLY)}`
  const found = tail.flatMap(line => {
    const match = ABOUT.exec(line.text)
    const name = match?.[1]
    if (name === undefined || roughWords(name) > 10) return []
    const from = line.text.indexOf(name)
    return [fromLine(line, [from, from + name.length], name, '“About” at the end', 0.66)]
  })
  // Several houses that act together each say who they are; the one that speaks is named at the start.
  const named = found.find(({ value }) => value !== null && early.includes(value)) ?? found[0]
  return found.map(reading => (reading === named ? reading : { ...reading, confidence: 0.5 }))
}

const NAME =
  "(?:The\\s)?(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.&'’|®™-]*|\\d+\\p{Lu}+\\p{L}*)(?:\\s(?:of|the|and|for|&|de|des|du|von|für|der|d’|la)(?=\\s(?:the\\s)?\\p{Lu})|,?\\s(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.&'’|®™-]*)){0,9}"
const LISTED = new RegExp(
  `^(${NAME})(?:,\\s(?:Inc|LLC|Ltd|L\\.P|Corp)\\.?)?\\s?(?:\\([^)]{2,80}\\)\\s?)+`,
  'u',
)
const SPEAKING = new RegExp(
  `^(${NAME})(?:,\\s(?:an?|the|one of|creator|maker|provider|el|la|une?|die|der|das|ein)\\s|,?\\s(?:(?:today|has|have|will|announced|announces|said|reported|reports|issued|released|decided|voted|unveils?|launch(?:es)?|anunció|annonce|présente|lance)\\s|is\\s(?:set|thrilled|proud|pleased|excited|delighted)\\b|(?:is|are),?\\san?\\s))`,
  'u',
)
/** `On the occasion of …, Vesta Aid presents …`: who speaks, behind what a sentence opens with. */
const CLAUSE = new RegExp(
  `^[^.!?]{10,160},\\s(${NAME})\\s(?:announce[sd]?|launche[sd]|presents?|present(?:s|ed)|unveil(?:s|ed)|présente|annonce|lance|dévoile|publie|presenta|anuncia|anunció|lanza|annuncia|lancia|apresenta|lança)\\s`,
  'u',
)
const PERSON = new RegExp(
  "^((?:(?:U\\.S\\. )?Sen(?:ator|\\.)|Rep(?:resentative|\\.)|Congress(?:man|woman)|Governor|Gov\\.|Mayor|President|Prime Minister|Foreign Minister|Secretary(?: of \\p{Lu}\\p{L}+)?|Minister|Ambassador|(?:Vice )?Chair(?:man|woman)?|Attorney General)\\s\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3})",
  'u',
)
const SUBJECT_BODY = new RegExp(`(?<![\\p{L}])(?:The\\s|the\\s)?(${NAME})`, 'gu')

const TITLE_NAME =
  /^((?:\p{Lu}|\d+\p{Lu})[\p{L}\p{N}.&'’|-]*(?:\s(?:\p{Lu}[\p{L}\p{N}.&'’|-]*|&|of|and|the)){0,4}?)[®™]?,?\s(?:\p{L}+s|to|\p{Ll}{4,})\s/u
const OFFICE =
  /minister|president|secretary|chair|senator|governor|spokes|ambassador|general|министр|президент/iu

/** `Vesta Metals Appoints …`: the name a headline begins with, when the text speaks of it again and again. */
function inTitle({ title, bodyText }: IssuerSearch): FieldReading[] {
  const name = title === null ? undefined : TITLE_NAME.exec(title.text)?.[1]?.replace(/['’]s$/u, '')
  if (title === null || name === undefined || name.length < 2) return []
  if (NO_SUBJECT.test(name) || OFFICE.test(name) || timesInside(bodyText, name) < 2) return []
  return [fromLine(title, [0, name.length], name, 'name the headline begins with', 0.56)]
}

/** How often a text has a name inside its sentences, where only names have capitals. */
const timesInside = (text: string, name: string): number =>
  text
    .split(name)
    .filter((before, at, parts) => at < parts.length - 1 && /[\p{Ll},;]\s$/u.test(before.slice(-3))).length

const SPEECH_BY =
  /^(?:remarks|speech|statement|address|testimony|lecture|keynote|opening remarks|discours|rede)\s(?:by|of|at|de|von|du)\s/iu

/** `Rede von Anna Adler beim …`, `Discours de Mme Anne Aigle`: names without an office, in front of the occasion. */
const SPEECH_OF =
  /(?:^|[\s,–-])(?:rede|ansprache|grußwort|vortrag|discours|allocution|speech|remarks|address|discurso|discorso|wystąpienie|выступление)\s(?:von|by|de|di|del)\s((?:(?:m\.|mme|mr\.?|ms\.?|dr\.?|prof\.?)\s)?(?:\p{Lu}[\p{L}'’-]+\s){1,3}?\p{Lu}[\p{L}'’-]+)(?=$|,|\s(?:beim?|am|zur|zum|anlässlich|vor|in|at|before|on|to|à|au|en|devant|ante))/iu

/** A speech names its speaker on a line of the head: `Remarks by Chairman …`, `Governor …`. */
function speakers(head: readonly Line[]): FieldReading[] {
  return head.flatMap(line => {
    const from = SPEECH_BY.exec(line.text)?.[0].length ?? 0
    const name = PERSON.exec(line.text.slice(from))?.[1]
    if (line.role === 'title') return []
    if (name !== undefined && line.text.length - from - name.length <= 4)
      return [fromLine(line, [from, from + name.length], name, 'speaker named in the head', 0.87)]
    const of = SPEECH_OF.exec(line.text)
    if (of?.[1] === undefined || !/^\p{Lu}/u.test(of[1])) return []
    const at = of.index + of[0].indexOf(of[1])
    return [fromLine(line, [at, at + of[1].length], of[1], 'speaker named in the head', 0.87)]
  })
}

/** Words that begin sentences and name nobody. */
const NO_SUBJECT =
  /^(?:the\s)?(?:it|this|these|those|that|there|we|i|he|she|they|you|in|on|at|as|when|while|after|before|since|today|yesterday|for|with|by|from|an?|our|my|his|her|their|recent\w*|information|good|dear|ladies|am|im|an|auf|bei|beim|nach|seit|zum|zur|mit|von|für|ein|eine|heute|dans|pour|à|au|aux|en|un|une|ce|cette|selon|depuis|durante|según|nel|nella|per|con|dal|following|during|according|under|over|more|all|some|many|most|q|question|moderator)(?![\p{L}])/iu

/** `エレコム株式会社（本社：…）は`, `외교부는`, `商务部新闻发言人`: what stands before a bracket, a particle or an office. */
const EASTERN =
  /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]{2,24}?)\s?(?=[（(、，]|は|が|[는은이가과와]\s|新闻|新聞|发言人|發言人|今[天日]|\d)/u

/** The body that one of the first paragraphs begins with, in languages that put no blanks between words. */
function eastern(early: readonly Line[]): FieldReading[] {
  for (const line of early) {
    const name = EASTERN.exec(line.text)?.[1]
    if (name !== undefined && organisationScore(name) > 0)
      return [fromLine(line, [0, name.length], name, 'first words of the text', 0.72)]
  }
  return []
}

/** Who the first sentence says is speaking, for releases that name nobody in their head. */
function inOpening({ opening, openingFrom, title }: IssuerSearch): FieldReading[] {
  if (opening === null) return []
  const text = opening.text.slice(openingFrom, openingFrom + 320)
  const lead = text.length - text.trimStart().length
  const found = (match: RegExpExecArray | null, how: string, confidence: number): FieldReading[] => {
    const name = match?.[1]
    if (!match || name === undefined || roughWords(name) > 12 || NO_SUBJECT.test(name)) return []
    const from = openingFrom + lead + match.index + match[0].indexOf(name)
    const value = name.replace(/^The\s/u, '')
    return [fromLine(opening, [from, from + name.length], value, how, confidence)]
  }
  const trimmed = text.trimStart()
  const listed = LISTED.exec(trimmed)
  if (listed) return found(listed, 'first words of the text', 0.7)
  const speaking = SPEAKING.exec(trimmed)
  const headed = speaking?.[1] !== undefined && fold(title?.text ?? '').startsWith(fold(speaking[1]))
  if (speaking)
    return found(
      speaking,
      'who speaks in the first sentence',
      headed ? 0.74 : OFFICE.test(speaking[1] ?? '') ? 0.44 : 0.62,
    )
  const clause = CLAUSE.exec(trimmed)
  if (clause) return found(clause, 'who speaks in the first sentence', 0.58)
  const person = PERSON.exec(trimmed)
  if (person) return found(person, 'who speaks in the first sentence', 0.6)
  for (const match of trimmed.matchAll(SUBJECT_BODY)) {
    if (organisationScore(match[1] ?? '') > 0) return found(match, 'first body named in the text', 0.42)
  }
  return []
}
