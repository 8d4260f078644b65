/**
 * The commonest small words of each language: a few dozen of them make a third of any running text, and no two lists
 * are alike. Chosen so that neighbours (Russian and Ukrainian, Spanish and Portuguese, Danish and Norwegian) differ.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that for is was with on as by are be this from at has have will which it his not an its',
  fr: 'le la les de des du et en un une est que qui dans pour sur par au aux avec ce cette ont été sont plus ses nous',
  de: 'der die das und den von zu mit für ist im des dem auf nicht eine ein werden sich auch als wird bei nach zur zum einer wir',
  es: 'el la los las de del y en que un una por con para se es su al como más ha sido sus este esta entre',
  it: 'il la le lo gli di del della dei delle e che un una per con in è sono nel alla da al si ha più anche',
  pt: 'o a os as de do da dos das e que um uma em no na para com por se é ao à mais foi são não pela pelo',
  nl: 'de het een van en in is dat op te zijn voor met die aan door niet ook worden wordt bij heeft als om naar',
  pl: 'i w na z do się że jest o nie to dla od przez oraz po za są przy który która które jak ze tym został',
  cs: 've na se že je do za pro od po jsou nebo jako který která které bylo byl také podle při aby až jeho',
  tr: 've bir bu için ile olarak da de olan en daha çok sonra kadar tarafından olduğu her ise gibi göre yılında',
  sv: 'och att det som en för av är på med till den har inte om ett vi kan från ska de under även',
  da: 'og at det som en for af er på med til den har ikke om et vi kan fra skal de der blev være',
  fi: 'ja on ei että se oli hän myös ovat kun mukaan sekä ole tai joka mutta niin sen ovat voi',
  hu: 'a az és hogy nem egy is meg volt ez csak már van azt még mint vagy pedig szerint',
  ro: 'și de la în a cu pe care nu din pentru este sunt că o un al ale sau fost prin mai',
  id: 'yang dan di untuk dengan ini dari pada dalam tidak akan oleh telah sebagai juga adalah kepada',
  ru: 'и в не на что с по как к из от для это о его за так все при или также были был было он они мы об',
  uk: 'і в не на що з та до як у за про від для це й або його також були було він вони ми щодо під час які',
  be: 'і ў не на што з па як да ад для гэта аб яго за таксама былі было ён яны мы пры якія',
  bg: 'и в на не се за да от с по че е са към или което които като беше бяха той тя ще си това',
  sr: 'и у на се је да за од са не су који која које као или из је био била ће то',
}

const LANGUAGES = Object.keys(SMALL_WORDS)
/** The languages, by their place in `LANGUAGES`, that each small word belongs to. */
const LANGUAGES_OF = new Map<string, number[]>()
for (const [language, words] of Object.values(SMALL_WORDS).entries()) {
  for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language])
}

/** Scripts that settle the language, or nearly. Order matters: Japanese has Han letters too. */
const SCRIPTS: readonly { readonly language: string; readonly script: RegExp; readonly share: number }[] = [
  { language: 'ja', script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.08 },
  { language: 'ko', script: /\p{Script=Hangul}/gu, share: 0.2 },
  { language: 'zh', script: /\p{Script=Han}/gu, share: 0.2 },
  { language: 'ar', script: /\p{Script=Arabic}/gu, share: 0.3 },
  { language: 'he', script: /\p{Script=Hebrew}/gu, share: 0.3 },
  { language: 'el', script: /\p{Script=Greek}/gu, share: 0.3 },
  { language: 'th', script: /\p{Script=Thai}/gu, share: 0.3 },
  { language: 'hi', script: /\p{Script=Devanagari}/gu, share: 0.3 },
  { language: 'ka', script: /\p{Script=Georgian}/gu, share: 0.3 },
  { language: 'hy', script: /\p{Script=Armenian}/gu, share: 0.3 },
]
const PERSIAN = /[پچژگ]/gu
/** Letters that one of the Cyrillic languages has and its neighbours lack. */
const UKRAINIAN = /[іїєґ]/giu
const BELARUSIAN = /ў/giu
const RUSSIAN = /[ыэё]/giu

/** What language detection says: a BCP 47 tag, lower case, and how sure. Null where nothing tells. */
export type LanguageGuess = { readonly language: string; readonly confidence: number }

/** More text than this does not change the answer. */
const ENOUGH = 2400

const share = (text: string, pattern: RegExp): number =>
  (text.match(pattern)?.length ?? 0) / Math.max(1, text.length)

/** No letter of `SCRIPTS`, and no Cyrillic one, lies outside of these ranges: texts in Latin letters need but this look. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2100-\uffff]/

function byScript(text: string): LanguageGuess | null {
  if (!OTHER_SCRIPT.test(text)) return null
  for (const { language, script, share: least } of SCRIPTS) {
    const found = share(text, script)
    if (found < least) continue
    if (language === 'ar' && share(text, PERSIAN) > 0.01) return { language: 'fa', confidence: 0.85 }
    return { language, confidence: found > least * 2 ? 0.98 : 0.85 }
  }
  return null
}

const NONE: readonly number[] = []
const CYRILLIC = new Set(['ru', 'uk', 'be', 'bg', 'sr'])

/** Letters weigh as much as words: a headline has few small words and several telling letters. */
function letterBonus(language: string, text: string): number {
  if (language === 'uk') return share(text, UKRAINIAN) * 4
  if (language === 'be') return share(text, BELARUSIAN) * 10
  return language === 'ru' ? share(text, RUSSIAN) * 4 - share(text, UKRAINIAN) * 4 : 0
}

function bySmallWords(text: string): LanguageGuess | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length === 0) return null
  const counts = new Uint16Array(LANGUAGES.length)
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? NONE) counts[language] = (counts[language] ?? 0) + 1
  }
  const cyrillic = OTHER_SCRIPT.test(text) && share(text, /\p{Script=Cyrillic}/gu) > 0.3
  const scores = LANGUAGES.map((language, at) => ({ language, count: counts[at] ?? 0 }))
    .filter(({ language }) => CYRILLIC.has(language) === cyrillic)
    .map(({ language, count }) => ({
      language,
      score: count / words.length + (cyrillic ? letterBonus(language, text) : 0),
    }))
  const [first, second] = scores.sort((a, b) => b.score - a.score)
  if (!first || first.score < 0.04) return null
  const lead = (first.score - (second?.score ?? 0)) / first.score
  const sure = Math.min(0.98, 0.55 + lead * 0.5)
  return { language: first.language, confidence: words.length < 12 ? Math.min(sure, 0.7) : sure }
}

/**
 * The language a text is written in, by its script and then by the share of each language's commonest small words.
 * Needs a sentence or two. Method: stop-word frequency, as in Grefenstette, "Comparing two language identification
 * schemes" (1995), which is as right as letter trigrams from fifteen words on and needs no trained tables.
 */
export function languageOf(text: string): LanguageGuess | null {
  const sample = text.slice(0, ENOUGH)
  return byScript(sample) ?? bySmallWords(sample)
}
