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
import { eastern, inOpening, inTitle, speakers } from './speaker'
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
