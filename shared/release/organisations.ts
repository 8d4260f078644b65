import { roughWords } from './lines'

/**
 * Words that bodies which issue releases have in their names, in the languages that releases come in. Stems, so that
 * cases and plurals are covered; a body whose name has none of these is found by other means.
 */
const WORDS = [
  // English
  'ministry',
  'department',
  'office',
  'council',
  'embassy',
  'consulate',
  'government',
  'command',
  'agency',
  'bank',
  'authority',
  'commission',
  'committee',
  'board',
  'bureau',
  'federal reserve',
  'treasury',
  'parliament',
  'senate',
  'congress',
  'court',
  'service',
  'administration',
  'institute',
  'university',
  'association',
  'federation of',
  'foundation',
  'organi[sz]ation',
  'secretariat',
  'delegation',
  'mission',
  'army',
  'navy',
  'air force',
  'police',
  'nato',
  'kremlin',
  'white house',
  'united nations',
  'european union',
  'cabinet',
  'presidency',
  'chancellery',
  'prosecutor',
  'inspectorate',
  'registry',
  'tribunal',
  'assembly',
  'municipality',
  'city of',
  'state of',
  'society',
  'alliance',
  'academy',
  // companies
  'inc',
  'ltd',
  'llc',
  'l\\.?l\\.?p',
  'plc',
  'corp',
  'corporation',
  'company',
  'group',
  'gmbh',
  'ag',
  's\\.?a',
  's\\.?p\\.?a',
  'n\\.?v',
  'e\\.?v',
  'holdings?',
  'partners',
  'se',
  // German
  '\\p{L}*ministerium\\p{L}*',
  '\\p{L}*amt',
  '\\p{L}*amtes',
  '\\p{L}*behörde',
  '\\p{L}*polizei\\p{L}*',
  'polizei',
  '\\p{L}*verband',
  '\\p{L}*bank',
  '\\p{L}*kanzlei',
  '\\p{L}*regierung',
  'senats?\\p{L}*',
  'universität',
  '\\p{L}*institut',
  '\\p{L}*anstalt',
  'gesellschaft',
  '\\p{L}*kammer',
  '\\p{L}*agentur',
  'stiftung',
  '\\p{L}*präsident',
  'botschaft',
  '\\p{L}*rat',
  'stadt',
  'deutsches rotes kreuz',
  // French, Italian, Spanish, Portuguese
  'ministère',
  'ministero',
  'ministerio',
  'ministério',
  'gouvernement',
  'governo',
  'gobierno',
  'préfecture',
  'prefettura',
  'banque',
  'banca',
  'banco',
  'conseil',
  'consiglio',
  'consejo',
  'conselho',
  'ambassade',
  'ambasciata',
  'embajada',
  'embaixada',
  'présidence',
  'presidenza',
  'presidencia',
  'presidência',
  'direction',
  'agence',
  'agenzia',
  'agencia',
  'agência',
  'autorité',
  'autorità',
  'autoridad',
  'université',
  'università',
  'universidad',
  'universidade',
  'comune di',
  'comité',
  'commission européenne',
  'parco',
  'secretaría',
  'secretaria',
  'junta',
  'ayuntamiento',
  'prefeitura',
  'mairie',
  'institut',
  'istituto',
  'instituto',
  // Polish, Czech, Turkish, Dutch, Nordic
  'ministerstwo',
  'ministerstvo',
  'kancelaria',
  'urząd',
  'narodowy bank',
  'bakanlığı',
  'başkanlığı',
  'kurumu',
  'bankası',
  'müdürlüğü',
  'ministerie',
  'departementet',
  'riksbank\\p{L}*',
  'rijksoverheid',
  // Cyrillic
  'министерств\\p{L}*',
  'департамент\\p{L}*',
  'управлени\\p{L}*',
  'правительств\\p{L}*',
  'администраци\\p{L}*',
  'посольств\\p{L}*',
  'служб\\p{L}*',
  'комитет\\p{L}*',
  'комисси\\p{L}*',
  'агентств\\p{L}*',
  '\\p{L}*банк\\p{L}*',
  'совет',
  'кремль',
  'мид',
  'минобороны',
  'міністерств\\p{L}*',
  'уряд',
  'кабінет\\p{L}*',
  'рад[аи]',
  'міністэрств\\p{L}*',
  'министерство',
  // Arabic, Hebrew, Greek
  'وزارة',
  'رئاسة',
  'سفارة',
  'مجلس',
  'هيئة',
  'بنك',
  'مصرف',
  'حكومة',
  'משרד',
  'υπουργείο',
]
const WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
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
const STARTS = new RegExp(`^(?:the\\s)?(?:\\p{L}+\\s)?(?:${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
const LATIN = /^\p{Script=Latin}/u
const LOWER = /\p{Ll}/u
const CASED = /\p{Lu}/u
const ROMANCE =
  /^(?:minist[eèé]r|banque|banca|banco|conse[ij]|consiglio|direction|dirección|secr[eé]tar|agen[czt]|autorit|autoridad|institu|istituto|préfecture|prefettura|universit|commission|comisión|parco|comune|comit|présidence|presiden|gouvernement|gobierno|governo|ambassad|embajada|ambasciata|embaixada)/iu
const VERB =
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|will|said|says|announces?|announced|reports?|issues?|issued|meets?|holds?|held|visits?|completes?|keeps?|opens?|launches|calls?|urges?|welcomes?|reacts|statement|answers?|a|ist|sind|wird|hat|haben|will|est|sont|a été|ouvre|ha|es|son|провёл|провел|состоял\p{L}*|заявил\p{L}*|сообщил\p{L}*)(?![\p{L}])/u

/** Names are longer than this only when they list bodies; sentences nearly always are. */
const LONGEST = 110

/**
 * How much a line looks like the name of a body that issues releases: 0 not at all, to 1. Names have a word for a body
 * (`Ministry`, `Bank`), no verb, no full stop, and few small letters at the beginnings of words.
 */
export function organisationScore(line: string): number {
  const text = line.trim()
  if (text.length < 2 || text.length > LONGEST || /\d{2}/u.test(text)) return 0
  if (EAST_ASIAN_ONLY.test(text)) return text.length <= 30 && EAST_ASIAN.test(text) ? 0.85 : 0
  if (HAS_STOP.test(text) && !ABBREVIATED.test(text)) return 0
  if (!WORD.test(text) || text.split(',').length > 4) return 0
  if (VERB.test(text)) return 0
  const words = roughWords(text)
  // All in capitals nothing tells a headline from a name but where the word for the body stands.
  if (!LOWER.test(text) && CASED.test(text)) return words <= 5 || STARTS.test(text) ? 0.8 : 0
  const lower = (text.match(LOWER_WORD) ?? []).filter(word => !PARTICLES.has(word.replace(/[’'].*$/u, '')))
  if (lower.length > mostLower(text, words)) return 0
  return words <= 12 ? 0.85 : 0.6
}

/** In English and German names are capitalised, in Romance languages often only the first word, elsewhere only that. */
function mostLower(text: string, words: number): number {
  if (!LATIN.test(text)) return words - 1
  return ROMANCE.test(text) ? Math.floor(words / 2) : 1
}

/** The names in a cell that holds one beside other things: `Title | Ministry of X`, `Home - Ministry of X`. */
export function organisationIn(text: string): string | null {
  const parts = text.split(/\s+[|–—·•»-]\s+|\s*[|»]\s*/u).map(part => part.trim())
  const names = parts.filter(part => organisationScore(part) > 0)
  return names.at(-1) ?? null
}
