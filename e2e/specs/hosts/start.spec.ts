import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../../electron/start/places.mjs'
import { expect, test } from '../../fixtures'

/** Run start.mjs to its end, or until it said `until`, and answer what it said. */
async function start(args: string[], env: NodeJS.ProcessEnv, until?: string) {
  const script = join(ROOT, 'electron', 'start.mjs')
  const all = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env }
  const child = spawn(process.execPath, [script, ...args], { env: all, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  let said = ''
  child.stdout.on('data', piece => (said += piece))
  for await (const piece of child.stderr) {
    said += piece
    if (until !== undefined && said.includes(until)) break
  }
  const stop = () => {
    child.kill('SIGINT')
    return ended
  }
  return { said: () => said, stop, ended }
}

let folder = ''
let env: NodeJS.ProcessEnv = {}
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-start-'))
  const port = 42_000 + test.info().parallelIndex * 100 + Math.floor(Math.random() * 100)
  env = { READOUT_DATA: join(folder, 'data'), READOUT_PORT: String(port) }
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mark = (host: string) => {
  const own = join(folder, 'data', host)
  mkdirSync(own, { recursive: true })
  writeFileSync(
    join(own, 'library.json'),
    JSON.stringify({ releases: 7, annotations: 0, tags: 0, markedAt: 1 }),
  )
}

test('the window shows Readout, and nothing untoward happens @both', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Readout/)
})

test('without a display the address is told and served, and Ctrl+C ends it', async () => {
  const run = await start([], env, 'Ctrl+C stops Readout.')
  const address = `http://127.0.0.1:${env['READOUT_PORT']}/`
  expect(run.said()).toContain(`Open ${address} in Chromium, Chrome or Edge.`)
  const response = await fetch(address)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await run.stop()).toBe(0)
  await expect(fetch(address)).rejects.toThrow()
})

test('a second start finds the first, and ends well', async () => {
  const first = await start(['--browser'], env, 'Ctrl+C stops Readout.')
  const second = await start(['--browser'], env)
  expect(await second.ended).toBe(0)
  expect(second.said()).toContain('Open http://127.0.0.1:')
  expect(await first.stop()).toBe(0)
})

test('a port that a stranger holds is named, with what to do', async () => {
  const stranger = createServer(socket => socket.end('HTTP/1.1 200 OK\r\n\r\nhello'))
  await new Promise<void>(resolve => stranger.listen(0, '127.0.0.1', resolve))
  const port = String((stranger.address() as AddressInfo).port)
  const run = await start(['--browser'], { ...env, READOUT_PORT: port })
  expect(await run.ended).toBe(1)
  expect(run.said()).toContain(`Port ${port} is taken by another program.`)
  stranger.close()
})

test('an option that does not exist is named', async () => {
  const run = await start(['--elektron'], env)
  expect(await run.ended).toBe(2)
  expect(run.said()).toContain('There is no option --elektron.')
})

test.describe('with a binary of Electron', () => {
  test.skip(process.platform === 'win32', 'the stand-in is a shell script')

  /** Stands for Electron's binary: keeps what it was started with. */
  function binary(exitCode: number): NodeJS.ProcessEnv {
    const file = join(folder, 'electron')
    writeFileSync(file, `#!/bin/sh\necho "$READOUT_DATA $*" > "${folder}/started"\nexit ${exitCode}\n`)
    chmodSync(file, 0o755)
    return { ...env, DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder }
  }
  const started = () => readFileSync(join(folder, 'started'), 'utf8')

  test('it is run on the program, with the data, and its exit code is passed on', async () => {
    const run = await start([], binary(3))
    expect(await run.ended).toBe(3)
    expect(started()).toContain(join(folder, 'data'))
    expect(started()).toContain(ROOT)
    expect(run.said()).toContain('npm start -- --browser')
  })

  test('a library in the browser window is opened there all the same', async () => {
    mark('browser')
    const run = await start([], { ...binary(0), DISPLAY: '' }, 'Ctrl+C stops Readout.')
    expect(run.said()).toContain('Open http://127.0.0.1:')
    await run.stop()
    expect(started).toThrow()
  })

  test('asking for Electron then says how to take the library along', async () => {
    mark('browser')
    const run = await start(['--electron'], binary(0))
    expect(await run.ended).toBe(0)
    expect(run.said()).toContain('Your library (7 releases) is in the browser window.')
  })
})

test('a library in Electron is not left for an empty one when Electron cannot be had', async () => {
  mark('electron')
  const override = join(folder, 'nothing')
  const run = await start([], {
    ...env,
    DISPLAY: ':0',
    READOUT_NO_DOWNLOAD: '1',
    ELECTRON_OVERRIDE_DIST_PATH: override,
  })
  expect(await run.ended).toBe(1)
  expect(run.said()).toContain('npm start -- --browser')
})
