/** The loopback server of the browser window: the build, and the little that a page cannot know or do by itself. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { isCounts, readCounts, writeMarker } from '../library-marker.mjs'
import { HEADERS, refusal, serveFile } from '../served-files.mjs'
import { RENDERER, ROOT } from './places.mjs'

/** @typedef {{ status: number, headers: Record<string, string>, body: Uint8Array | string }} Answer */
/** @typedef {{ data: string, port: number, root?: string }} Served */

const ADDRESS = '127.0.0.1'
/** A marker takes some 80 bytes. */
const MAX_BODY = 1024

/** @param {number} port */
export const originOf = port => `http://${ADDRESS}:${port}`

/** Tells whose data a server works on without telling where it lies. @param {string} data */
const idOf = data => createHash('sha256').update(data).digest('hex').slice(0, 16)

const version = () => String(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version)

/** Resolves when it listens; rejects with EADDRINUSE when somebody else does. @param {Served} served */
export function serve({ data, port, root = RENDERER }) {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(request, { data, port, root })
    response.writeHead(status, headers).end(body)
  })
  return /** @type {Promise<import('node:http').Server>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, ADDRESS, () => resolve(server))
    })
  )
}

/** @param {import('node:http').IncomingMessage} request @param {Required<Served>} served @returns {Promise<Answer>} */
async function answer(request, { data, port, root }) {
  // A foreign name that was pointed at this machine would make its pages ours (DNS rebinding).
  if (request.headers.host !== `${ADDRESS}:${port}`) return refusal(421, `Readout is at ${originOf(port)}/`)
  const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1)
  const method = request.method ?? 'GET'
  if (method === 'POST' && path === '/__readout/library') return mark(request, { data, port })
  if (method === 'GET' && path === '/__readout') return json({ readout: idOf(data), version: version() })
  if (method === 'GET' && path === '/__readout/surroundings') return json(await surroundings(data))
  return serveFile(root, method, path)
}

/** @param {unknown} value @returns {Answer} */
const json = value => ({
  status: 200,
  headers: { ...HEADERS, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

/** @type {{ readonly [platform: string]: string }} */
const PLATFORMS = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** @param {string} data */
export async function surroundings(data) {
  const other = await readCounts(join(data, 'electron'))
  return {
    version: version(),
    platform: PLATFORMS[process.platform] ?? 'other',
    node: process.versions.node,
    had: await readCounts(join(data, 'browser')),
    otherHost: other && { kind: 'electron', had: other },
  }
}

/**
 * Only our own page may leave the marker: another site's page could send this request too, but not with this Origin.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {{ data: string, port: number }} served
 * @returns {Promise<Answer>}
 */
async function mark(request, { data, port }) {
  if (request.headers.origin !== originOf(port)) return refusal(403, 'Only Readout’s own page may ask this.')
  let text = ''
  for await (const piece of request) {
    text += piece
    if (text.length > MAX_BODY) return refusal(413, 'Too long.')
  }
  try {
    const counts = JSON.parse(text)
    if (!isCounts(counts)) return refusal(400, 'These are no counts.')
    await writeMarker(join(data, 'browser'), counts, Date.now())
    return json(null)
  } catch (error) {
    return error instanceof SyntaxError
      ? refusal(400, 'This is no JSON.')
      : refusal(500, 'The marker was not written.')
  }
}

/**
 * Who listens on the port: Readout on the same data, Readout on other data, or a stranger.
 *
 * @param {{ port: number, data: string }} served
 * @returns {Promise<'own' | 'other data' | 'stranger'>}
 */
export async function whoListens({ port, data }) {
  try {
    const response = await fetch(`${originOf(port)}/__readout`, { signal: AbortSignal.timeout(3_000) })
    const { readout } = await response.json()
    if (typeof readout !== 'string') return 'stranger'
    return readout === idOf(data) ? 'own' : 'other data'
  } catch {
    return 'stranger'
  }
}
