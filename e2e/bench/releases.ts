import type { Release } from '../../shared/model/release'
import { makeRelease } from '../../shared/testing/releases'

const WORDS = ['Talks', 'Statement', 'Exercise', 'Rates', 'Readout', 'Visit', 'Border', 'Agreement']

/** Lean rows in no order of date or title, over 400 issuers and 9 000 days. */
export function manyReleases(n: number): Release[] {
  return Array.from({ length: n }, (_, at) => {
    const mixed = (at * 7919) % n
    const day = new Date(Date.UTC(2000, 0, 1 + (mixed % 9000))).toISOString().slice(0, 10)
    const title = `${WORDS[mixed % 8]} ${WORDS[(mixed >> 3) % 8]} on matter ${mixed}`
    const published = { printed: day, readings: [day] }
    return makeRelease(`r${at}`, { title, issuer: `Issuer ${mixed % 400}`, published, words: mixed % 3000 })
  })
}
