import { expect, it } from 'vitest'
import { timeLeft } from './import-queue'
import { splitMessage, splitName } from './report'

it('parts what happened from what to do', () => {
  expect(splitMessage('The file has 3.5 MB. Split it. Then import it.')).toEqual({
    what: 'The file has 3.5 MB.',
    rest: 'Split it. Then import it.',
  })
  expect(splitMessage('One sentence.')).toEqual({ what: 'One sentence.', rest: '' })
})

it('parts a name from its folders', () => {
  expect(splitName('vesta/bank/minutes.txt')).toEqual({ folder: 'vesta/bank/', file: 'minutes.txt' })
  expect(splitName('minutes.txt')).toEqual({ folder: '', file: 'minutes.txt' })
})

const at = (files: number, bytes: number) =>
  ({ kind: 'reading', batch: '' as never, files, ofFiles: 100, bytes, ofBytes: 1000, since: 0 }) as const

it('tells the time left by the slower of files and bytes, once a second has passed', () => {
  expect(timeLeft(at(50, 500), 4000)).toBe(4000)
  expect(timeLeft(at(80, 200), 2000)).toBe(8000)
  expect(timeLeft(at(50, 500), 900)).toBeNull()
  expect(timeLeft(at(100, 1000), 4000)).toBeNull()
  expect(timeLeft(at(0, 0), 4000)).toBeNull()
})
