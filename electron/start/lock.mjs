import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT } from './places.mjs'

/**
 * Do work that two programs must not do at once: installs and builds of one checkout end in each other's way. Whoever
 * comes second waits; the lock of a program that is no longer there counts for nothing.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} file
 * @returns {Promise<T>}
 */
export async function alone(work, file = join(ROOT, 'dist', '.at-work')) {
  mkdirSync(dirname(file), { recursive: true })
  while (!take(file)) await pause(200)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (!isHeld(file)) rmSync(file, { force: true })
    return false
  }
}

/** @param {string} file */
function isHeld(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    // Empty for the moment between its making and its writing.
    if (holder !== 0) process.kill(holder, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
