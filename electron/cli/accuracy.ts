import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Papa from 'papaparse'
import { describe, type Inspected } from './describe'
import { count } from '../../shared/words/numbers'
import { readPath } from './read-path'

/** The judged columns of an `expected.csv`. An empty cell is not judged. */
const FIELDS = ['title', 'issuer', 'published', 'language', 'paragraphs', 'first8'] as const
type Field = (typeof FIELDS)[number]
type Expected = { readonly file: string; readonly notes: string } & { readonly [Name in Field]: string }
type Tally = { right: number; judged: number }

const SIGNS = /[^\p{L}\p{N}]+/gu
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(SIGNS, '')
    .toLowerCase()

/** Titles folded; of issuers one name contains the other; dates by the day; paragraphs within one. */
function isRight(field: Field, wanted: string, got: Inspected): boolean {
  const contains = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a))
  switch (field) {
    case 'title':
      return fold(got.title ?? '') === fold(wanted)
    case 'issuer':
      return contains(fold(got.issuer ?? ''), fold(wanted))
    case 'published':
      return (got.published ?? '').slice(0, 10) === wanted.slice(0, 10)
    case 'language':
      return got.language === wanted
    case 'paragraphs':
      return got.paragraphs !== null && Math.abs(got.paragraphs - Number(wanted)) <= 1
    case 'first8':
      return fold(got.firstWords ?? '') === fold(wanted)
  }
}

const shown = (field: Field, got: Inspected): string =>
  String(field === 'first8' ? got.firstWords : got[field])

const NO_RELEASE = /list page|home page|failed scrape/u

/** Judges one row; misses are printed as they are found. */
function judge(row: Expected, got: Inspected | undefined, tallies: ReadonlyMap<Field, Tally>): void {
  if (row.title === '' && NO_RELEASE.test(row.notes)) {
    if (got?.error?.code !== 'no-release')
      console.log(`  ${row.file}: no release expected, got ${got?.title ?? 'one'}`)
    return
  }
  for (const field of FIELDS) {
    const wanted = row[field]
    const tally = tallies.get(field)
    if (wanted === '' || tally === undefined) continue
    tally.judged += 1
    if (got && isRight(field, wanted, got)) tally.right += 1
    else
      console.log(
        `  ${row.file}: ${field}\n    wanted ${wanted}\n    got    ${got ? (got.error?.message ?? shown(field, got)) : 'nothing'}`,
      )
  }
}

function measure(folder: string, only: RegExp): void {
  const { data } = Papa.parse<Expected>(readFileSync(join(folder, 'expected.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  const tallies = new Map<Field, Tally>(FIELDS.map(field => [field, { right: 0, judged: 0 }]))
  const read = new Map<string, readonly Inspected[]>()
  console.log(basename(folder))
  for (const row of data) {
    const [file = '', number = '1'] = row.file.split('#')
    if (!only.test(file) || !existsSync(join(folder, file))) continue
    const lines = read.get(file) ?? describe(file, readPath(join(folder, file)))
    read.set(file, lines)
    judge(row, lines[Number(number) - 1], tallies)
  }
  console.log(table(tallies))
}

function table(tallies: ReadonlyMap<Field, Tally>): string {
  return [...tallies]
    .map(([field, { right, judged }]) => {
      const share = judged === 0 ? '–' : `${Math.round((right / judged) * 100)} %`
      return `  ${field.padEnd(12)}${`${count(right)}/${count(judged)}`.padStart(10)}${share.padStart(7)}`
    })
    .join('\n')
}

/**
 * `npm run accuracy -- FOLDER… [--only PATTERN]`: fields right against each folder's `expected.csv`, with every miss.
 * PATTERN is a regular expression over file names.
 */
function main(args: readonly string[]): void {
  const at = args.indexOf('--only')
  const folders = at === -1 ? args : args.slice(0, at)
  const only = new RegExp(at === -1 ? '' : (args[at + 1] ?? ''), 'u')
  for (const folder of folders) measure(folder, only)
}

main(process.argv.slice(2))
