/** `node electron/start/run-cli.mjs NAME ARGUMENT…`: a program of electron/cli/, built first when it is stale. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build-if-stale.mjs'
import { installIfStale } from './install-if-stale.mjs'
import { ROOT } from './places.mjs'

const name = process.argv[2] ?? ''
if (!(await installIfStale()) || !(await buildIfStale('cli'))) process.exit(1)
process.argv.splice(1, 2, join(ROOT, 'dist', 'cli', `${name}.mjs`))
await import(pathToFileURL(process.argv[1] ?? '').href)
