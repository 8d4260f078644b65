import { expect, it } from 'vitest'
import { readFile } from '../../shared/release/read-file'
import { describe as lines } from './describe'

const read = (text: string, name: string) => readFile(new TextEncoder().encode(text), name)

it('prints the promised keys in the promised order', () => {
  const [line] = lines(
    'a.txt',
    read('The quay is open\n\nThe council said so on Monday to reporters.', 'a.txt'),
  )
  expect(Object.keys(line ?? {}).join()).toBe(
    'file,title,issuer,distributor,type,published,distributed,dateline,language,paragraphs,firstWords,encoding,format,warnings,error',
  )
  expect(line).toMatchObject({
    paragraphs: 1,
    firstWords: 'The council said so on Monday to reporters.',
    error: null,
  })
})

it('gives an error with the other fields null', () => {
  const [line] = lines('a.pdf', read('%PDF-1.7', 'a.pdf'))
  expect(line).toMatchObject({ file: 'a.pdf', title: null, paragraphs: null, error: { code: 'unsupported' } })
})
