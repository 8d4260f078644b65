import { findChromium } from './find-chromium.mjs'

/** The Chromium that tests run in; throws with what to do when there is none. */
export async function chromiumPath(): Promise<string> {
  const found = await findChromium()
  if ('path' in found) return found.path
  throw new Error(found.wrong)
}
