/** Letters that differ by habit alone and that Unicode does not take apart. */
const ALIKE: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  '\u2019': "'",
}

/**
 * What folding takes out or changes, in decomposed lower case. Cyrillic й, ў and ї are letters of their own and are
 * put together again (first group); every other mark falls, so that ё reads as е and a stress mark does no harm.
 * The marks: Latin, Greek and Cyrillic; Hebrew points; Arabic vowels and the stretching tatweel.
 */
const FOLDED =
  /([иу]\u0306|і\u0308)|[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]|[ßæœøłđıς\u2019\u0640]/g

const NOT_ASCII = /[^\0-\u007f]/

/**
 * The form in which words are compared: case, diacritics, width and ligatures do not count. `Ёлка` and `елка`, `Café`
 * and `cafe`, `ﬁ` and `fi` are the same. Offsets in the answer are not offsets in `text`: folding changes lengths.
 */
export function fold(text: string): string {
  // Most releases are ASCII through long stretches; normalising costs ten times as much as this test.
  if (!NOT_ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(FOLDED, (found, letter?: string) => letter?.normalize('NFC') ?? ALIKE[found] ?? '')
}
