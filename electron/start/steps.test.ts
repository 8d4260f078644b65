import { describe, expect, it } from 'vitest'
import { run } from './steps.mjs'

const node = (script: string) => [process.execPath, ['-e', script]] as const

describe('a step of the start', () => {
  it('answers the exit code', async () => {
    expect(await run(...node('process.exit(3)'), { silent: true })).toBe(3)
    expect(await run('no-such-program-here', [], { silent: true })).toBeNull()
  })

  it('ends at its limit, also when a program that it started still holds its pipes', async () => {
    const child = `setTimeout(() => {}, 15_000)`
    const script = `require('child_process').spawn(process.execPath, ['-e', '${child}'], { stdio: 'inherit' }); ${child}`
    expect(await run(...node(script), { limit: 500, silent: true })).toBeNull()
  }, 10_000)
})
