import type { FieldReading } from '../model/fields'
import type { IssuerSearch } from './issuer'
import { fold, roughWords, type Line } from './lines'
import { organisationScore } from './organisations'
import { fromLine } from './reading'

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
export function inTitle({ title, bodyText }: IssuerSearch): FieldReading[] {
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
export function speakers(head: readonly Line[]): FieldReading[] {
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
export function eastern(early: readonly Line[]): FieldReading[] {
  for (const line of early) {
    const name = EASTERN.exec(line.text)?.[1]
    if (name !== undefined && organisationScore(name) > 0)
      return [fromLine(line, [0, name.length], name, 'first words of the text', 0.72)]
  }
  return []
}

/** Who the first sentence says is speaking, for releases that name nobody in their head. */
export function inOpening({ opening, openingFrom, title }: IssuerSearch): FieldReading[] {
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
