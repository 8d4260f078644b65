import { isSentence, roughWords, type Line } from './lines'
import { datesIn } from './dates'
import { isFurniture } from './notices'

/** Marks after which nothing belongs to the release's own text. Whole lines. */
const END_MARK =
  /^(?:#\s?#\s?#\s?#?|-\s?30\s?-|-?\s?ends\s?-?|--\s?end\s?--|\*\*\*\s?ends?\s?\*\*\*|-?\s?ende\s?-?|\(end\)|\(ende\)|- fin -|\(完\)|（完）|以上|\[끝\]|끝\.?)$/iu

/** Lines that open the trailer: labels of contacts, tags, notes to editors, notices of the distributor. */
const OPENER = new RegExp(
  '^(?:' +
    [
      'tags?\\s?:?$',
      'tags?\\s?:',
      'keywords?\\s?:',
      'topics?\\s?:',
      '(?:schlagwort|schlagworte|schlagwörter|stichworte|stichwörter|mots[- ]clés|étiquettes|etiquetas|palabras clave|palavras-chave|parole chiave|słowa kluczowe|tagi|anahtar kelimeler|ключевые слова|ключові слова|关键[词字]|關鍵[詞字]|キーワード|タグ|키워드|태그|الكلمات المفتاحية)\\s?[:：]?(?:$|\\s)',
      '(?:media|press|news|investor|investors?|public|editorial|analyst|company|further)?\\s?(?:relations\\s)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?:\\s?details.*|\\s?information)?\\s?(?::.*|$)',
      'contacts?\\s(?:for (?:the )?(?:media|press)|details|information|person)',
      '(?:for )?(?:more|further|additional) information(?:,| about| on| please| contact|:|$)',
      'for (?:media|press|more|further) (?:inquiries|enquiries|information|details)',
      'press office(?:r)?\\b',
      'media (?:relations|office)\\b',
      'notes? (?:to|for) (?:the )?editors?',
      'editor.s notes?',
      'background notes?',
      'forward[- ]looking statements?$',
      'cautionary (?:note|statement)',
      'safe harbor',
      'view (?:source version|original content)',
      'source\\s?:?\\s\\S.{0,80}$',
      'original content:?|original-content von',
      'copyright\\b|©|\\(c\\)\\s\\d{4}',
      'distributed by\\b',
      'back to\\b',
      'related (?:links?|documents?|information|articles?|news|content|stories)',
      'see also\\b',
      'read (?:also|more)\\b|more (?:news|on this)\\b',
      'the post .{3,200} appeared first on',
      'you (?:are receiving|received|are subscribed)',
      'unsubscribe|manage (?:your )?(?:preferences|subscriptions)|update (?:your )?(?:subscriptions|profile)',
      'to (?:unsubscribe|receive|subscribe|view)\\b',
      'follow us\\b|share this\\b|stay connected',
      'pressekontakte?\\b|kontakt\\s?(?::|$)|ansprechpartner(?:in)?\\b|rückfragen\\b|rückfragehinweis|weitere informationen\\b|weiterführende|zum thema\\s?:?$|herausgeber\\s?:|hinweis(?:e)? (?:an|für) die redaktion|über (?:den|die|das|uns)\\b.{0,60}$|bildnachweis|download\\b',
      'contacts?\\s(?:de )?presse|service (?:de )?presse|à propos\\b|pour (?:plus|en savoir)|contact\\s?:',
      'contactos?\\b.{0,40}$|para más información|acerca de\\b|sobre\\s\\p{Lu}.{0,50}$|más información',
      'contatti\\b.{0,40}$|ufficio stampa|informazioni (?:su|per)|per (?:ulteriori )?informazioni|contatos?\\b.{0,40}$|assessoria de imprensa|mais informações',
      'контакт\\p{L}*.{0,40}$|пресс-служба\\b.{0,60}$|прес-служба.{0,60}$|дополнительная информация|метки\\s?:|теги\\s?:|теґи\\s?:|источник\\s?:|довідка\\b|справочно\\b|телефон\\s?:|тел\\.',
      'kontakt (?:dla|prasowy)|więcej informacji|o firmie|biuro prasowe|iletişim|basın (?:bürosu|irtibat)|daha fazla bilgi|etiketler',
      'للتواصل|للمزيد|وسوم|نبذة عن',
      '(?:责任编辑|責任編輯|编辑|編輯|来源|來源|新聞聯絡人|聯絡人|联系人|联系方式|相关(?:链接|新闻|阅读)|相關(?:連結|新聞))\\s?[:：]?',
      '(?:お問い?合わ?せ|問い?合わ?せ|本件に関する|関連(?:情報|リンク|記事)|添付資料|報道関係者)',
      '(?:문의|담당|담당자|담당부서|첨부|관련 ?링크|연락처)\\s?[:：]?',
    ].join('|') +
    ')',
  'iu',
)
const ABOUT =
  /^About\s(?:the\s)?\p{Lu}.{0,120}$|^About\s[^.]{2,80}[:–—-]\s|^About\s(?:the\s)?\p{Lu}[^.]{0,80}\p{Ll}\p{Lu}/u
const FOOTNOTE = /^(?:\*\s?|\[\d+\]|\(\d+\)\s|\d+\s?\)|¹|²)\S.{0,90}$/u
const CONTACT_WORDS =
  /(?:[\w.+-]+@[\w-]+\.\w|https?:\/\/|www\.|\+?\d[\d\s()./-]{7,}\d|\b(?:tel|fax|phone|mob|e-?mail)\b)/iu

