import { describe, expect, it } from 'vitest'
import { detectBinary, detectText } from './detect'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0))

describe('telling formats apart', () => {
  it.each([
    ['%PDF-1.7', 'a PDF'],
    ['{\\rtf1\\ansi', 'an RTF document'],
    ['PK\u0003\u0004....word/document.xml', 'a Word document'],
    ['PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.text', 'an OpenDocument text'],
    ['PK\u0003\u0004....notes.txt', 'a ZIP archive'],
    ['\u0089PNG\r\n', 'a picture (PNG)'],
  ])('knows %j by its first bytes', (head, what) => {
    expect(detectBinary(bytes(head))).toMatchObject({ kind: 'refused', what })
  })

  it.each([
    ['From: a@b.example\nTo: c@d.example\nSubject: Talks\n\nText', 'x.txt', 'a mail'],
    ['<?xml version="1.0"?>\n<rss version="2.0"><channel>', 'x.html', 'a news feed'],
    ['{"title": "Talks"}', 'x.txt', 'JSON data'],
    ['a,b\n1,2', 'x.csv', 'a table (CSV)'],
  ])('refuses %j by name', (text, name, what) => {
    expect(detectText(text, name)).toMatchObject({ kind: 'refused', what })
  })

  it.each([
    ['<!DOCTYPE html><p>Talks', 'x.docx', 'html'],
    ['Talks were held.', 'x.txt', 'txt'],
    ['# Talks\n\nText', 'x.md', 'markdown'],
    ['---\ntitle: Talks\n---\nText', 'notes', 'markdown'],
    ['Maize sold at <5 marks, or >4.', 'x.txt', 'txt'],
  ])('reads %j called %s as %s', (text, name, format) => {
    expect(detectText(text, name)).toEqual({ kind: 'read', format })
  })
})
