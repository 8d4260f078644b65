import {
  deletePassages,
  editNote,
  makePassage,
  type Marking as Content,
  retagPassages,
  toggleTag,
  withDigits,
} from '../../../shared/acts/annotations'
import { makeTagByPath } from '../../../shared/acts/tags'
import type { Draft } from '../../../shared/log/change'
import type { Annotation } from '../../../shared/model/annotation'
import type { TagId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import type { Tag } from '../../../shared/model/tag'
import { paragraphsOf } from '../../../shared/text/paragraphs'
import { citation } from '../../../shared/words/citation'
import { deletedPassages, passageErrorWords } from '../../../shared/words/passages'
import { citationCopied, copyRefused, noLastTags } from '../../../shared/words/reader'
import { tagErrorWords } from '../../../shared/words/tags'
import { useServices } from '../../services'
import { useSetting } from '../../store/use-library'
import type { Passages } from './use-passages'
import type { Reading } from './use-reading'
import type { Capture } from './use-release-text'
import { useStable } from './use-stable'

/** What can be done to the selected words, or else to the picked passage. Each answers a sentence when it could not. */
export type Marking = {
  /** Put a tag on the words or the passage; on a passage that has it, take it off. */
  tag(tag: TagId): void
  /** The tag at `path`, made if there is none, in the same act. */
  tagByPath(path: string): string | null
  /** Mark the words without a tag. */
  mark(): void
  /** Tag as the last passage was. */
  repeat(): void
  /** Give the words, or the passage, this note. */
  note(words: string): string | null
  editNote(annotation: Annotation, words: string): string | null
  remove(annotation: Annotation): void
  cite(annotation: Annotation): void
}

type Room = {
  readonly release: Release
  readonly capture: Capture
  readonly passages: Passages
  readonly reading: Reading
  readonly tags: readonly Tag[]
}

export function useMarking({ release, capture, passages, reading, tags }: Room): Marking {
  const services = useServices()
  const { act, say, store } = services
  const [lastTags, setLastTags] = useSetting<readonly TagId[]>('reader.lastTags', [])
  const picked = reading.picked === null ? undefined : passages.byId.get(reading.picked)

  const write = (draft: Draft | null, used: readonly TagId[]): Promise<boolean> => {
    if (draft === null) return Promise.resolve(true)
    if (used.length > 0) setLastTags(used)
    return act(withDigits(draft, tags, used, services.now))
  }

  /** Make a passage of the selected words and pick it; answers why not. */
  const make = (content: Content): string | null => {
    const analyst = store.analyst()
    if (reading.span === null || analyst === null) return null
    const place = { release: release.id, version: capture.version, text: capture.text, analyst }
    const made = makePassage(place, reading.span, content, services)
    if (!made.ok) return passageErrorWords(made.error)
    void write(made.value.draft, content.tags).then(written => {
      if (written) reading.pick(made.value.id)
    })
    return null
  }
  const put = (add: readonly TagId[], added: readonly Tag[] = []): void => {
    if (reading.span !== null) make({ tags: add, note: '', added })
    else if (picked !== undefined) void write(retagPassages([picked], { add, added }, services), add)
  }
  const changeNote = (annotation: Annotation, words: string): string | null => {
    const edited = editNote(annotation, words, services)
    if (!edited.ok) return passageErrorWords(edited.error)
    void write(edited.value, [])
    return null
  }
  return useStable({
    tag: (tag: TagId) => {
      if (reading.span !== null || picked === undefined) put([tag])
      else void write(toggleTag(picked, tag, services), picked.tags.includes(tag) ? [] : [tag])
    },
    tagByPath: (path: string) => {
      const made = makeTagByPath(tags, path, services)
      if (!made.ok) return tagErrorWords(made.error)
      put([made.value.tag], made.value.added)
      return null
    },
    mark: () => void make({ tags: [], note: '' }),
    repeat: () => {
      const known = lastTags.filter(tag => tags.some(({ id }) => id === tag))
      if (known.length === 0) say(noLastTags())
      else put(known)
    },
    note: (words: string) => {
      if (reading.span !== null) return make({ tags: [], note: words })
      return picked === undefined ? null : changeNote(picked, words)
    },
    editNote: changeNote,
    remove: (annotation: Annotation) => {
      void act(deletePassages([annotation], services), { done: deletedPassages(1), undo: true })
    },
    cite: ({ anchor, id }: Annotation) => {
      const span = passages.spans.get(id)
      const where = span === undefined ? null : paragraphsOf(capture.version.blocks, span)
      void navigator.clipboard.writeText(citation(anchor.quote, release, where)).then(
        () => say(citationCopied()),
        () => say(copyRefused(), { intent: 'bad' }),
      )
    },
  })
}
