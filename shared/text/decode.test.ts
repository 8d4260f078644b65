import { describe, expect, it } from 'vitest'
import { decode } from './decode'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes)
const utf16 = (text: string, little: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little)
  return new Uint8Array(view.buffer)
}
/** Windows-1251: Cyrillic letters stand 848 below their code points. */
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, sign => (sign >= 'А' ? sign.charCodeAt(0) - 848 : sign.charCodeAt(0)))
const concat = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap(part => [...part]))
const read = (input: Uint8Array) => {
  const answer = decode(input)
  return answer.ok
    ? { text: answer.value.text, ...answer.value.encoding, warnings: answer.value.warnings }
    : { code: answer.error.code }
}

const RUSSIAN =
  'Министр сообщил журналистам, что переговоры прошли в деловой обстановке и что стороны договорились продолжить работу.'

describe('decoding', () => {
  it.each([
    ['UTF-8', concat(bytes(0xef, 0xbb, 0xbf), utf8('Größe')), 'utf-8'],
    ['UTF-16LE', concat(bytes(0xff, 0xfe), utf16('Größe', true)), 'utf-16le'],
    ['UTF-16BE', concat(bytes(0xfe, 0xff), utf16('Größe', false)), 'utf-16be'],
    ['UTF-32LE', concat(bytes(0xff, 0xfe, 0, 0), bytes(0x47, 0, 0, 0)), 'utf-32le'],
  ])('believes a byte order mark of %s and takes it off', (_, input, label) => {
    expect(read(input)).toMatchObject({
      label,
      how: 'byte order mark',
      text: label === 'utf-32le' ? 'G' : 'Größe',
    })
  })

  it('knows UTF-16 without a mark by where the zero bytes stand', () => {
    expect(read(utf16('The talks were held on Monday.\n', true))).toMatchObject({
      label: 'utf-16le',
      how: 'zero bytes',
    })
    expect(read(utf16('発表は5月に行われた。\n'.repeat(5), false))).toMatchObject({ label: 'utf-16be' })
  })

  it('uses the declared charset when every byte is valid in it', () => {
    const page = concat(utf8('<meta charset="windows-1251"><p>'), cp1251(RUSSIAN))
    expect(read(page)).toMatchObject({ label: 'windows-1251', how: 'declared' })
  })

  it('prefers valid UTF-8 to what the page declares', () => {
    expect(read(utf8('<meta charset="gb2312"><p>Größe'))).toMatchObject({ label: 'utf-8' })
  })

  it('tells Cyrillic tables apart by the words they give', () => {
    expect(read(cp1251(RUSSIAN))).toMatchObject({ label: 'windows-1251', how: 'detected', text: RUSSIAN })
  })

  it('replaces lone surrogates and says how many', () => {
    const input = concat(bytes(0xff, 0xfe), utf16('a\ud800b', true))
    expect(read(input)).toMatchObject({
      text: 'a\ufffdb',
      warnings: [expect.stringContaining('1 half character')],
    })
  })

  it('keeps UTF-8 with a broken sequence as UTF-8, with a warning', () => {
    const input = concat(utf8('Über die Größe der Häfen: '), bytes(0xc3, 0x28), utf8(' und Übrige'))
    expect(read(input)).toMatchObject({
      label: 'utf-8',
      warnings: [expect.stringContaining('byte sequence')],
    })
  })

  it('takes off a mark that was encoded twice', () => {
    expect(read(utf8('ï»¿Statement'))).toMatchObject({ text: 'Statement' })
  })

  it('refuses nothing, and what is no text', () => {
    expect(read(bytes())).toEqual({ code: 'empty' })
    expect(read(new Uint8Array(4096))).toEqual({ code: 'binary' })
    expect(read(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3)) % 256))).toEqual({
      code: 'binary',
    })
  })
})
