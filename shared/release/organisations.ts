import { roughWords } from './lines'

/**
 * Words that bodies which issue releases have in their names, in the languages that releases come in. Stems, so that
 * cases and plurals are covered; a body whose name has none of these is found by other means.
 */
const WORDS = new Set(
  (
    'ministry department office council embassy consulate government command agency bank authority ' +
    'commission committee board bureau treasury parliament senate congress court service administration ' +
    'institute university association foundation organisation organization secretariat delegation mission ' +
    'army navy police headquarters centre fleet corps nato kremlin cabinet presidency chancellery prosecutor inspectorate registry ' +
    'tribunal assembly municipality society alliance academy inc ltd llc llp plc corp corporation company ' +
    'group gmbh ag sa spa nv ev holding holdings partners se polizei universität gesellschaft stiftung ' +
    'botschaft stadt ministère ministero ministerio ministério gouvernement governo gobierno préfecture ' +
    'prefettura banque banca banco conseil consiglio consejo conselho ambassade ambasciata embajada ' +
    'embaixada présidence presidenza presidencia presidência direction agence agenzia agencia agência ' +
    'autorité autorità autoridad université università universidad universidade comité parco secretaría ' +
    'secretaria junta ayuntamiento prefeitura mairie institut istituto instituto ministerstwo ' +
    'ministerstvo kancelaria urząd bakanlığı başkanlığı kurumu bankası müdürlüğü ministerie departementet ' +
    'rijksoverheid совет кремль мид минобороны уряд рада ради министерство وزارة رئاسة سفارة مجلس هيئة ' +
    'بنك مصرف حكومة משרד υπουργείο'
  ).split(' '),
)
/** Beginnings of words, for languages with cases. */
const STEMS = (
  'senat riksbank министерств департамент управлени правительств администраци посольств служб комитет ' +
  'комисси агентств міністерств кабінет міністэрств'
).split(' ')
/** Ends of words, for languages that join them. */
const ENDS = (
  'ministerium amt amtes behörde polizei verband bank kanzlei regierung institut anstalt kammer agentur ' +
  'präsident rat банк ministeriums behörden'
).split(' ')
const PHRASES =
  /federal reserve|federation of|air force|armed forces|defen[cs]e forces?|national guard|general staff|white house|united nations|european union|city of|state of|deutsches rotes kreuz|comune di|commission européenne|narodowy bank/u
const TOKEN = /[\p{L}\p{M}]+(?:\.\p{L}+)*/gu

/** Words with such an end that are no bodies. */
const NO_BODY = new Set(
  'gesamt insgesamt ehrenamt datenbank vorrat hausrat heirat apparat quadrat verrat unrat'.split(' '),
)

function isBodyWord(word: string): boolean {
  if (WORDS.has(word)) return true
  if (word.length < 5 || NO_BODY.has(word)) return false
  return STEMS.some(stem => word.startsWith(stem)) || ENDS.some(end => word.endsWith(end))
}

/** The place, among the words of a lower-case line, of the first that names a kind of body; -1 without one. */
function bodyWordAt(lower: string): number {
  const at = (lower.match(TOKEN) ?? []).findIndex(token => isBodyWord(token.replaceAll('.', '')))
  return at === -1 && PHRASES.test(lower) ? 2 : at
}
const EAST_ASIAN =
  /(?:[部省庁廳厅局院署处處委]|委员会|委員會|委員会|银行|銀行|公司|会社|機構|机构|協会|协会|大学|大學|政府|公署|集团|集團|協會|総領事館|大使館|大使馆|办公厅|办公室|新闻办|株式会社.{1,20}|부|청|처|원|회|위원회|은행|공사|재단|협회|대사관|시청)$/u
const EAST_ASIAN_ONLY =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・·()（）]+$/u

/** Small words that a name may hold without being a sentence, in the main European languages. */
const PARTICLES = new Set(
  (
    'of the and for in on to a an at with de la le les du des et en pour aux au à l d der die das des den dem und für ' +
    'in im am zu zur zum von vom mit e di del della dei delle degli il lo per con y el los las para do da dos das ' +
    'i w z na do oraz ve ile и по в на с при за та з у і й von van voor het een og för av af'
  ).split(' '),
)
const LOWER_WORD = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}’']*/gu
const HAS_STOP = /[.!?…:;]["”»]?$/u
const ABBREVIATED = /(?:\b(?:inc|ltd|corp|co|e\.v|s\.a|n\.v|s\.p\.a|plc|l\.p)\.)$/iu
const LATIN = /^\p{Script=Latin}/u
const LOWER = /\p{Ll}/u
const CASED = /\p{Lu}/u
const ROMANCE =
  /^(?:minist[eèé]r|banque|banca|banco|conse[ij]|consiglio|direction|dirección|secr[eé]tar|agen[czt]|autorit|autoridad|institu|istituto|préfecture|prefettura|universit|commission|comisión|parco|comune|comit|présidence|presiden|gouvernement|gobierno|governo|ambassad|embajada|ambasciata|embaixada)/iu
const VERB =
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|will|said|says|announces?|announced|reports?|issues?|issued|meets?|holds?|held|visits?|completes?|keeps?|opens?|launches|calls?|urges?|welcomes?|reacts|statement|answers?|a|ist|sind|wird|hat|haben|will|est|sont|a été|ouvre|ha|es|son|провёл|провел|состоял\p{L}*|заявил\p{L}*|сообщил\p{L}*)(?![\p{L}])/u

