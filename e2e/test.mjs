/**
 * What `npm test` runs, on a bare machine too: installs what is missing, gets a Chromium, then checks format, lint and
 * types, builds, and runs the unit tests and the specs. Everything runs even after a failure; the last line counts all.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installIfStale } from '../electron/start/install-if-stale.mjs'
import { ROOT } from '../electron/start/places.mjs'
import { run, runNpm, say } from '../electron/start/steps.mjs'
import { ensureChromium } from './find-chromium.mjs'

const REPORTS = join(ROOT, 'test-results', 'counts')
const UNITS = join(REPORTS, 'units.json')
const SPECS = join(REPORTS, 'specs.json')

/** @typedef {{ passed: number, failed: number }} Counts */

/** A check that passes or fails as a whole. @param {string} name @param {readonly string[]} args @returns {Promise<Counts>} */
async function check(name, args) {
  say(`— ${name}`)
  const passed = (await runNpm(args, { show: true })) === 0
  if (!passed) say(`${name} failed`)
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * A runner that writes its counts to a file; without them, it failed before its first test.
 *
 * @param {string} name
 * @param {readonly string[]} command
 * @param {string} report
 * @param {(report: any) => Counts} read
 * @returns {Promise<Counts>}
 */
async function suite(name, command, report, read) {
  say(`— ${name}`)
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await run(process.execPath, command, { show: true, env })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')))
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const playwright = join('node_modules', '@playwright', 'test', 'cli.js')

async function everything() {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  return [
    await check('Format', ['exec', '--', 'prettier', '--check', '--log-level', 'warn', '.']),
    await check('Lint', ['run', '--silent', 'lint']),
    await check('Types', ['run', '--silent', 'types']),
    await suite(
      'Unit tests',
      [vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNITS}`],
      UNITS,
      ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
        passed: numPassedTests,
        failed: numFailedTests || numFailedTestSuites,
      }),
    ),
    await check('Build', ['run', '--silent', 'build']),
    await suite('Specs', [playwright, 'test', '--reporter=list,json'], SPECS, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
    })),
  ]
}

if (!(await installIfStale())) process.exit(1)
const wrong = await ensureChromium()
if (wrong !== null) {
  say(wrong)
  process.exit(1)
}
const counts = await everything()
const passed = counts.reduce((sum, part) => sum + part.passed, 0)
const failed = counts.reduce((sum, part) => sum + part.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
