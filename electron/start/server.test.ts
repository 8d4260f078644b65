import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCounts, writeMarker } from '../library-marker.mjs'
import { CSP } from '../served-files.mjs'
import { serve, whoListens } from './server.mjs'

const folder = mkdtempSync(join(tmpdir(), 'readout-server-'))
const data = join(folder, 'data')
const root = join(folder, 'renderer')
let server: Server
let port = 0

beforeAll(async () => {
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), 'Readout')
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  port = (probe.address() as AddressInfo).port
  await new Promise(resolve => probe.close(resolve))
  server = await serve({ data, port, root })
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
/** `fetch` would put the path and the Host header in order first. */
function ask(
  path: string,
  options: { method?: string; headers?: object; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body = '' } = options
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { ...headers } },
      async response => {
        let text = ''
        for await (const piece of response) text += piece
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
}

it('serves the build with the policy', async () => {
  const { status, headers, text } = await ask('/')
  expect({ status, text }).toEqual({ status: 200, text: 'Readout' })
  expect(headers['content-security-policy']).toBe(CSP)
})

it.each(['evil.test', 'localhost', '127.0.0.1'])('refuses to be called %s', async host => {
  const { status, headers } = await ask('/', { headers: { host } })
  expect(status).toBe(421)
  expect(headers['content-security-policy']).toBe(CSP)
})

it.each(['/..%2fdata', '/../data', '/%2e%2e/data', '/..%5cdata', '/a%00b', '/package.json'])(
  'serves nothing but the build: %s',
  async path => {
    expect((await ask(path)).status).toBe(404)
  },
)

it('keeps the marker of a library, and tells of the other host’s', async () => {
  const origin = `http://127.0.0.1:${port}`
  const counts = { releases: 2, annotations: 1, tags: 0 }
  const body = JSON.stringify(counts)
  expect(await ask('/__readout/library', { method: 'POST', headers: { origin }, body })).toMatchObject({
    status: 200,
  })
  await writeMarker(join(data, 'electron'), { ...counts, releases: 9 }, 0)
  const { text } = await ask('/__readout/surroundings')
  expect(JSON.parse(text)).toMatchObject({
    had: counts,
    otherHost: { kind: 'electron', had: { ...counts, releases: 9 } },
  })
})

it.each([
  ['another site', { origin: 'https://example.com' }, '{"releases":0,"annotations":0,"tags":0}', 403],
  ['nobody', {}, '{"releases":0,"annotations":0,"tags":0}', 403],
  ['our page, but no counts', null, '{"releases":"many"}', 400],
  ['our page, but no JSON', null, '{', 400],
  ['our page, but far too long', null, ' '.repeat(2000), 413],
])('takes no marker from %s', async (_who, headers, body, status) => {
  const before = await readCounts(join(data, 'browser'))
  const sent = { method: 'POST', headers: headers ?? { origin: `http://127.0.0.1:${port}` }, body }
  expect((await ask('/__readout/library', sent)).status).toBe(status)
  expect(await readCounts(join(data, 'browser'))).toEqual(before)
})

it('knows its own server from one on other data and from a stranger', async () => {
  expect(await whoListens({ port, data })).toBe('own')
  expect(await whoListens({ port, data: join(folder, 'other') })).toBe('other data')
  const stranger = createServer((_request, response) => response.end('hello'))
  await new Promise<void>(resolve => stranger.listen(0, '127.0.0.1', resolve))
  expect(await whoListens({ port: (stranger.address() as AddressInfo).port, data })).toBe('stranger')
  stranger.close()
})
