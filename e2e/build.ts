import { buildIfStale } from '../electron/start/build-if-stale.mjs'

/** Specs run on the build, so that it must be of the present sources. */
export default async function build(): Promise<void> {
  if (!(await buildIfStale('app'))) throw new Error('The build failed: see above')
}
