import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation'
import type { AnalystId } from '../model/ids'
import type { Release } from '../model/release'
import { tagTree } from '../model/tag-tree'
import { collect } from '../testing/collect'
import { AT } from '../testing/make'
import { someAnnotation, someHash, someRelease, someVersion } from '../testing/records'
import { outline, tagId } from '../testing/tags'
import { codePointCounter } from './code-points'
import { countRows } from './count-rows'
import { COLUMNS, type Column, type OffsetUnit } from './note-cells'
import type { NotesSource, RowChoice } from './note-source'
import { taggedNotes } from './tagged-notes'

const tree = tagTree(outline(['Threat (red)', '  Border', 'Relief (rose)'].join('\n')))
const ALL: RowChoice = { rowFor: 'passage', releases: true, untagged: true, lost: true }
const threat = tagId('Threat')
const border = tagId('Border')

/** Two paragraphs behind a head, with a character outside of the BMP in the first. */
const TEXT = 'Head line\n\nFirst 🇳🇴 paragraph.\n\nSecond paragraph.'
const BLOCKS = [
  { start: 0, end: 9, kind: 'head' },
  { start: 11, end: 32, kind: 'paragraph' },
  { start: 34, end: 51, kind: 'paragraph' },
] as const

function source(releases: readonly Release[], annotations: readonly Annotation[]): NotesSource {
  const versions = releases.map(({ id }) => someVersion(id, { blocks: BLOCKS }))
  return {
    releases,
    annotationsOf: release => annotations.filter(each => each.release === release),
    tree,
    analystName: id => (id === ('analyst' as AnalystId) ? 'A. Berg' : ''),
    versionsOf: async ids => versions.filter(({ release }) => ids.includes(release)),
    text: async () => TEXT,
  }
}

async function rows(
  from: NotesSource,
  choice: RowChoice,
  columns: readonly Column[],
  unit: OffsetUnit = 'utf-16',
) {
  return (await collect(taggedNotes(from, choice, { columns, unit }))).flat()
}

const on = (quote: string) => ({ release: 'r1', quote, start: TEXT.indexOf(quote) })

describe('a row', () => {
  it('says which release, which version, which paragraph, which characters and who', async () => {
    const release = someRelease('r1', {
      distributor: 'Courier Wire',
      distributed: { printed: '04/05/2031', readings: ['2031-04-05', '2031-05-04'] },
      dateline: 'Port Vesta',
      url: 'https://norland.example/1',
    })
    const passage = someAnnotation('a1', on('paragraph.\n\nSecond'), {
      tags: [threat, border],
      note: 'Stronger',
    })
    const [row = []] = await rows(source([release], [passage]), ALL, COLUMNS)
    const start = TEXT.indexOf('paragraph.')
    expect(Object.fromEntries(COLUMNS.map((column, index) => [column, row[index]]))).toEqual({
      annotation_id: 'a1',
      release_id: 'r1',
      issuer: 'Ministry of Defence, Norland',
      title: 'Title of r1',
      published: '2031-04-27T13:24',
      published_as_printed: '27.04.2031 (13:24)',
      distributor: 'Courier Wire',
      distributed: '',
      distributed_as_printed: '04/05/2031',
      dateline: 'Port Vesta',
      language: 'en',
      url: 'https://norland.example/1',
      source_file: 'r1.txt',
      source_sha256: someHash('source r1'),
      text_sha256: someHash('text r1'),
      version: '1',
      paragraph: '1-2',
      start: String(start),
      end: String(start + 'paragraph.\n\nSecond'.length),
      offset_unit: 'utf-16',
      prefix: 'before ',
      quote: 'paragraph.\n\nSecond',
      suffix: ' after',
      tags: 'Threat; Threat / Border',
      tag_ids: `${threat}; ${border}`,
      note: 'Stronger',
      scope: 'passage',
      anchor: 'exact',
      analyst: 'A. Berg',
      created_at: AT,
      updated_at: AT,
    })
  })

  it('has the columns of the format, in its order', () => {
    expect(COLUMNS.join(', ')).toBe(
      'annotation_id, release_id, issuer, title, published, published_as_printed, distributor, distributed, ' +
        'distributed_as_printed, dateline, language, url, source_file, source_sha256, text_sha256, version, ' +
        'paragraph, start, end, offset_unit, prefix, quote, suffix, tags, tag_ids, note, scope, anchor, analyst, ' +
        'created_at, updated_at',
    )
  })

  it('of a whole release leaves empty what only a passage has', async () => {
    const release = someRelease('r1', { note: 'First of its kind', tags: [border] })
    const columns = [
      'annotation_id',
      'paragraph',
      'start',
      'quote',
      'tags',
      'note',
      'scope',
      'anchor',
    ] as const
    expect(await rows(source([release], []), ALL, columns)).toEqual([
      ['', '', '', '', 'Threat / Border', 'First of its kind', 'release', ''],
    ])
    expect(await rows(source([someRelease('r1')], []), ALL, columns)).toEqual([])
  })

  it('of a lost passage keeps the quote and gives no position', async () => {
    const lost = someAnnotation('a1', on('First'), { fit: 'lost', tags: [threat] })
    const moved = someAnnotation('a2', on('Second'), { fit: 'moved', tags: [threat] })
    const columns = ['quote', 'paragraph', 'start', 'end', 'offset_unit', 'anchor'] as const
    expect(await rows(source([someRelease('r1')], [lost, moved]), ALL, columns)).toEqual([
      ['Second', '2', '34', '40', 'utf-16', 'moved'],
      ['First', '', '', '', '', 'lost'],
    ])
  })

  it('counts in code points when asked, and trusts no position where the quote does not stand', async () => {
    const behind = someAnnotation('a1', on('Second'), { tags: [threat] })
    const wrong = someAnnotation('a2', { release: 'r1', start: 40, quote: 'nowhere' }, { tags: [threat] })
    const columns = ['start', 'end', 'offset_unit', 'anchor'] as const
    expect(await rows(source([someRelease('r1')], [behind, wrong]), ALL, columns, 'code-point')).toEqual([
      ['32', '38', 'code-point', 'exact'],
      ['', '', '', 'lost'],
    ])
  })

  it('holds one tag when asked for one row a passage and tag', async () => {
    const release = someRelease('r1', { tags: [threat, border] })
    const passages = [
      someAnnotation('a1', on('First'), { tags: [border, threat] }),
      someAnnotation('a2', on('Second')),
    ]
    const choice: RowChoice = { ...ALL, rowFor: 'passage-and-tag' }
    expect(await rows(source([release], passages), choice, ['annotation_id', 'tags', 'tag_ids'])).toEqual([
      ['a1', 'Threat / Border', border],
      ['a1', 'Threat', threat],
      ['a2', '', ''],
      ['', 'Threat', threat],
      ['', 'Threat / Border', border],
    ])
  })
})