/**
 * What a line begins with that speaks of a body and does not name it: a preposition (`On the Tarn Basin Council`) or a
 * kind of document (`Заявление МИД …`, `Statement by the Council`).
 */
const NO_NAME_START =
  /^(?:©|ⓒ|foto|bild|photo|image|quelle|picture|on|at|in|with|from|to|by|about|for|against|after|before|über|zum?r?|bei|mit|von|sur|au|aux|dans|avec|sobre|en|con|su|al|nel|com|o|w|z|об?|про|на|в|с|к|за|statements?|briefings?|remarks|readouts?|speech|address|interview|commentary?|comments?|answers?|press|news|media|joint|meetings?|visit|talks|letter|message|report|minutes|transcript|excerpts?|congratulations|condolences|greetings|déclaration|communiqué|discours|point de presse|visite|entretien|erklärung|rede|gemeinsame|pressemitteilung|besuch|declaración|comunicado|discurso|nota|visita|dichiarazione|comunicato|intervento|oświadczenie|komunikat|açıklama|заявлени\p{L}*|комментари\p{L}*|брифинг\p{L}*|выступлени\p{L}*|сообщени\p{L}*|о|ответ\p{L}*|интервью|встреч\p{L}*|заява|коментар|повідомлення|зустріч|بيان|تصريح|كلمة)(?!\p{L})/iu
/** Bodies whose own names begin with such a word. */
const NAME_START =
  /^(?:joint (?:\p{Lu}\p{L}* )?(?:staff|commission|committee|command|chiefs|office|customs|centre|center|research|chamber|stock|council|board|forces)|(?:press|news|media) (?:office|service|centre|center|department|council|bureau|secretariat|agency|directorate|division|section|trust))/iu

/** `Home » News`: where a page stands among others. */
const PATH = /[»›→]|\s[>/]\s/u

/** A seat before its town is where something was issued. */
const BUILDING =
  /^(?:the\s)?(?:kremlin|white house|(?:\p{L}+ )?palace|palais de l.élysée|schloss \p{L}+|кремль),\s/iu

/** The word for a body alone names a section of a page. */
const GENERIC =
  /^(?:verband|bank|polizei|institut|regierung|government|parliament|ministry|department|service|administration|conseil|commission|group|gruppe|university|universität|hochschule|stiftung|foundation|gobierno|governo|gouvernement|правительство|министерство|совет|council|board|committee|cabinet|stadt)$/iu
const NEXT_SENTENCE = /\p{Ll}{3}\.\s\p{Lu}/u
/** `Anna Adler, Staff Attorney, Vesta Aid`: who wrote, with an office. */
const isPerson = (text: string): boolean => {
  const [first = '', ...rest] = text.split(', ')
  return (
    rest.length >= 2 &&
    /^\p{Lu}\p{L}+(?:\s\p{Lu}[\p{L}.]*){1,2}$/u.test(first) &&
    bodyWordAt(first.toLowerCase()) === -1
  )
}

/** Names are longer than this only when they list bodies; sentences nearly always are. */
const LONGEST = 110

/**
 * How much a line looks like the name of a body that issues releases: 0 not at all, to 1. Names have a word for a body
 * (`Ministry`, `Bank`), no verb, no full stop, and few small letters at the beginnings of words.
 */
export function organisationScore(line: string): number {
  const text = line.trim()
  if (text.length < 2 || text.length > LONGEST || /\d{2}|^\d[.)\s]/u.test(text)) return 0
  if (BUILDING.test(text) || PATH.test(text)) return 0
  if (EAST_ASIAN_ONLY.test(text)) return text.length <= 30 && EAST_ASIAN.test(text) ? 0.85 : 0
  if (HAS_STOP.test(text) && !ABBREVIATED.test(text)) return 0
  if (text.split(',').length > 4) return 0
  if (NO_NAME_START.test(text) && !NAME_START.test(text)) return 0
  if (NEXT_SENTENCE.test(text) || isPerson(text)) return 0
  const at = bodyWordAt(text.toLowerCase())
  if (at === -1 || GENERIC.test(text)) return 0
  if (VERB.test(text)) return 0
  const words = roughWords(text)
  // All in capitals nothing tells a headline from a name but where the word for the body stands.
  if (!LOWER.test(text) && CASED.test(text)) return words <= 5 || at <= 1 ? 0.8 : 0
  const lower = (text.match(LOWER_WORD) ?? []).filter(word => !PARTICLES.has(word.replace(/[’'].*$/u, '')))
  if (lower.length > mostLower(text, words)) return 0
  return words <= 12 ? 0.85 : 0.6
}

/** In English and German names are capitalised, in Romance languages often only the first word, elsewhere only that. */
function mostLower(text: string, words: number): number {
  if (!LATIN.test(text)) return words - 1
  return ROMANCE.test(text) ? Math.floor(words / 2) : 1
}
