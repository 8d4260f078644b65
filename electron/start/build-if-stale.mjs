/**
 * Builds what is not built from the present sources. Used by `npm start`, by the command line programs and by the
 * tests; `npm run build` builds whatever the state (`--always`).
 *
 * A build is known by a hash over the contents of its sources, kept beside it. Not by times: a checkout, a copy or a
 * clock set back would make an old build look new.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { alone } from './lock.mjs'
import { ROOT } from './places.mjs'
import { run, say } from './steps.mjs'

const COMMON = ['shared', 'package.json', 'package-lock.json', 'vite.config.ts']

/** What is built together, by which runs of Vite, from which files. */
const TARGETS = {
  app: { modes: ['production', 'main', 'preload'], sources: ['electron', 'renderer', ...COMMON] },
  cli: { modes: ['cli'], sources: ['electron', ...COMMON] },
}
/** @typedef {keyof typeof TARGETS} Target */

/** @param {Target} target */
const stampOf = (target, root = ROOT) => join(root, 'dist', `.built-${target}`)

/** The contents of all sources but the tests as one hash. @param {Target} target @param {string} root */
export function fingerprint(target, root) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const add = path => {
    const full = join(root, path)
    const stat = statSync(full, { throwIfNoEntry: false })
    if (stat === undefined || /\.test\.[a-z]+$/.test(path)) return
    if (stat.isFile()) hash.update(`${path}\0${stat.size}\0`).update(readFileSync(full))
    else for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
  }
  for (const source of TARGETS[target].sources) add(source)
  return hash.digest('hex')
}

/** @param {Target} target */
export function isBuildStale(target, root = ROOT) {
  const stamp = stampOf(target, root)
  if (statSync(stamp, { throwIfNoEntry: false }) === undefined) return true
  return readFileSync(stamp, 'utf8') !== fingerprint(target, root)
}

/**
 * Answers whether the build is there. Speaks on stderr only.
 *
 * @param {Target} target
 */
export async function build(target) {
  const stamp = stampOf(target)
  const built = fingerprint(target, ROOT)
  // Without its stamp a build that is ended half-way counts as none.
  rmSync(stamp, { force: true })
  for (const mode of TARGETS[target].modes) {
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
    const code = await run(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'])
    if (code !== 0) return false
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(stamp, built)
  return true
}

/** @param {Target} target */
export const buildIfStale = async target =>
  !isBuildStale(target) ||
  alone(async () => {
    // Whoever was first may have built it meanwhile.
    if (!isBuildStale(target)) return true
    if (target === 'app') say('Building Readout …')
    return build(target)
  })

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const always = process.argv.includes('--always')
  for (const target of /** @type {Target[]} */ (Object.keys(TARGETS))) {
    if (!(await (always ? alone(() => build(target)) : buildIfStale(target)))) process.exit(1)
  }
}
