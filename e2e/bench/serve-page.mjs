/** A page of `e2e/bench/pages/`, built as the program ships and served on loopback: workers and IndexedDB need an origin. */
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export const PAGES = join(dirname(fileURLToPath(import.meta.url)), 'pages')
const TYPES = new Map([
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['woff2', 'font/woff2'],
])

/** @typedef {Map<string, string | Uint8Array>} Files */

/**
 * @param {string} name
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function servePage(name) {
  const files = await bundle(name)
  const server = createServer((request, response) => serve(files, request.url ?? '/', response))
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(null))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

/**
 * The files of a page by address.
 *
 * @param {string} name
 * @returns {Promise<Files>}
 */
async function bundle(name) {
  const result = await build({
    configFile: join(PAGES, '..', '..', '..', 'vite.config.ts'),
    logLevel: 'error',
    root: PAGES,
    build: { write: false, rolldownOptions: { input: join(PAGES, `${name}.tsx`) } },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(each =>
    'output' in each ? each.output : [],
  )
  const entry = outputs.find(file => file.type === 'chunk' && file.isEntry)
  if (entry === undefined) throw new Error(`The bench ${name} has no entry`)
  const styles = outputs.filter(file => file.fileName.endsWith('.css'))
  /** @type {Files} */
  const files = new Map([
    [
      '/',
      html(
        entry.fileName,
        styles.map(file => file.fileName),
      ),
    ],
  ])
  for (const file of outputs) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
  return files
}

/**
 * The field for files is for the bench that imports them.
 *
 * @param {string} entry
 * @param {readonly string[]} styles
 */
function html(entry, styles) {
  const head = styles.map(file => `<link rel="stylesheet" href="/${file}">`).join('')
  const body = `<input id="releases" type="file" webkitdirectory hidden><div id="root" style="height:100vh"></div>`
  return `<!doctype html><meta charset="utf-8">${head}${body}<script type="module" src="/${entry}"></script>`
}

/**
 * @param {Files} files
 * @param {string} url
 * @param {import('node:http').ServerResponse} response
 */
function serve(files, url, response) {
  const path = url.replace(/\?.*$/, '')
  const file = files.get(path)
  response.setHeader('content-type', TYPES.get(path.split('.').at(-1) ?? '') ?? 'text/html')
  response.statusCode = file === undefined ? 404 : 200
  response.end(file ?? '')
}
