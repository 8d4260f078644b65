import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../electron/start/places.mjs'
import { expect, test } from '../../fixtures'

const OUTSIDE = 'https://example.com/'

/** The bundle's own script of the worker that imports, as a path below the origin. */
function importWorker(): string {
  const assets = readdirSync(join(ROOT, 'dist', 'renderer', 'assets'))
  const name = assets.find(file => file.startsWith('import.worker') && file.endsWith('.js'))
  if (name === undefined) throw new Error('The build has no import worker')
  return `/assets/${name}`
}

test('the page reaches no other origin @both', async ({ app }) => {
  const outcome = await app.page.evaluate(
    url =>
      fetch(url).then(
        () => 'went out',
        error => String(error),
      ),
    OUTSIDE,
  )
  expect(outcome).toContain('TypeError')
  expect(app.takeFaults().join('\n')).toContain('Content Security Policy')
})

test('the import worker reaches no other origin @both', async ({ app }) => {
  const started = app.page.waitForEvent('worker', worker => worker.url().includes('import.worker'))
  await app.page.evaluate(path => {
    Object.assign(globalThis, {
      workerOfTest: new Worker(new URL(path, location.origin), { type: 'module' }),
    })
  }, importWorker())
  const worker = await started
  const outcome = await worker.evaluate(
    url =>
      fetch(url).then(
        () => 'went out',
        error => String(error),
      ),
    OUTSIDE,
  )
  expect(outcome).toContain('TypeError')
  app.takeFaults()
})

test('a script, a style and a frame put into the page do nothing @both', async ({ app }) => {
  await app.page.evaluate(url => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.intruder = true'
    const style = document.createElement('style')
    style.textContent = 'body { opacity: 0.5 }'
    const frame = Object.assign(document.createElement('iframe'), { src: url })
    document.body.append(script, style, frame)
  }, OUTSIDE)
  const seen = await app.page.evaluate(() => ({
    intruder: 'intruder' in globalThis,
    opacity: getComputedStyle(document.body).opacity,
  }))
  expect(seen).toEqual({ intruder: false, opacity: '1' })
  expect(app.takeFaults().join('\n')).toContain('Content Security Policy')
})

test('an address serves nothing outside of the bundle @both', async ({ app }) => {
  for (const path of [
    '/..%2f..%2fpackage.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/a%00b',
  ]) {
    const status = await app.page.evaluate(path => fetch(path).then(response => response.status), path)
    expect(status, path).toBe(404)
  }
  // Each refusal stands on the console as a resource that failed to load.
  expect(app.takeFaults()).toHaveLength(4)
})

test('the page stays where it is, and opens no second window', async ({ app }) => {
  const before = app.page.url()
  await app.page.evaluate(url => {
    location.href = url
  }, OUTSIDE)
  await app.page.evaluate(url => void window.open(url), OUTSIDE)
  await expect.poll(() => app.page.context().pages().length).toBe(1)
  await expect(app.page).toHaveTitle(/Readout/)
  expect(app.page.url()).toBe(before)
  app.takeFaults()
})

test('the page has two functions of the main process, frozen, and nothing of Node', async ({ app }) => {
  const seen = await app.page.evaluate(() => {
    const bridge = (globalThis as unknown as { readout: object }).readout
    return {
      names: Object.keys(bridge).sort(),
      frozen: Object.isFrozen(bridge),
      node: ['require', 'process', 'module', 'Buffer'].filter(name => name in globalThis),
    }
  })
  expect(seen).toEqual({ names: ['ask', 'listen'], frozen: true, node: [] })
})

test('the main process refuses a request that it does not know, or that does not fit', async ({ app }) => {
  const refusals = await app.page.evaluate(async () => {
    type Ask = (name: string, arg: unknown) => Promise<unknown>
    const { ask } = (globalThis as unknown as { readout: { ask: Ask } }).readout
    const refusal = async (name: string, arg: unknown) => {
      try {
        return JSON.stringify(await ask(name, arg))
      } catch (error) {
        return String(error)
      }
    }
    return [
      await refusal('shell:run', null),
      await refusal('save:open', { name: '../../notes.csv', kind: 'csv' }),
      await refusal('backup:read', { name: '../window.json', start: 0 }),
    ]
  })
  expect(refusals[0]).toContain("There is no request 'shell:run'")
  expect(refusals[1]).toContain('does not fit')
  expect(refusals[2]).toContain('does not fit')
})
