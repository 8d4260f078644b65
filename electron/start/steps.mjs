import { spawn } from 'node:child_process'
import { ROOT } from './places.mjs'

/** Say a step to whoever waits. On stderr: the command line programs own stdout. @param {string} line */
export const say = line => console.error(line)

/**
 * Run a program to its end and answer its exit code; null when it could not start or ran out of time.
 *
 * `show` passes its output on (to stderr), else it is kept and printed only when the program fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, silent?: boolean, limit?: number, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<number | null>}
 */
export function run(program, args, { show = false, silent = false, limit, env, shell = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: env ?? process.env,
      shell,
      stdio: show ? ['ignore', process.stderr, process.stderr] : ['ignore', 'pipe', 'pipe'],
    })
    /** @type {Buffer[]} */
    const kept = []
    child.stdout?.on('data', piece => kept.push(piece))
    child.stderr?.on('data', piece => kept.push(piece))
    // Programs that it started may hold its pipes open: who waits for these to close waits beyond the limit.
    const timer = limit === undefined ? undefined : setTimeout(() => giveUp(), limit)
    child.on('error', () => finish(null))
    child.on('close', code => finish(code))
    const giveUp = () => {
      child.kill('SIGKILL')
      child.stdout?.destroy()
      child.stderr?.destroy()
      finish(null)
    }
    /** @param {number | null} code */
    const finish = code => {
      clearTimeout(timer)
      if (code !== 0 && !silent && !show) process.stderr.write(Buffer.concat(kept))
      resolve(code)
    }
  })
}

/** `npm` as it was called, else the one on PATH. @param {readonly string[]} args @param {{ show?: boolean }} [options] */
export function runNpm(args, options = {}) {
  const npm = process.env['npm_execpath']
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}
