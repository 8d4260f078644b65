/**
 * Releases for the specs. Those of READOUT_CORPUS (default: `../shared/corpus`) where it is there, else invented ones;
 * what a spec expects of the seed release comes with it, so that it asks for the same things either way.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { ROOT } from '../electron/start/places.mjs'

export type Seed = {
  readonly text: string
  readonly issuer: string
  readonly title: string
  readonly distributor: string
  /** On screen, and as printed by the issuer. */
  readonly published: string
  readonly printed: string
  readonly iso: string
  readonly paragraphs: number
  /** Words of a paragraph to mark, and the number of the paragraph. */
  readonly marked: { readonly words: string; readonly paragraph: number }
}

const CORPUS = resolve(ROOT, process.env['READOUT_CORPUS'] ?? '../shared/corpus')
const FOLDERS = ['formats', 'ministries', 'central-banks', 'europe', 'wires', 'other-scripts', 'compare']
const READ = /\.(txt|html?|md)$/

/** A folder of `count` files at `folder`: the seed, one with hard characters, and others. Answers the first two. */
export function writeReleases(folder: string, count: number): { seed: Seed; hard: typeof HARD } {
  const seed = theSeed()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'seed.txt'), seed.text)
  writeFileSync(join(folder, 'hard.txt'), HARD.text)
  const known = corpusFiles().slice(0, count - 2)
  for (const file of known) {
    const target = join(folder, relative(CORPUS, file))
    mkdirSync(dirname(target), { recursive: true })
    cpSync(file, target)
  }
  for (let n = known.length; n < count - 2; n++)
    writeFileSync(join(folder, `relief-${n}.txt`), inventedRelease(n))
  return { seed, hard: HARD }
}

function corpusFiles(): string[] {
  return FOLDERS.map(name => join(CORPUS, name))
    .filter(folder => existsSync(folder))
    .flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
    )
    .filter(file => READ.test(file) && basename(file) !== 'README.md')
    .sort()
}

function theSeed(): Seed {
  const folder = join(CORPUS, 'seed')
  const [name] = existsSync(folder) ? readdirSync(folder) : []
  if (name === undefined) return INVENTED_SEED
  return {
    text: readFileSync(join(folder, name), 'utf8'),
    issuer: 'Ministry of Defense of the Russian Federation',
    title: 'Russian Defence Minister holds talks with the head of the military department of Tajikistan',
    distributor: 'Public',
    published: '27 Apr 2021, 13:24',
    printed: '27.04.2021 (13:24)',
    iso: '2021-04-27T13:24',
    paragraphs: 13,
    marked: { words: 'Against the background of the deterioration of the situation', paragraph: 3 },
  }
}

/** Of the same make as the seed: two ways to print a date in one head, a distributor, a listed date. */
const INVENTED_SEED: Seed = {
  text: [
    'Ministry of Defence of the Republic of Norland',
    '05/19/2031 | News release | Distributed by Public on 05/19/2031 07:02',
    'Talks on help for the coastal towns open in Port Sable',
    '19.05.2031 (11:40)',
    'Minister of Defence Ida Holm received the head of the relief command of Vesta, Colonel Jon Arden, in Port Sable.',
    'During the talks, Ida Holm said that both sides should be ready to help the coastal towns together.',
    "'Seen from the harbour, the towns need one plan and not two,' the Minister of Defence said.",
    'Tags:',
  ].join('\n\n'),
  issuer: 'Ministry of Defence of the Republic of Norland',
  title: 'Talks on help for the coastal towns open in Port Sable',
  distributor: 'Public',
  published: '19 May 2031, 11:40',
  printed: '19.05.2031 (11:40)',
  iso: '2031-05-19T11:40',
  paragraphs: 3,
  marked: { words: 'Seen from the harbour, the towns need one plan', paragraph: 3 },
}

/** What CSV and offsets are easily wrong about: quotes, separators, a cell like a formula, characters of two units. */
export const HARD = {
  title: 'Harbour Office of Sable reopens the northern quay',
  text: [
    'Harbour Office of Sable',
    'Harbour Office of Sable reopens the northern quay',
    '3 March 2031',
    'PORT SABLE, 3 March 2031. The Harbour Office said that the northern quay takes ships again.',
    '“The 🚢 is back”, said the harbour master; "all of it", she added, and named 4 berths.',
    '=SUM(berths) stood on the board of the quay, which nobody could explain.',
  ].join('\n\n'),
  marked: '🚢 is back”, said the harbour master; "all of it", she added',
  formula: '=SUM(berths) stood on the board',
} as const

/** One of a series of short releases, each with words of its own. */
export function inventedRelease(n: number): string {
  const day = String((n % 28) + 1)
  return [
    'Relief Agency of Ostmark',
    `Relief convoy ${n} reaches the valley towns`,
    `${day} April 2031`,
    `OSTMARK, ${day} April 2031. Convoy ${n} of the Relief Agency reached the valley towns with ${n + 40} tonnes of goods.`,
    `The Agency said that convoy ${n + 1} leaves on the next clear day. Roads are open as far as the bridge.`,
    `"We count on the towns", said the head of convoy ${n}.`,
  ].join('\n\n')
}