it('orders by published with the unknown last, then title, then start', async () => {
  const dated = (...readings: string[]) => ({ printed: 'as printed', readings })
  const releases = [
    someRelease('unknown', { published: null, title: 'A' }),
    someRelease('doubtful', { published: dated('2031-04-05', '2031-05-04'), title: 'B' }),
    someRelease('later', { published: dated('2031-04-28') }),
    someRelease('same-b', { published: dated('2031-04-27'), title: 'B' }),
    someRelease('same-a', { published: dated('2031-04-27'), title: 'A' }),
  ]
  const passages = releases.flatMap(({ id }) => [
    someAnnotation(`${id} 9`, { release: id, start: 9 }),
    someAnnotation(`${id} 3`, { release: id, start: 3 }),
  ])
  const ids = await rows(source(releases, passages), ALL, ['annotation_id'])
  expect(ids.flat()).toEqual(
    ['same-a', 'same-b', 'later', 'unknown', 'doubtful'].flatMap(id => [`${id} 3`, `${id} 9`]),
  )
})

it('counts before what it gives after, whatever is chosen', async () => {
  const tags = fc.subarray([threat, border, tagId('gone')])
  const passage = fc.record({
    release: fc.constantFrom('r1', 'r2'),
    tags,
    fit: fc.constantFrom('exact', 'lost'),
  })
  const whole = fc.record({ tags, note: fc.constantFrom('', 'note') })
  const choice: fc.Arbitrary<RowChoice> = fc.record({
    rowFor: fc.constantFrom('passage', 'passage-and-tag'),
    releases: fc.boolean(),
    untagged: fc.boolean(),
    lost: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(whole, fc.array(passage), choice, async (own, passages, how) => {
      const annotations = passages.map(({ release, tags, fit }, n) =>
        someAnnotation(`a${n}`, { release }, { tags, fit: fit as 'exact' }),
      )
      const from = source([someRelease('r1', own), someRelease('r2')], annotations)
      const counts = countRows(from, how)
      const made = await rows(from, how, ['release_id'])
      expect(counts.total).toBe(made.length)
      expect(counts.withRows).toBe(new Set(made.flat()).size)
      const base = how.rowFor === 'passage' ? counts.passages : counts.passagesAndTags
      const parts = [
        how.releases && counts.releases,
        how.untagged && counts.untagged,
        how.lost && counts.lost,
      ]
      expect(parts.reduce<number>((sum, part) => sum + Number(part), base)).toBe(counts.total)
    }),
  )
})

it('reads versions in slices, whatever the size of the library', async () => {
  const releases = Array.from({ length: 450 }, (_, n) => someRelease(`r${n}`, { note: 'note' }))
  const asked: number[] = []
  const from: NotesSource = {
    ...source(releases, []),
    versionsOf: async ids => {
      asked.push(ids.length)
      return []
    },
  }
  expect(await rows(from, ALL, ['release_id'])).toHaveLength(450)
  expect(asked).toEqual([200, 200, 50])
})

describe('code points', () => {
  it('are counted as a plain walk over the text counts them, in any order of asking', () => {
    const text = fc.array(fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 1 }))
    fc.assert(
      fc.property(text, fc.array(fc.nat()), (parts, picks) => {
        const whole = parts.join('')
        const count = codePointCounter(whole)
        for (const pick of picks) {
          const offset = parts.slice(0, pick % (parts.length + 1)).join('').length
          expect(count(offset)).toBe(Array.from(whole.slice(0, offset)).length)
        }
      }),
    )
  })

  it('refuses a position outside of the text by its number', () => {
    expect(() => codePointCounter('abc')(4)).toThrow('Position 4 is outside text of length 3')
  })
})
