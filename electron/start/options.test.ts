import { expect, it } from 'vitest'
import { readOptions } from './options.mjs'

const env = { HOME: '/home/ada', XDG_CONFIG_HOME: '/home/ada/.config', DISPLAY: ':0' }
const read = (args: string[], more: NodeJS.ProcessEnv = {}) => readOptions(args, { ...env, ...more }, 'linux')

it('takes the system’s place for data, a fixed port, and no host of its own', () => {
  expect(read([])).toEqual({
    options: { host: null, port: 41973, data: '/home/ada/.config/Readout', download: true, display: true },
  })
})

it.each([
  [['--browser'], {}, { host: 'browser' }],
  [['--electron'], {}, { host: 'electron' }],
  [[], { READOUT_HOST: 'browser' }, { host: 'browser' }],
  [['--electron'], { READOUT_HOST: 'browser' }, { host: 'electron' }],
  [[], { READOUT_PORT: '5000' }, { port: 5000 }],
  [[], { READOUT_DATA: '/data' }, { data: '/data' }],
  [[], { READOUT_NO_DOWNLOAD: '1' }, { download: false }],
  [[], { DISPLAY: '' }, { display: false }],
  [[], { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, { display: true }],
])('reads %j with %j', (args, more, expected) => {
  expect(read(args, more)).toMatchObject({ options: expected })
})

it.each([
  [['--brwoser'], {}, '--brwoser'],
  [['--electron', '--browser'], {}, 'not for both'],
  [[], { READOUT_PORT: 'none' }, 'no port'],
  [[], { READOUT_PORT: '70000' }, 'no port'],
  [[], { READOUT_HOST: 'firefox' }, '--firefox'],
])('says what is wrong with %j and %j', (args, more, expected) => {
  expect(read(args, more)).toEqual({ wrong: expect.stringContaining(expected) })
})
