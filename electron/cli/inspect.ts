import { describe } from './describe'
import { readPath } from './read-path'

/** `npm run --silent inspect -- FILE…`: one JSON line per release on stdout, in the order of the arguments. */
function main(files: readonly string[]): void {
  if (files.length === 0) {
    console.error('Usage: npm run --silent inspect -- FILE…')
    process.exitCode = 2
    return
  }
  for (const file of files) {
    for (const line of describe(file, readPath(file))) console.log(JSON.stringify(line))
  }
}

main(process.argv.slice(2))
