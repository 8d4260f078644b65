import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** The Chromium that tests run in: PLAYWRIGHT_CHROMIUM_PATH, Playwright's own, then the first on PATH. */
export async function chromiumPath(): Promise<string> {
  const named = process.env['PLAYWRIGHT_CHROMIUM_PATH']
  if (named !== undefined) return named
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name)
  }
  throw new Error('No Chromium found. Install one, or set PLAYWRIGHT_CHROMIUM_PATH.')
}
