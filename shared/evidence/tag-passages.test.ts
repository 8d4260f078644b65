import { describe, expect, it } from 'vitest'
import { tagTree } from '../model/tag-tree'
import { makeAnchor, makeAnnotation, makeRelease } from '../testing/make'
import { outline, tagId } from '../testing/tags'
import { contextOf, passageLines, releasesOf, tagPassages, type PassageQuery } from './tag-passages'

const tree = tagTree(outline(['Threat (red)', '  Border (orange)', 'Relief (rose)'].join('\n')))
const dated = (...readings: string[]) => ({ printed: 'as printed', readings })
const april = makeRelease({ issuer: 'Norland', published: dated('2031-04-27T13:24') })
const march = makeRelease({ issuer: 'alliance', published: dated('2031-03-02') })
const undated = makeRelease({ issuer: null, published: null })
const releases = [march, undated, april]
const at = (start: number) => makeAnchor({ start, end: start + 5 })
const annotations = [
  makeAnnotation(april, { tags: [tagId('Relief'), tagId('Border')], anchor: at(40), note: 'noted' }),
  makeAnnotation(undated, { tags: [tagId('Threat')] }),
  makeAnnotation(april, { tags: [tagId('Threat')], anchor: at(4) }),
  makeAnnotation(march, { tags: [tagId('Border')] }),
  makeAnnotation(march),
]
const rows = { annotations, releaseOf: (id: string) => releases.find(each => each.id === id), tree }
const find = (query: Partial<PassageQuery>) =>
  tagPassages(rows, { tag: tagId('Threat'), below: true, onlyWithNote: false, ...query })

describe('the passages of a tag', () => {
  it('are its own, and those of tags below when asked', () => {
    expect(find({}).map(({ colour }) => colour)).toEqual(['orange', 'red', 'red', 'orange'])
    expect(find({ below: false })).toHaveLength(2)
    expect(releasesOf(find({}))).toBe(3)
  })

  it('are all passages, tagged or not, when no tag is named', () => {
    expect(find({ tag: null }).map(({ colour }) => colour)).toEqual(['rose', 'red', 'red', 'orange', 'none'])
  })

  it('can be those with a note only', () => {
    expect(find({ onlyWithNote: true })).toHaveLength(1)
  })

  it('are none when the tag is gone', () => {
    expect(find({ tag: tagId('gone') })).toEqual([])
  })
})

describe('the list', () => {
  const lines = (sort: 'date' | 'issuer') =>
    passageLines(find({}), sort).map(line =>
      line.kind === 'group' ? `${line.title}: ${line.passages}` : line.passage.annotation.anchor.start,
    )

  it('goes by month, newest first, and within a release by place', () => {
    expect(lines('date')).toEqual(['April 2031: 2', 4, 40, 'March 2031: 1', 0, 'No date: 1', 0])
  })

  it('goes by issuer, whatever the case, the unknown last', () => {
    expect(lines('issuer')).toEqual(['alliance: 1', 0, 'Norland: 2', 4, 40, 'No issuer: 1', 0])
  })
})

describe('the context of a quote', () => {
  const around = (start: number, prefix: string, suffix: string) =>
    contextOf(makeAnchor({ start, end: start + 5, prefix, suffix }))

  it('ends at whole words, and says where the text goes on', () => {
    expect(around(100, 'nister said that both countries ', ' from the south. He recalled tha')).toEqual({
      before: '… said that both countries ',
      after: ' from the south. He recalled …',
    })
  })

  it('is whole where the text begins or ends, and in scripts without spaces', () => {
    expect(around(4, 'We  ', ' ask.')).toEqual({ before: 'We  ', after: ' ask.' })
    expect(around(90, '会谈期间部长说', '两国').before).toBe('… 会谈期间部长说')
  })
})
