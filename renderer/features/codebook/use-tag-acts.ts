import { useMemo } from 'react'
import {
  deleteTag,
  describeTag,
  isEmptyDraft,
  makeTag,
  moveTag,
  recolourTag,
  renameTag,
  setShortcut,
  stepOf,
  type Loss,
  type TagError,
} from '../../../shared/acts/tags'
import type { Draft } from '../../../shared/log/change'
import type { TagId } from '../../../shared/model/ids'
import type { Tag, TagColour } from '../../../shared/model/tag'
import { tagTree } from '../../../shared/model/tag-tree'
import type { Result } from '../../../shared/result'
import { deletedWords, keyTakenWords, tagErrorWords } from '../../../shared/words/tags'
import { type Services, useServices } from '../../services'

export type Direction = 'up' | 'down' | 'in' | 'out'

/** What can be done to tags. Answers a sentence where a field has to show why not, else null. */
export type TagActs = {
  make(parent: TagId | null, name: string): string | null
  rename(tag: TagId, name: string): string | null
  recolour(tag: Tag, colour: TagColour | null): void
  describe(tag: Tag, description: string): void
  setKey(tag: TagId, key: string | null): void
  move(tag: TagId, direction: Direction): void
  /** What deleting would touch; null when the tag is gone. */
  lossOf(tag: TagId): Loss | null
  remove(tag: Tag): void
}

/** Acts on the tags as they are at that moment, so that a menu left open never works on an old state. */
export function useTagActs(): TagActs {
  const services = useServices()
  return useMemo(() => tagActs(services), [services])
}

function tagActs(services: Services): TagActs {
  const { store, act, say } = services
  const { library } = store
  const tags = () => library.rows('tags').all
  const write = (draft: Draft, done?: string) => {
    if (!isEmptyDraft(draft)) void act(draft, done === undefined ? {} : { done, undo: true })
  }
  const orReason = (result: Result<Draft, TagError>): string | null => {
    if (!result.ok) return tagErrorWords(result.error)
    write(result.value)
    return null
  }
  const orSay = (result: Result<Draft, TagError>, done?: string) => {
    if (result.ok) write(result.value, done)
    else say(tagErrorWords(result.error), { intent: 'bad' })
  }
  const planRemoval = (tag: TagId) =>
    deleteTag(
      { tags: tags(), annotations: library.rows('annotations').all, releases: library.rows('releases').all },
      tag,
      services,
    )
  return {
    make: (parent, name) => orReason(makeTag(tags(), { parent, name }, services)),
    rename: (tag, name) => orReason(renameTag(tags(), tag, name, services)),
    recolour: (tag, colour) => write(recolourTag(tag, colour, services)),
    describe: (tag, description) => write(describeTag(tag, description, services)),
    setKey: (tag, key) => {
      const before = key === null ? undefined : tags().find(each => each.shortcut === key && each.id !== tag)
      const name = library.rows('tags').get(tag)?.name ?? ''
      const done = key === null || before === undefined ? undefined : keyTakenWords(key, name, before.name)
      orSay(setShortcut(tags(), tag, key, services), done)
    },
    move: (tag, direction) => {
      const place = stepOf(tagTree(tags()), tag, direction)
      if (place !== null) orSay(moveTag(tags(), tag, place, services))
    },
    lossOf: tag => {
      const plan = planRemoval(tag)
      return plan.ok ? plan.value.loss : null
    },
    remove: tag => {
      const plan = planRemoval(tag.id)
      if (plan.ok) write(plan.value.draft, deletedWords(tag.name, plan.value.loss))
      else say(tagErrorWords(plan.error), { intent: 'bad' })
    },
  }
}
