import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Runs the built program as `npm run --silent inspect` does; the first call builds it when it is stale. */
const SLOW = 240_000
const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
const KEYS =
  'file,title,issuer,distributor,type,published,distributed,dateline,language,paragraphs,firstWords,encoding,format,warnings,error'

/** Answers what the program prints; throws when it exits with anything but 0. */
function inspect(...names: readonly string[]): Record<string, unknown>[] {
  const files = names.map(name => join(folder, name))
  const out = execFileSync(process.execPath, ['electron/start/run-cli.mjs', 'inspect', ...files], {
    encoding: 'utf8',
  })
  // Every line is a line of JSON: nothing else may stand on stdout.
  return out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
}

const BODY =
  'The council of the harbour said on its page that the quay is open to all vessels again.\n\nRepairs took three months.'

beforeAll(() => {
  writeFileSync(
    join(folder, 'whole.txt'),
    `Ministry of Ports of Vesta\n\n04/27/2031 | News release | Distributed by Public on 04/27/2031 06:18\n\nQuay opens to all vessels\n\n27.04.2031 (13:24)\n\n${BODY}\n\nTags:`,
  )
  writeFileSync(
    join(folder, 'two-ways.txt'),
    `Harbour Council\n\nThe quay is open again\n\n04/05/2031\n\n${BODY}`,
  )
  writeFileSync(join(folder, 'bare.md'), BODY)
  writeFileSync(
    join(folder, 'list.html'),
    `<html><body><ul>${'<li><a href="/a">News of the port</a></li>'.repeat(30)}</ul></body></html>`,
  )
  writeFileSync(join(folder, 'a.pdf'), '%PDF-1.7\n')
  writeFileSync(join(folder, 'empty.txt'), '')
  mkdirSync(join(folder, 'folder'))
}, SLOW)
afterAll(() => rmSync(folder, { recursive: true }))

describe('npm run --silent inspect -- FILE…', () => {
  it(
    'prints one line with the promised keys for each file, in their order',
    () => {
      const lines = inspect('whole.txt', 'two-ways.txt', 'empty.txt', 'missing.txt', 'bare.md')
      expect(lines.map(line => Object.keys(line).join())).toEqual(lines.map(() => KEYS))
      expect(lines.map(({ file }) => file)).toEqual(
        ['whole.txt', 'two-ways.txt', 'empty.txt', 'missing.txt', 'bare.md'].map(name => join(folder, name)),
      )
    },
    SLOW,
  )

  it(
    'prints what was read, dates with the precision that was printed',
    () => {
      expect(inspect('whole.txt')[0]).toEqual({
        file: join(folder, 'whole.txt'),
        title: 'Quay opens to all vessels',
        issuer: 'Ministry of Ports of Vesta',
        distributor: 'Public',
        type: 'News release',
        published: '2031-04-27T13:24',
        distributed: '2031-04-27T06:18',
        dateline: null,
        language: 'en',
        paragraphs: 2,
        firstWords: 'The council of the harbour said on its',
        encoding: 'utf-8',
        format: 'txt',
        warnings: [],
        error: null,
      })
    },
    SLOW,
  )

  it(
    'prints null for a date that reads two ways, and both readings among the warnings',
    () => {
      const [line] = inspect('two-ways.txt')
      expect(line).toMatchObject({ published: null, error: null })
      expect(String(line?.['warnings'])).toContain('2031-04-05 or as 2031-05-04')
    },
    SLOW,
  )

  it(
    'prints null for what a release does not say',
    () => {
      expect(inspect('bare.md')[0]).toMatchObject({
        distributor: null,
        type: null,
        published: null,
        distributed: null,
        dateline: null,
        paragraphs: 2,
      })
    },
    SLOW,
  )

  it.each([
    ['empty.txt', 'empty'],
    ['missing.txt', 'missing'],
    ['folder', 'folder'],
    ['list.html', 'no-release'],
    ['a.pdf', 'unsupported'],
  ])(
    'answers %s with the error %s, every other field null, and exit code 0',
    (name, code) => {
      const [{ file, error, ...rest } = {}] = inspect(name)
      expect(file).toBe(join(folder, name))
      expect(error).toMatchObject({ code })
      expect(Object.values(rest).every(value => value === null)).toBe(true)
    },
    SLOW,
  )
})
