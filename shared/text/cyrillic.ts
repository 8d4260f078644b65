/** Every encoding of Russian and Ukrainian that releases of the last forty years come in, by its WHATWG label. */
const ENCODINGS = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const

/**
 * The commonest pairs of letters of Russian, Ukrainian, Belarusian and Bulgarian prose. In a wrong table the letters
 * are Cyrillic too, but they do not stand in these pairs: this is what tells the tables apart.
 */
const PAIRS = new Set(
  (
    'ст но то на по ен ни ра ко ов го ро не пр во ос ер от ре ал та ет ва ол ор ла ли ан ть ло ом ел те ин де за ' +
    'ри ит ле ка ны ве ог ть ки ии ия ми ск ес об им ие ас ий ой ая ых ми ва ся ти ди да до ви ль нн ав ог со мо ' +
    'ва пі ві ні ро ий ів ьк ії ає ну жа ці ях їх од ід ою із ед ду'
  ).split(' '),
)
const LETTER = /[а-яёіїєґў]/u
const OTHER_SIGN = /[^\s\p{L}\p{N}\p{P}]/u

/**
 * How much `text` reads like Cyrillic prose, about 0 to 1: common pairs of letters count, capitals inside words and
 * signs that no release prints (box drawings, lone accents) count against it.
 */
export function cyrillicPlausibility(text: string): number {
  let good = 0
  let bad = 0
  let letters = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign < '\u0080') continue
    const next = text.charAt(at + 1)
    letters += 1
    if (PAIRS.has(sign + next)) good += 1
    if (LETTER.test(sign) && next !== next.toLowerCase()) bad += 1
    if (OTHER_SIGN.test(sign)) bad += 1
  }
  return letters === 0 ? 0 : (good - bad) / letters
}

/** The Cyrillic encoding under which `bytes` read best, with how well they do; the higher wins, the first of equals. */
export function bestCyrillic(bytes: Uint8Array): { readonly label: string; readonly score: number } {
  let best = { label: 'windows-1251', score: -1 }
  for (const label of ENCODINGS) {
    const score = cyrillicPlausibility(new TextDecoder(label).decode(bytes))
    if (score > best.score) best = { label, score }
  }
  return best
}

/** Below this, text is no Cyrillic prose: wrong tables score under 0.1, right ones from 0.3. */
export const CYRILLIC_PROSE = 0.22
