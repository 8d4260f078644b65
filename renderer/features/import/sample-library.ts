import { describeSpan } from '../../../shared/anchoring/describe'
import { makeTagByPath } from '../../../shared/acts/tags'
import type { Anchor, Annotation } from '../../../shared/model/annotation'
import type { AnalystId, AnnotationId, TagId } from '../../../shared/model/ids'
import type { Version } from '../../../shared/model/release'
import { TAG_DIGITS, type Tag } from '../../../shared/model/tag'
import type { NewPack } from '../../store/store'
import type { Incoming, Listing } from './incoming'
import type { NewReleases } from './run-import'
import { SAMPLE_MARKS, type SampleMark } from './sample-marks'

const FILES = import.meta.glob<string>('./sample/*', { query: '?raw', import: 'default' })

/** Counted from the files themselves, for the first screen. */
export const SAMPLE_SIZE = Object.keys(FILES).length

/** The sample's files, as if they had been dropped as a folder. They come along with the program. */
export async function* sampleFiles(): Listing {
  yield await Promise.all(
    Object.entries(FILES).map(async ([path, text]): Promise<Incoming> => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      return { kind: 'file', name: `sample/${name}`, file: new File([await text()], name) }
    }),
  )
}

export type DressPorts = {
  readonly tags: readonly Tag[]
  readonly analyst: AnalystId
  readonly newId: () => string
  readonly now: () => number
}

/**
 * Tags and passages of the sample, so that a first look finds a library at work. Each passage is found by its words
 * in the text as imported. Tags that the library has under the same name are used as they are.
 */
export async function dressSample(
  { releases, versions, pack }: NewReleases,
  ports: DressPorts,
): Promise<{ readonly tags: readonly Tag[]; readonly annotations: readonly Annotation[] }> {
  const tags: Tag[] = []
  const annotations: Annotation[] = []
  for (const mark of SAMPLE_MARKS) {
    const release = releases.find(({ sourceName }) => sourceName === `sample/${mark.file}`)
    const version = versions.find(({ id }) => id === release?.version)
    // In the library since an earlier time, with whatever the analyst made of it.
    if (release === undefined || version === undefined) continue
    annotations.push({
      ...blank(ports),
      release: release.id,
      version: version.id,
      textSha256: version.textSha256,
      anchor: anchorOf(mark, await textOf(version, pack)),
      tags: mark.tags.map(path => tagAt(path, tags, ports)),
      note: mark.note ?? '',
    })
  }
  return { tags: withFreeDigits(tags, ports.tags), annotations }
}

/** As tags get their digits when they are first used: 1 to 9 in order, as long as some are free. */
function withFreeDigits(made: readonly Tag[], known: readonly Tag[]): readonly Tag[] {
  const free = TAG_DIGITS.filter(digit => known.every(tag => tag.shortcut !== digit))
  return made.map((tag, place) => ({ ...tag, shortcut: free[place] ?? null }))
}

async function textOf({ textSha256 }: Version, { texts, bytes }: NewPack): Promise<string> {
  const place = texts.find(({ sha256 }) => sha256 === textSha256)
  if (place === undefined) throw new Error(`The pack has no text ${textSha256}`)
  return bytes.slice(place.start, place.end).text()
}

function anchorOf({ file, quote }: SampleMark, text: string): Anchor {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`${file} does not say: ${quote}`)
  return describeSpan(text, { start, end: start + quote.length })
}

/** The tag at a path, made when the library has none; what is made is added to `made`. */
function tagAt(path: SampleMark['tags'][number], made: Tag[], ports: DressPorts): TagId {
  const found = makeTagByPath([...ports.tags, ...made], path, ports)
  if (!found.ok) throw new Error(`The sample's tag ${path} cannot be made: ${found.error.kind}`)
  made.push(...found.value.added)
  return found.value.tag
}

function blank({ newId, now, analyst }: DressPorts) {
  const at = new Date(now()).toISOString()
  return { id: newId() as AnnotationId, fit: 'exact', analyst, createdAt: at, updatedAt: at } as const
}
