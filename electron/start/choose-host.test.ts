import { expect, it } from 'vitest'
import { chooseHost } from './choose-host.mjs'

const library = (releases: number, markedAt = 1) => ({ releases, annotations: 0, tags: 0, markedAt })
const given = { asked: null, display: true, markers: { electron: null, browser: null } }

it('tries Electron first when there is no library, and takes the browser as well', () => {
  expect(chooseHost(given)).toEqual({ host: 'electron', settled: false, notice: null })
})

it('opens the host where the library is', () => {
  for (const host of ['electron', 'browser'] as const) {
    const markers = { ...given.markers, [host]: library(3) }
    expect(chooseHost({ ...given, markers })).toEqual({ host, settled: true, notice: null })
  }
})

it('opens the host that was used last when both hold a library', () => {
  const markers = { electron: library(5, 10), browser: library(1, 20) }
  expect(chooseHost({ ...given, markers }).host).toBe('browser')
})

it('does as it is asked, and says how to take the library along', () => {
  const markers = { electron: library(1), browser: null }
  const choice = chooseHost({ ...given, asked: 'browser', markers })
  expect(choice).toMatchObject({ host: 'browser', settled: true })
  expect(choice.notice).toContain('Your library (1 release) is in the Electron program')
  expect(choice.notice).toContain('npm start -- --electron')
})

it('says nothing when the host that is asked for has a library too', () => {
  const markers = { electron: library(1), browser: library(2) }
  expect(chooseHost({ ...given, asked: 'electron', markers }).notice).toBeNull()
})

it('serves the browser window where there is no display, and says where the library is', () => {
  const markers = { electron: library(4), browser: null }
  const choice = chooseHost({ ...given, display: false, markers })
  expect(choice).toMatchObject({
    host: 'browser',
    settled: true,
    notice: expect.stringContaining('4 releases'),
  })
})
