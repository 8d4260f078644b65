/** Text files for the import bench, in a folder of their own: releases as the corpus makes them, else plainer ones. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CORPUS = process.env['READOUT_CORPUS'] ?? '../shared/corpus'
const A_FOLDER = 1000

/**
 * @param {number} count
 * @returns {string} the folder; whoever asked removes it
 */
export function makeFiles(count) {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  const maker = join(CORPUS, 'make-large.mjs')
  if (existsSync(maker)) execFileSync(process.execPath, [maker, folder, String(count)])
  else writePlain(folder, count)
  return folder
}

const SUBJECTS = ['The minister', 'The two sides', 'The committee', 'The delegation', 'The governor']
const VERBS = ['discussed', 'welcomed', 'reviewed', 'approved', 'postponed', 'confirmed']
const OBJECTS = [
  'the customs agreement',
  'the work on the bridge',
  'the figures of the quarter',
  'an exercise',
]

/**
 * @param {string} folder
 * @param {number} count
 */
function writePlain(folder, count) {
  for (let n = 0; n < count; n += 1) {
    const inside = join(folder, String(Math.floor(n / A_FOLDER)).padStart(3, '0'))
    if (n % A_FOLDER === 0) mkdirSync(inside)
    writeFileSync(join(inside, `${String(n).padStart(6, '0')}.txt`), plainRelease(n))
  }
}

/**
 * About 3.5 KB in eight paragraphs, no two alike.
 *
 * @param {number} n
 */
function plainRelease(n) {
  const pick = (/** @type {readonly string[]} */ words, /** @type {number} */ at) => words[at % words.length]
  const sentence = (/** @type {number} */ at) =>
    `${pick(SUBJECTS, at)} ${pick(VERBS, at * 7 + n)} ${pick(OBJECTS, at * 3 + n)} in matter ${n * 61 + at}.`
  const paragraph = (/** @type {number} */ at) =>
    Array.from({ length: 7 }, (_, place) => sentence(at * 7 + place)).join(' ')
  const day = new Date(Date.UTC(2015, 0, 1 + (n % 4000))).toISOString().slice(0, 10)
  const head = [`Ministry of Works ${n % 40}`, `Statement ${n} on ${pick(OBJECTS, n)}`, day]
  return `${[...head, ...Array.from({ length: 8 }, (_, at) => paragraph(at))].join('\n\n')}\n`
}
