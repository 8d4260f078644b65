import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe'
import { readPath } from './read-path'

/** Broken and hostile files lie outside the project; without them this suite has nothing to say. */
const FOLDER = join(process.env['READOUT_CORPUS'] ?? '../shared/corpus', 'bad-input')
type Row = { readonly file: string; readonly outcome: string }

const rows = existsSync(FOLDER)
  ? Papa.parse<Row>(readFileSync(join(FOLDER, 'expected.csv'), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
  : []
/** No reader may hang. */
const LONGEST_MS = 10_000

suite.skipIf(rows.length === 0)('files of the folder of bad input', () => {
  it.each(rows)('gives $file the outcome $outcome, or refuses its format by name', ({ file, outcome }) => {
    const started = performance.now()
    const [read] = describe(file, readPath(join(FOLDER, file)))
    expect(performance.now() - started).toBeLessThan(LONGEST_MS)
    if (read?.error?.code === 'unsupported')
      expect(read.error.message).toMatch(/^The file is .+ yet\. .+\.$/u)
    else expect(read?.error === null ? 'imported' : 'refused').toBe(outcome.replace('-with-warning', ''))
    if (read?.error === null && outcome === 'imported-with-warning') expect(read.warnings).not.toEqual([])
  })
})
