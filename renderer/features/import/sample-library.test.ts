import { expect, it } from 'vitest'
import { SAMPLE_SIZE, sampleFiles } from './sample-library'
import { SAMPLE_MARKS } from './sample-marks'

async function contents(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for await (const slice of sampleFiles()) {
    for (const one of slice) if (one.kind === 'file') texts.set(one.name, await one.file.text())
  }
  return texts
}

it('comes with the program, whole', async () => {
  const texts = await contents()
  expect(texts.size).toBe(SAMPLE_SIZE)
  expect([...texts.values()].every(text => text.length > 500)).toBe(true)
})

it('marks words that its releases say once, so that each passage has one place', async () => {
  const texts = await contents()
  const found = SAMPLE_MARKS.map(
    ({ file, quote }) => (texts.get(`sample/${file}`) ?? '').split(quote).length - 1,
  )
  expect(found).toEqual(SAMPLE_MARKS.map(() => 1))
})

it('has two sides telling of one meeting without a sentence in common', async () => {
  const texts = await contents()
  const sentences = (name: string) =>
    new Set((texts.get(`sample/${name}`) ?? '').split(/(?<=[.!?])\s+|\n/).map(sentence => sentence.trim()))
  const here = sentences('norland-mod-talks.txt')
  const there = sentences('vesta-mod-readout.html')
  expect([...here].filter(sentence => sentence.length > 10 && there.has(sentence))).toEqual([])
})
