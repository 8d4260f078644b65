/**
 * `npm run bench -- [NAME]`: every job against a baseline of the same run, in Chromium. A bench is a page of
 * `e2e/bench/pages/NAME.tsx` that puts its figures into `window.figures`: `[{ name, n, ratio, limit }]`. To add one,
 * add its page. Prints a JSON line a figure and a table; a miss is marked, and never fails the run.
 */
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build } from 'vite'
import { findChromium } from '../find-chromium.mjs'

const PAGES = join(dirname(fileURLToPath(import.meta.url)), 'pages')
const LIMIT = 300_000
const TYPES = new Map([
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['woff2', 'font/woff2'],
])

/** @typedef {{ name: string, n: number, ratio: number, limit: number }} Figure */
/** @typedef {Map<string, string | Uint8Array>} Files */

const all = readdirSync(PAGES)
  .filter(file => file.endsWith('.tsx'))
  .map(file => file.replace(/\.tsx$/, ''))
const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Benches are ${all.join(', ')}.`)
  process.exit(2)
}
const found = await findChromium()
if ('wrong' in found) {
  console.error(found.wrong)
  process.exit(1)
}
const browser = await chromium.launch({ executablePath: found.path })
/** @type {Figure[]} */
const figures = []
try {
  for (const name of wanted.length > 0 ? wanted : all) figures.push(...(await runBench(name)))
} finally {
  await browser.close()
}
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
 * Build the page as it ships, serve it on loopback (workers and IndexedDB need an origin), and wait for its figures.
 *
 * @param {string} name
 * @returns {Promise<readonly Figure[]>}
 */
async function runBench(name) {
  const files = await bundle(name)
  const server = createServer((request, response) => serve(files, request.url ?? '/', response))
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(null))
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const failed = new Promise((_, reject) => {
      page.on('pageerror', error => reject(new Error(`${name}: ${error.message}`)))
    })
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The server has no port')
    await page.goto(`http://127.0.0.1:${address.port}/`, { waitUntil: 'commit' })
    const done = page.waitForFunction(() => Reflect.get(globalThis, 'figures'), null, { timeout: LIMIT })
    const figures = await Promise.race([done, failed])
    return await figures.jsonValue()
  } finally {
    server.close()
  }
}

/**
 * The files of a page by address.
 *
 * @param {string} name
 * @returns {Promise<Files>}
 */
async function bundle(name) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: PAGES,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'chrome130', rolldownOptions: { input: join(PAGES, `${name}.tsx`) } },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(each =>
    'output' in each ? each.output : [],
  )
  const entry = outputs.find(file => file.type === 'chunk' && file.isEntry)
  if (entry === undefined) throw new Error(`The bench ${name} has no entry`)
  const styles = outputs.filter(file => file.fileName.endsWith('.css'))
  const head = styles.map(file => `<link rel="stylesheet" href="/${file.fileName}">`).join('')
  const html = `<!doctype html><meta charset="utf-8">${head}<div id="root" style="height:100vh"></div><script type="module" src="/${entry.fileName}"></script>`
  /** @type {Files} */
  const files = new Map([['/', html]])
  for (const file of outputs) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
  return files
}

/**
 * @param {Files} files
 * @param {string} url
 * @param {import('node:http').ServerResponse} response
 */
function serve(files, url, response) {
  const file = files.get(url)
  response.setHeader('content-type', TYPES.get(url.split('.').at(-1) ?? '') ?? 'text/html')
  response.statusCode = file === undefined ? 404 : 200
  response.end(file ?? '')
}
