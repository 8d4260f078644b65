import { describe, expect, it } from 'vitest'
import { readTxt } from './txt'

const texts = (source: string): string[] => readTxt(source).blocks.map(({ text }) => text)
const WRAPPED = `The harbour council of Sell decided on Monday to open the northern quay to
fishing vessels in spring, and to rebuild the old customs house by the end of
the year.

The work will begin in April. It will cost about four million marks, the chair
of the council said.`

describe('plain text', () => {
  it('joins hard-wrapped lines and keeps paragraphs', () => {
    expect(texts(WRAPPED)).toHaveLength(2)
    expect(texts(WRAPPED)[0]).toContain('quay to fishing vessels')
  })
  it('reads the same whatever the line ends', () => {
    expect(texts(WRAPPED.replaceAll('\n', '\r\n'))).toEqual(texts(WRAPPED))
    expect(texts(WRAPPED.replaceAll('\n', '\r'))).toEqual(texts(WRAPPED))
  })
  it('takes each line for a paragraph where lines are not wrapped', () => {
    expect(texts('Harbour Council\nThe quay will open.\nIt was closed for a year.')).toHaveLength(3)
  })
  it('begins a paragraph at an indent', () => {
    const indented = WRAPPED.replaceAll('\n\n', '\n')
      .replace('The harbour', '    The harbour')
      .replace('The work', '    The work')
    expect(texts(indented)).toHaveLength(2)
  })
  it('joins the halves of a sentence that a page end parted', () => {
    expect(texts(WRAPPED.replace('quay to\nfishing', 'quay to\n\f\nfishing'))).toEqual(texts(WRAPPED))
  })
  it('joins wrapped lines of Japanese without a blank', () => {
    const line = '外務大臣は会談において海上の安全について意見を交わし共同の訓練を実施する'
    expect(texts(`${line}\n${line}\nことで一致した。`)[0]).not.toContain(' ')
  })
  it('keeps the lines of an address in one block', () => {
    expect(texts('The quay will open in spring.\n\nPress office\n12 Harbour Road\nSell')).toContain(
      'Press office\n12 Harbour Road\nSell',
    )
  })
  it('keeps stars as text and takes dashes for a rule', () => {
    expect(readTxt('One.\n\n* * *\n\nTwo.\n\n-----\n\nThree.').blocks.map(({ role }) => role)).toContain(
      'rule',
    )
    expect(texts('One.\n\n* * *\n\nTwo.')).toContain('* * *')
  })
})
