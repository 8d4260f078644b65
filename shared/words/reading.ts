import { count, plural } from './numbers'

/** What reading a file can run into. The code is for programs and tests, the sentence of `failure` for the analyst. */
export type ReadErrorCode =
  | 'empty'
  | 'too-large'
  | 'text-too-large'
  | 'binary'
  | 'unsupported'
  | 'no-release'
  | 'unreadable'
  | 'missing'
  | 'folder'

/** Why a file could not be read, and what to do: one or two sentences, made here alone. */
export type ReadError = { readonly code: ReadErrorCode; readonly message: string }

const MB = 1024 * 1024
const megabytes = (bytes: number): string => `${count(Math.ceil(bytes / MB))} MB`

/** The sentences of every refusal. */
export const failure = {
  empty: (): ReadError => ({
    code: 'empty',
    message: 'The file has no words in it. Save the release again and import the new file.',
  }),
  tooLarge: (size: number, limit: number): ReadError => ({
    code: 'too-large',
    message: `The file has ${megabytes(size)}, and at most ${megabytes(limit)} can be read. Split it, or save the release alone.`,
  }),
  textTooLarge: (size: number, limit: number): ReadError => ({
    code: 'text-too-large',
    message: `The text has ${count(size)} characters, and at most ${count(limit)} can be read. Split it, or save the release alone.`,
  }),
  binary: (): ReadError => ({
    code: 'binary',
    message: 'The file is not text in any known encoding. Save the release as text or as a web page.',
  }),
  unsupported: (what: string, instead: string): ReadError => ({
    code: 'unsupported',
    message: `The file is ${what}, which cannot be read yet. ${instead}`,
  }),
  unreadable: (reason: string): ReadError => ({
    code: 'unreadable',
    message: `The file cannot be opened (${reason}). Check that it is there and may be read.`,
  }),
  missing: (): ReadError => ({
    code: 'missing',
    message: 'There is no such file. Check its name and folder.',
  }),
  folder: (): ReadError => ({
    code: 'folder',
    message: 'This is a folder. Name the files in it.',
  }),
  noRelease: (): ReadError => ({
    code: 'no-release',
    message:
      'No release was found in the file: it looks like a list, a start page or a menu. Import it anyway to keep its whole text.',
  }),
} as const

/** The sentences of what was mended on the way. Each is shown in the report beside its file. */
export const warning = {
  brokenBytes: (n: number, label: string): string =>
    `${plural(n, 'byte sequence')} not valid in ${label} ${n === 1 ? 'was' : 'were'} replaced by �.`,
  loneSurrogates: (n: number): string =>
    `${plural(n, 'half character')} (lone ${n === 1 ? 'surrogate' : 'surrogates'}) ${n === 1 ? 'was' : 'were'} replaced by �.`,
  controls: (n: number): string =>
    `${plural(n, 'control character')} ${n === 1 ? 'was' : 'were'} removed from the text.`,
  overrides: (n: number): string =>
    `${plural(n, 'mark')} that would reverse the order of letters (bidirectional ${n === 1 ? 'override' : 'overrides'}) ${n === 1 ? 'was' : 'were'} removed from the text.`,
  guessedEncoding: (label: string): string =>
    `The encoding was guessed to be ${label}. Check the letters of the text.`,
  declaredWrongly: (declared: string, used: string): string =>
    `The file says that it is ${declared}, but it was read as ${used}.`,
  ambiguousDate: (field: string, printed: string, readings: readonly string[]): string =>
    `The ${field} date “${printed}” reads as ${readings.join(' or as ')}.`,
  yearFromElsewhere: (printed: string, iso: string): string =>
    `The date “${printed}” has no year. It was read as ${iso}, with the year of another date of the release.`,
  newerCapture: (): string => 'The release says that it was updated or corrected after it was first issued.',
  forced: (): string => 'No release was found in the file. Its whole text was imported.',
} as const
