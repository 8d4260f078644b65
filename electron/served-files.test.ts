import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CSP, fileFor, serveFile } from './served-files.mjs'

const root = mkdtempSync(join(tmpdir(), 'readout-served-'))
const served = join(root, 'served')
beforeAll(() => {
  mkdirSync(join(served, 'assets'), { recursive: true })
  writeFileSync(join(served, 'index.html'), '<p>Readout</p>')
  writeFileSync(join(served, 'assets', 'import.worker.js'), 'postMessage(1)')
  writeFileSync(join(root, 'secret.txt'), 'secret')
})
afterAll(() => rmSync(root, { recursive: true }))

describe('what a path stands for', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/import.worker.js', join('assets', 'import.worker.js')],
    ['/assets/../index.html', 'index.html'],
    ['/a%20b.txt', 'a b.txt'],
  ])('is a file of the folder: %s', (path, file) => {
    expect(fileFor(served, path)).toBe(join(served, file))
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/index.html%00.txt',
    '/%',
    '/..',
    '/.',
    '',
    'index.html',
    '/\\..\\secret.txt',
  ])('is nothing outside of the folder, nor in another notation: %j', path => {
    expect(fileFor(served, path)).toBeNull()
  })
})

it.each([
  ['GET', '/', 200],
  ['GET', '/assets/import.worker.js', 200],
  ['GET', '/favicon.ico', 204],
  ['GET', '/absent.js', 404],
  ['GET', '/assets', 404],
  ['GET', '/..%2fsecret.txt', 404],
  ['POST', '/', 405],
  ['HEAD', '/', 405],
])('answers %s %s with %i, and with the policy', async (method, path, status) => {
  const answer = await serveFile(served, method, path)
  expect(answer.status).toBe(status)
  expect(answer.headers).toMatchObject({
    'content-security-policy': CSP,
    'x-content-type-options': 'nosniff',
  })
})

it('gives scripts the type without which a module is refused', async () => {
  const { headers } = await serveFile(served, 'GET', '/assets/import.worker.js')
  expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' })
})
