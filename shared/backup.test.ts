import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BackupHead,
  type Digest,
  encodeLibrary,
  FORMAT,
  type Part,
  readLibrary,
  type Source,
} from './backup'
import type { Sha256 } from './model/ids'

const digest: Digest = async bytes => createHash('sha256').update(bytes).digest('hex') as Sha256

const HEAD: BackupHead = {
  kind: 'library',
  format: FORMAT,
  schema: 1,
  program: '0.1.0',
  createdAt: '2031-04-27T10:00:00.000Z',
  counts: { releases: 2, annotations: 1, tags: 0 },
  packs: 'inside',
}

const payload = fc.uint8Array({ maxLength: 60 }).map(bytes => new Uint8Array(bytes))
const somePart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ content: fc.record({ of: fc.constantFrom('releases', 'changes'), rows: fc.nat(9) }), payload }),
  fc.record({
    content: fc.record({
      of: fc.constant('pack' as const),
      pack: fc.constant('a'.repeat(64) as Sha256),
      bytes: fc.nat(9),
    }),
    payload,
  }),
)

async function encode(parts: readonly Part[], head: BackupHead = HEAD): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of encodeLibrary(head, inTurn(parts), digest)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

async function* inTurn(parts: readonly Part[]): AsyncGenerator<Part> {
  yield* parts
}

const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (start, end) => new Uint8Array(bytes.slice(start, end)),
})

async function read(bytes: Uint8Array) {
  const parts: Part[] = []
  const answer = await readLibrary(sourceOf(bytes), digest, async part => void parts.push(part))
  return { answer, parts }
}

const PARTS: readonly Part[] = [
  { content: { of: 'releases', rows: 2 }, payload: new Uint8Array([1, 2, 3]) },
  {
    content: { of: 'pack', pack: 'b'.repeat(64) as Sha256, bytes: 4 },
    payload: new Uint8Array([4, 5, 6, 7]),
  },
]

describe('a library file', () => {
  it('gives every part back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(somePart, { maxLength: 5 }), async parts => {
        const { answer, parts: back } = await read(await encode(parts))
        expect(answer).toEqual({ ok: true, value: HEAD })
        expect(back).toEqual(parts)
      }),
    )
  })

  it('is refused when it is cut, wherever that was', async () => {
    const bytes = await encode(PARTS)
    for (let length = 8; length < bytes.length; length += 1) {
      expect((await read(bytes.slice(0, length))).answer).toMatchObject({ ok: false, error: { kind: 'cut' } })
    }
  })

  it('is refused when any bit of it flipped', async () => {
    const bytes = await encode(PARTS)
    for (let place = 0; place < bytes.length; place += 1) {
      const flipped = bytes.slice()
      flipped[place] = (bytes[place] ?? 0) ^ (1 << (place % 8))
      expect((await read(flipped)).answer.ok, `byte ${place}`).toBe(false)
    }
  })

  it('is refused when a part is missing, doubled or out of its place', async () => {
    const [first, second] = PARTS
    if (first === undefined || second === undefined) throw new Error('No parts')
    const whole = await encode([first, second])
    const [one, two] = [await encode([first]), await encode([second])]
    const end = (await encode([])).length
    const bodyOf = (file: Uint8Array) => file.slice(start, file.length - (end - start))
    const start = 8 + 4 + JSON.stringify(HEAD).length
    const mark = whole.slice(start + bodyOf(one).length + bodyOf(two).length)
    const spliced = (...bodies: readonly Uint8Array[]) =>
      Buffer.concat([whole.slice(0, start), ...bodies, mark])
    expect((await read(spliced(bodyOf(one), bodyOf(two)))).answer.ok).toBe(true)
    for (const bodies of [[one], [two, one], [one, two, two]])
      expect((await read(spliced(...bodies.map(bodyOf)))).answer).toMatchObject({
        error: { kind: 'damaged' },
      })
  })

  it('is refused when something follows its end', async () => {
    const bytes = await encode(PARTS)
    expect((await read(Buffer.concat([bytes, bytes]))).answer).toMatchObject({ error: { kind: 'damaged' } })
  })

  it('of a later form is refused by the name of the program that wrote it', async () => {
    const later = await encode(PARTS, { ...HEAD, format: FORMAT + 1, program: '7.0.0' })
    expect((await read(later)).answer).toEqual({ ok: false, error: { kind: 'newer', program: '7.0.0' } })
  })

  it.each([
    ['an empty file', ''],
    ['a text', 'Dear analyst, this is no library at all.'],
    ['the first bytes of a picture', '\u0089PNG\r\n'],
  ])('is not %s', async (_, text) => {
    expect((await read(new Uint8Array(Buffer.from(text, 'latin1')))).answer).toEqual({
      ok: false,
      error: { kind: 'not-a-library' },
    })
  })
})
