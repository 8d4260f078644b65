import type { ReactNode } from 'react'
import { correctField, isDateField } from '../../../shared/acts/fields'
import type { FieldName } from '../../../shared/model/fields'
import type { Release, ReleaseDate } from '../../../shared/model/release'
import { dateReadings, releaseDate, shortDateTime } from '../../../shared/words/dates'
import { fieldErrorWords, fieldLabel, languageWords } from '../../../shared/words/fields'
import { plural } from '../../../shared/words/numbers'
import { quoted } from '../../../shared/words/quotes'
import { useServices } from '../../services'
import { FieldRow, FieldValue } from './field-row'
import type { Capture } from './use-release-text'

type FieldsProps = {
  readonly release: Release
  readonly capture: Capture
  /** A field without a value that is to be filled in all the same. */
  readonly asked: FieldName | null
  readonly onShowSource: () => void
}

/** What is known of a release: each field as read, beside its printed words, and correctable. */
export function ReleaseFields({ release, capture, asked, onShowSource }: FieldsProps) {
  const has = (name: FieldName): boolean => release[name] !== null || asked === name
  const field = (name: FieldName, empty = 'not known'): ReactNode => (
    <Field release={release} capture={capture} name={name} empty={empty} />
  )
  return (
    <dl className="reader-fields">
      <FieldRow label="Published">
        {field('published')}
        <Printed date={release.published} />
      </FieldRow>
      {(has('distributed') || has('distributor')) && (
        <FieldRow label="Distributed">
          {has('distributed') && field('distributed')}
          {has('distributor') && <> by {field('distributor')}</>}
          <Printed date={release.distributed} />
        </FieldRow>
      )}
      {has('updated') && (
        <FieldRow label="Updated">
          {field('updated')}
          <Printed date={release.updated} />
        </FieldRow>
      )}
      {(has('type') || has('dateline')) && (
        <FieldRow label={has('type') ? 'Type' : 'Dateline'}>
          {has('type') && field('type')}
          {has('type') && has('dateline') && <span className="reader-faint"> · from </span>}
          {has('dateline') && field('dateline')}
        </FieldRow>
      )}
      <FieldRow label="Source">
        <button
          type="button"
          className="link reader-source"
          title="Show original text"
          onClick={onShowSource}
        >
          {release.sourceName}
        </button>{' '}
        <span className="reader-faint">
          <span title={`Encoding: ${capture.version.encoding.how}`}>
            {capture.version.encoding.label.toUpperCase()}
          </span>
          {' · '}
          {field('language', 'language not known')}
          {' · '}
          {plural(release.words, 'word')}
        </span>
      </FieldRow>
      {has('url') && <FieldRow label="Address">{field('url')}</FieldRow>}
    </dl>
  )
}

function Printed({ date }: { date: ReleaseDate | null }) {
  if (date === null || date.printed === '' || date.readings.length !== 1) return null
  return (
    <span className="reader-faint" title={dateReadings(date)}>
      {' '}
      printed {quoted(date.printed)}
    </span>
  )
}

type FieldProps = {
  readonly release: Release
  readonly capture: Capture
  readonly name: FieldName
  readonly empty: string
  readonly className?: string
}

/** One field of the release with its form. */
export function Field({ release, capture, name, empty, className }: FieldProps) {
  const services = useServices()
  const reading = capture.version.fields[name]
  const isUncertain = release.unsettled.includes(name)
  const value = release[name]
  const date = isDateField(name) ? release[name] : null
  const readings =
    date?.readings ?? (typeof value === 'string' ? [value, ...(reading?.alternatives ?? [])] : [])
  const onSet = (words: string): string | null => {
    const corrected = correctField(release, name, words, services)
    if (!corrected.ok) return fieldErrorWords(corrected.error)
    if (corrected.value !== null) void services.act(corrected.value)
    return null
  }
  return (
    <FieldValue
      name={name}
      words={typedWords(value)}
      printed={date?.printed ?? reading?.printed ?? null}
      readings={isUncertain ? [...new Set(readings)] : []}
      reading={reading}
      onSet={onSet}
      isUncertain={isUncertain}
      {...(className !== undefined && { className })}
    >
      {shown(name, value) ?? <span className="reader-faint">{empty}</span>}
      <span className="sr-only"> {fieldLabel(name).toLowerCase()}</span>
    </FieldValue>
  )
}

/** A field as one would type it: a date that reads one way as on screen, a doubtful one not at all. */
function typedWords(value: Release[FieldName]): string {
  if (value === null || typeof value === 'string') return value ?? ''
  const [only, ...others] = value.readings
  return only === undefined || others.length > 0 ? '' : shortDateTime(only)
}

function shown(name: FieldName, value: Release[FieldName]): string | null {
  if (value === null) return null
  if (typeof value !== 'string') return releaseDate(value, shortDateTime)
  return name === 'language' ? languageWords(value) : value
}
