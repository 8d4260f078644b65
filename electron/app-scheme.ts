import { protocol } from 'electron'
import { refusal, serveFile } from './served-files.mjs'

/** Where the window lives. The renderer uses relative addresses and `location.origin`, never this one. */
export const APP_URL = 'app://readout/'

/** Whether an address is of the window's own origin. */
export function isOwnUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === 'app:' && host === 'readout'
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Answer app://readout/ from the files of `root`, and nothing else. */
export function serveAppScheme(root: string): void {
  protocol.handle('app', request => answer(root, request))
}

export async function answer(root: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  const { status, headers, body } = isOwnUrl(request.url)
    ? await serveFile(root, request.method, new URL(request.url).pathname)
    : refusal(404, 'There is no such place.')
  return new Response(body, { status, headers })
}
