import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBody } from '../text/span'
import { MAX_FILE_BYTES, MAX_TEXT_LENGTH, readFile, type ReadRelease } from './read-file'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
function one(text: string, name = 'a.txt'): ReadRelease {
  const read = readFile(utf8(text), name)
  const release = read.ok ? read.value[0] : undefined
  if (release === undefined) throw new Error(read.ok ? 'No release' : read.error.message)
  return release
}
const values = (release: ReadRelease): Record<string, string | null> =>
  Object.fromEntries(Object.entries(release.fields).map(([name, field]) => [name, field.value]))

const RELEASE = `Harbour Council of Sell

04/27/2021 | News release | Distributed by Public on 04/27/2021 06:18

Council opens the northern quay to fishing vessels

27.04.2021 (13:24)

The council decided on Monday to open the northern quay, the chair said to reporters.

'We are glad of it,' the chair said, and thanked the engineers for their work.

Tags:`

describe('reading a file', () => {
  it('reads each field from the words it stands in', () => {
    const release = one(RELEASE)
    expect(values(release)).toMatchObject({
      issuer: 'Harbour Council of Sell',
      distributor: 'Public',
      type: 'News release',
      title: 'Council opens the northern quay to fishing vessels',
      published: '2021-04-27T13:24',
      distributed: '2021-04-27T06:18',
      language: 'en',
    })
    for (const { origin, printed } of Object.values(release.fields)) {
      if (origin.kind === 'text') expect(release.text.slice(origin.span.start, origin.span.end)).toBe(printed)
    }
  })

  it('parts head, body and tail', () => {
    const release = one(RELEASE)
    expect(release.blocks.map(({ kind }) => kind)).toEqual([
      'head',
      'head',
      'head',
      'head',
      'paragraph',
      'paragraph',
      'tail',
    ])
    expect(release.words).toBe(30)
  })

  it('keeps both readings of a date that nothing settles', () => {
    const release = one(
      'Harbour Council\n\nThe quay is open again\n\n04/05/2022\n\nThe council of the harbour said so on its page.',
    )
    expect(release.fields.published).toMatchObject({
      value: null,
      alternatives: ['2022-04-05', '2022-05-04'],
    })
    expect(release.warnings.join()).toContain('2022-04-05 or as 2022-05-04')
  })

  it('takes a missing year from another date and marks it', () => {
    const release = one(
      'The quay is open again\n\nSELL, September 5. /VESTA/. The council said so.\n\nUpdated 6 September 2023',
    )
    expect(release.fields.published).toMatchObject({ value: '2023-09-05' })
    expect(release.fields.published?.confidence).toBeLessThan(0.7)
  })

  it('calls an update an update', () => {
    const release = one(
      'The quay is open again\n\n17 Feb. 2021\n\nLast updated: 18 Feb. 2021 19:34\n\nThe council of the harbour said so on its page.',
    )
    expect(values(release)).toMatchObject({ published: '2021-02-17', updated: '2021-02-18T19:34' })
  })

  it('refuses with a code and a sentence', () => {
    const code = (bytes: Uint8Array, name = 'a.txt'): string | null => {
      const read = readFile(bytes, name)
      return read.ok ? null : read.error.code
    }
    expect(code(utf8(''))).toBe('empty')
    expect(code(utf8(' \n\t'))).toBe('empty')
    expect(code(utf8('%PDF-1.7 …'))).toBe('unsupported')
    expect(code(new Uint8Array(MAX_FILE_BYTES + 1))).toBe('too-large')
    expect(code(utf8('word '.repeat(MAX_TEXT_LENGTH / 5 + 1)))).toBe('text-too-large')
  })

  it('imports a list anyway when asked to', () => {
    const page = utf8(`<body><ul class="menu">${'<li><a href="/">Section</a></li>'.repeat(30)}</ul></body>`)
    expect(readFile(page, 'a.html')).toMatchObject({ ok: false, error: { code: 'no-release' } })
    expect(readFile(page, 'a.html', { force: true }).ok).toBe(true)
  })

  it('gives blocks and field spans that lie in the text, whatever the input', () => {
    const words = fc.constantFrom(
      'Ministry',
      '04/05/2022',
      '\n',
      '\n\n',
      '|',
      '<p>',
      '# ',
      'said.',
      '–',
      '(X)',
      '/Y/',
      'About',
      '###',
      'Tags:',
      ':',
      '令和5年5月30日',
    )
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        (parts, name) => {
          const read = readFile(utf8(parts.join(' ')), name, { force: true })
          if (!read.ok) return
          for (const { text, blocks, fields } of read.value) {
            for (const [at, block] of blocks.entries()) {
              expect(block.end).toBeLessThanOrEqual(text.length)
              expect(block.start).toBe(at === 0 ? 0 : (blocks[at - 1]?.end ?? 0) + 2)
            }
            for (const { origin, printed } of Object.values(fields)) {
              if (origin.kind === 'text') expect(text.slice(origin.span.start, origin.span.end)).toBe(printed)
            }
          }
        },
      ),
    )
  })
})

const CORPUS = process.env['READOUT_CORPUS'] ?? '../shared/corpus'
const SEED = join(CORPUS, 'seed')

describe.skipIf(!existsSync(SEED))('the seed release (skipped where the corpus is absent)', () => {
  it('comes out with every field right', () => {
    const file = readdirSync(SEED).find(name => name.endsWith('.txt')) ?? ''
    const read = readFile(readFileSync(join(SEED, file)), file)
    const release = read.ok ? read.value[0] : undefined
    if (release === undefined) throw new Error('The seed was refused')
    expect(values(release)).toEqual({
      title: 'Russian Defence Minister holds talks with the head of the military department of Tajikistan',
      issuer: 'Ministry of Defense of the Russian Federation',
      distributor: 'Public',
      type: 'News release',
      published: '2021-04-27T13:24',
      distributed: '2021-04-27T06:18',
      language: 'en',
    })
    expect(release.blocks.filter(isBody)).toHaveLength(13)
    expect(release.words).toBe(494)
    expect(release.warnings).toEqual([])
  })
})
