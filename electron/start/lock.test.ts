import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { alone } from './lock.mjs'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-lock-'))
  file = join(folder, '.at-work')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('lets one at a time by, whoever comes second after the first has ended', async () => {
  const steps: string[] = []
  const work = (name: string) => async () => {
    steps.push(`${name} begins`)
    await pause(20)
    steps.push(`${name} ends`)
  }
  await Promise.all([alone(work('a'), file), alone(work('b'), file)])
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

it('is given back when the work fails', async () => {
  await expect(alone(() => Promise.reject(new Error('failed')), file)).rejects.toThrow('failed')
  expect(existsSync(file)).toBe(false)
})

it('does not wait for a program that is no longer there', async () => {
  writeFileSync(file, '999999999')
  expect(await alone(async () => 'done', file)).toBe('done')
})
