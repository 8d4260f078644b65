/**
 * What both hosts serve to the window, and how: app://readout/ in Electron and the loopback server of start.mjs.
 * Plain JavaScript, since `npm start` runs before anything is built.
 */
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * No request leaves the own origin, no script or style but from files, no WebAssembly, no frame. Worker scripts need
 * it most: a worker whose script came without the header has no policy at all.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** On every response, refusals included. */
export const HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // The bundle changes in place when it is built again.
  'cache-control': 'no-cache',
}

/** @type {{ readonly [extension: string]: string }} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * The file that the path of an address stands for, or null when it is none of `root`.
 *
 * @param {string} root
 * @param {string} pathname as in the address, still percent-encoded
 */
export function fileFor(root, pathname) {
  let path
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return null
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  const inside = relative(root, file)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null
  return file
}

/**
 * Answer a request for a file of `root`.
 *
 * @param {string} root
 * @param {string} method
 * @param {string} pathname
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: Uint8Array<ArrayBuffer> | string }>}
 */
export async function serveFile(root, method, pathname) {
  if (method !== 'GET') return refusal(405, 'Only GET is answered here.')
  // Browsers ask for it by themselves; a refusal would stand as an error on the console.
  if (pathname === '/favicon.ico') return { status: 204, headers: { ...HEADERS }, body: '' }
  const file = fileFor(root, pathname)
  if (file === null) return refusal(404, 'There is no such file.')
  try {
    const body = new Uint8Array(await readFile(file))
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return { status: 200, headers: { ...HEADERS, 'content-type': type }, body }
  } catch {
    return refusal(404, 'There is no such file.')
  }
}

/** @param {number} status @param {string} message */
export function refusal(status, message) {
  return { status, headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body: message }
}
