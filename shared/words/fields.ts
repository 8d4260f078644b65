import type { FieldError } from '../acts/fields'
import type { FieldName } from '../model/fields'
import { assertNever } from '../result'
import { quoted } from './quotes'

const LABELS: Readonly<Record<FieldName, string>> = {
  issuer: 'Issuer',
  distributor: 'Distributor',
  type: 'Type',
  title: 'Title',
  published: 'Published',
  distributed: 'Distributed',
  updated: 'Updated',
  dateline: 'Dateline',
  language: 'Language',
  url: 'Address',
}

/** What a field is called on screen. */
export const fieldLabel = (name: FieldName): string => LABELS[name]

/** What was wrong with what was typed into a field, and what can be typed. */
export function fieldErrorWords(error: FieldError): string {
  switch (error.kind) {
    case 'no-title':
      return 'A release needs a title. Type one.'
    case 'no-date':
      return `${quoted(error.words)} does not read as one date. Type it like 2031-04-27, or 27 Apr 2031, 13:24.`
    case 'no-language':
      return `${quoted(error.words)} is no language code. Type one like en, ru or zh.`
    case 'no-address':
      return `${quoted(error.words)} is no web address. Type one that starts with https://`
    default:
      return assertNever(error)
  }
}

/** How a field was read, after its printed words: `read by “a cell before the first bar”`. */
export const readAs = (how: string): string => `Read from: ${how}`

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** `English` for `en`; the code itself when nobody knows it. */
export function languageWords(code: string): string {
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

/** Fields that have no value yet, for a menu: `Add the dateline`. */
export const addFieldWords = (name: FieldName): string => `Add the ${fieldLabel(name).toLowerCase()}`