/** `Ascom is a global provider of …`: a house that speaks of itself at the end, without a heading. */
const SELF =
  /^(?:The\s|Die\s|Der\s|Das\s|La\s|Le\s|L’|L'|El\s|Il\s|A\s|O\s)?\p{Lu}[\p{L}\p{N}&.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{N}&.’'-]*|of|the|and|&|de|des|für|und|di|del)){0,7}(?:\s\([^)]{2,40}\))?,?\s(?:is|are|ist|sind|est|es|è|é)\s(?:an?|the|one of|ein\p{L}*|der|die|das|une?|le|la|l’|un[ao]?|el|il|o|a)\s?(?:[\p{L}\p{N}’',-]+\s){0,9}?(?:provider|company|leader|manufacturer|maker|supplier|organi[sz]ation|association|group|bank|institution|network|firm|developer|charity|university|agency|operator|anbieter|hersteller|unternehmen|verband|konzern|dachverband|gesellschaft|verein|stiftung|hochschule|entreprise|société|groupe|fournisseur|association|fondation|empresa|compañía|grupo|fundación|azienda|società|gruppo|fondazione|associazione)(?!\p{L})/u
/** Paragraphs of a house about itself are few, and come behind a text. */
const SELF_WITHIN = 4
const SELF_BEHIND = 3

/** A trailer never takes more than this many lines at the end of a release of any length. */
export const TAIL_WITHIN = 60

const opens = ({ text }: Line): boolean => OPENER.test(text) || (ABOUT.test(text) && roughWords(text) <= 60)

/** A line that may stand in a trailer behind its opener, or alone at the end: contacts, links, labels, short lines. */
function trails(line: Line): boolean {
  const words = roughWords(line.text)
  if (line.linked > 0.5 || isFurniture(line.text)) return true
  if (
    line.text.length <= 70 &&
    datesIn(line.text).some(({ readings }) => (readings[0]?.year ?? 0) > 0) &&
    words <= 8 &&
    !isSentence(line.text)
  )
    return true
  return (CONTACT_WORDS.test(line.text) && words <= 30) || FOOTNOTE.test(line.text)
}

/**
 * Where the trailer begins: the place in `lines` of its first line, or their number when there is none. `lines` are
 * the last ones of the release; `first` says which of them are behind the first paragraph of the body.
 */
export function tailStart(lines: readonly Line[], first: number): number {
  const mark = lines.findIndex(({ text }, at) => at >= first && END_MARK.test(text.trim()))
  let start = mark === -1 ? lines.length : mark
  start = backOverTrailing(lines, start, first)
  const opener = lines.findIndex(
    (line, at) => at >= first && at < start && opens(line) && ends(lines, at, start),
  )
  return backOverTrailing(lines, aboutItself(lines, opener === -1 ? start : opener, first), first)
}

/** Where the house begins to speak of itself, right before the trailer at `end`; `end` when it does not. */
function aboutItself(lines: readonly Line[], end: number, first: number): number {
  const from = Math.max(first + SELF_BEHIND, end - SELF_WITHIN)
  const at = lines.findIndex((line, place) => place >= from && place < end && SELF.test(line.text))
  return at === -1 ? end : at
}

function backOverTrailing(lines: readonly Line[], from: number, first: number): number {
  let start = from
  while (start > first) {
    const before = lines[start - 1]
    if (before === undefined || !(trails(before) || (start < from && isLabel(before)))) break
    start -= 1
  }
  return start
}

/** `PUTRAJAYA` above the date that ends a text, a name above its office. */
const isLabel = ({ text, role }: Line): boolean =>
  role !== 'heading' &&
  role !== 'item' &&
  text.length <= 40 &&
  roughWords(text) <= 4 &&
  /^[\p{L}\s.'’-]+$/u.test(text) &&
  !isSentence(text)

/** Body prose may follow a line that looks like a label; it may not follow a trailer, whose own prose is short. */
function ends(lines: readonly Line[], at: number, end: number): boolean {
  const words = (from: number, to: number): number =>
    lines.slice(from, to).reduce((sum, { text }) => sum + roughWords(text), 0)
  const whole = words(0, lines.length)
  return words(at + 1, end) <= Math.max(80, whole * 0.5)
}
