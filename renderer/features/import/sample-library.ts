import { describeSpan } from '../../../shared/anchoring/describe'
import { makeTagByPath } from '../../../shared/acts/tags'
import type { Annotation } from '../../../shared/model/annotation'
import type { AnalystId, AnnotationId, Sha256, TagId } from '../../../shared/model/ids'
import type { Release, Version } from '../../../shared/model/release'
import type { Tag } from '../../../shared/model/tag'
import type { Incoming, Listing } from './incoming'
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
  readonly version: (id: string) => Promise<Version | undefined>
  readonly text: (sha256: Sha256) => Promise<string>
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
  releases: readonly Release[],
  ports: DressPorts,
): Promise<{ readonly tags: readonly Tag[]; readonly annotations: readonly Annotation[] }> {
  const tags: Tag[] = []
  const annotations: Annotation[] = []
  for (const mark of SAMPLE_MARKS) {
    const release = releases.find(({ sourceName }) => sourceName === `sample/${mark.file}`)
    const version = release && (await ports.version(release.version))
    if (release === undefined || version === undefined) continue
    const text = await ports.text(version.textSha256)
    const start = text.indexOf(mark.quote)
    if (start < 0) throw new Error(`${mark.file} does not say: ${mark.quote}`)
    const used = mark.tags.map(path => tagAt(path, tags, ports))
    annotations.push({
      ...blank(ports),
      release: release.id,
      version: version.id,
      textSha256: version.textSha256,
      anchor: describeSpan(text, { start, end: start + mark.quote.length }),
      tags: used,
      note: mark.note ?? '',
    })
  }
  return { tags, annotations }
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
