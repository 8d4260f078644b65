/**
 * `npm run bench -- [NAME…] [--releases N]`: every job against a baseline of the same run, in Chromium. A bench is a
 * page of `e2e/bench/pages/NAME.tsx` that calls `finish` (`figures.ts`); to add one, add its page. Prints a JSON line a
 * figure and a table; a miss is marked, and never fails the run. `--releases` sets how many releases are imported at a
 * time, 10 000 if not said; the import bench then imports five times as many as well.
 */
import { readdirSync, rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { findChromium } from '../find-chromium.mjs'
import { makeFiles } from './make-files.mjs'
import { PAGES, servePage } from './serve-page.mjs'

const LIMIT = 1_200_000
const TIMES = 5

/** @typedef {{ name: string, n: number, ratio: number, limit: number }} Figure */
/** @typedef {{ figures: readonly Figure[], times: { [job: string]: readonly number[] } }} Outcome */

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { releases: { type: 'string', default: '10000' } },
})
const releases = Number(values.releases)
const all = readdirSync(PAGES)
  .filter(file => file.endsWith('.tsx'))
  .map(file => file.replace(/\.tsx$/, ''))
const unknown = wanted.filter(name => !all.includes(name))
if (unknown.length > 0 || !Number.isInteger(releases) || releases < 1) {
  console.error(`npm run bench -- [NAME…] [--releases N]; benches are ${all.join(', ')}.`)
  process.exit(2)
}
const found = await findChromium()
if ('wrong' in found) {
  console.error(found.wrong)
  process.exit(1)
}
/** @type {Figure[]} */
const figures = []
for (const name of wanted.length > 0 ? wanted : all) {
  const outcome = await runBench(name, found.path)
  figures.push(...outcome.figures)
  for (const [job, times] of Object.entries(outcome.times)) {
    console.error(`${name}: ${job} ${times.map(Math.round).join(', ')} ms`)
  }
}
console.error(
  `load average ${loadavg()
    .map(load => load.toFixed(1))
    .join(', ')}`,
)
for (const figure of figures) console.log(JSON.stringify(figure))
console.table(
  figures.map(({ name, n, ratio, limit }) => ({
    name,
    n,
    ratio,
    limit,
    met: ratio <= limit ? 'yes' : 'MISSED',
  })),
)

/**
 * In a browser with a profile of its own: what another bench wrote and deleted would make this one slower.
 *
 * @param {string} name
 * @param {string} executablePath
 * @returns {Promise<Outcome>}
 */
async function runBench(name, executablePath) {
  const folder = name === 'import' ? makeFiles(releases * TIMES) : null
  const served = await servePage(name)
  const browser = await chromium.launch({ executablePath })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const failed = new Promise((_, reject) => {
      page.on('pageerror', error => reject(new Error(`${name}: ${error.message}`)))
      page.on('crash', () => reject(new Error(`${name}: the page crashed`)))
    })
    await page.goto(served.address)
    if (folder !== null) await page.setInputFiles('#releases', folder)
    const done = page.waitForFunction(() => Reflect.get(globalThis, 'figures'), null, { timeout: LIMIT })
    await Promise.race([done, failed])
    return await page.evaluate(() => ({
      figures: Reflect.get(globalThis, 'figures'),
      times: Reflect.get(globalThis, 'times'),
    }))
  } finally {
    await browser.close()
    served.close()
    if (folder !== null) rmSync(folder, { recursive: true })
  }
}
