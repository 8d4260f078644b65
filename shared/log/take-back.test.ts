import { describe, expect, it } from 'vitest'
import type { Tables } from '../model/library'
import {
  edit,
  makeAnnotation,
  makeBatch,
  makeDraft,
  makeRelease,
  makeTag,
  makeVersion,
} from '../testing/make'
import type { Body } from './change'
import { applyBody, type PlainTables, replay } from './replay'
import { takeBack } from './take-back'
import type { World } from './world'

/** The library that a log has made, as `takeBack` asks for it. */
function worldOf(log: readonly Body[]): World {
  const tables = replay(log)
  const all = <T extends keyof Tables>(table: T) => [...tables[table].values()] as unknown as Tables[T][]
  return {
    get: (table, id) => tables[table].get(id),
    annotationsOf: release => all('annotations').filter(row => row.release === release),
    annotations: all('annotations'),
    releases: all('releases'),
    tags: all('tags'),
  }
}

/** Takes the first Changes of `log` back, `count` of them, and gives the tables then; or the refusal. */
function takeBackFirst(log: readonly Body[], count = 1): PlainTables | string {
  const outcome = takeBack(log.slice(0, count).toReversed(), worldOf(log))
  if (outcome.kind === 'refused') return `${outcome.refusal.kind} ${outcome.refusal.table}`
  const tables = replay(log)
  for (const body of outcome.bodies) applyBody(tables, body)
  return tables
}

const tagged = (id: string, tag: string, table: 'annotations' | 'releases' = 'annotations'): Body =>
  makeDraft({
    updated: { [table]: [{ id, fields: { tags: { kind: 'elements', added: [tag], removed: [] } } }] },
  })

describe('taking an act back', () => {
  it('is refused where a later Change touched the same field, and only there', () => {
    const tag = makeTag()
    const start = makeDraft({ added: { tags: [tag] } })
    const rename = makeDraft({ updated: { tags: [edit(tag.id, 'name', tag.name, 'Fish')] } })
    const other = makeDraft({ updated: { tags: [edit(tag.id, 'description', '', 'Boats too')] } })
    const same = makeDraft({ updated: { tags: [edit(tag.id, 'name', 'Fish', 'Nets')] } })
    const outcome = (later: Body) => takeBack([rename], worldOf([start, rename, later])).kind
    expect(outcome(other)).toBe('ready')
    expect(outcome(same)).toBe('refused')
  })

  it('leaves out what already is as it would make it', () => {
    const release = makeRelease()
    const start = makeDraft({ added: { releases: [release] } })
    const read = makeDraft({ updated: { releases: [edit(release.id, 'status', 'unread', 'read')] } })
    const unread = makeDraft({ updated: { releases: [edit(release.id, 'status', 'read', 'unread')] } })
    expect(takeBack([read], worldOf([start, read, unread]))).toMatchObject({ kind: 'ready', bodies: [] })
  })

  it('is not refused over the time of the last write', () => {
    const tag = makeTag()
    const both = (field: string, value: string, at: string, before: string) =>
      makeDraft({
        updated: {
          tags: [
            edit(tag.id, field, field === 'name' ? tag.name : '', value),
            edit(tag.id, 'updatedAt', before, at),
          ],
        },
      })
    const log = [
      makeDraft({ added: { tags: [tag] } }),
      both('name', 'Fish', '1', tag.updatedAt),
      both('description', 'x', '2', '1'),
    ]
    const outcome = takeBack(log.slice(1, 2), worldOf(log))
    expect(outcome).toMatchObject({
      kind: 'ready',
      bodies: [{ updated: { tags: [{ fields: { name: {} } }] } }],
    })
  })

  it('is refused when what it made was changed or deleted later', () => {
    const annotation = makeAnnotation(makeRelease())
    const made = makeDraft({ added: { annotations: [annotation] } })
    const noted = makeDraft({ updated: { annotations: [edit(annotation.id, 'note', '', 'Hm')] } })
    expect(takeBackFirst([made, noted])).toBe('changed annotations')
    expect(takeBackFirst([made, makeDraft({ removed: { annotations: [annotation] } })])).toBe(
      'deleted annotations',
    )
  })

  it('is refused when a passage made later carries the tag that it made', () => {
    const [tag, release] = [makeTag(), makeRelease()]
    const made = makeDraft({ added: { tags: [tag] } })
    const used = makeDraft({
      added: { releases: [release], annotations: [makeAnnotation(release, { tags: [tag.id] })] },
    })
    expect(takeBackFirst([made, used])).toBe('needed annotations')
  })

  it('is refused when a tag made later lies under the one that it made', () => {
    const tag = makeTag()
    const child = makeTag({ parent: tag.id })
    expect(
      takeBackFirst([makeDraft({ added: { tags: [tag] } }), makeDraft({ added: { tags: [child] } })]),
    ).toBe('needed tags')
  })

  it('does not bring a passage back to a release that is gone, nor with a tag that is gone', () => {
    const [tag, release] = [makeTag(), makeRelease()]
    const passage = makeAnnotation(release, { tags: [tag.id] })
    const start = makeDraft({ added: { tags: [tag], releases: [release], annotations: [passage] } })
    const drop = makeDraft({ removed: { annotations: [passage] } })
    const without = (removed: Body['removed']) =>
      takeBack([drop], worldOf([start, drop, makeDraft({ removed })]))
    expect(without({ releases: [release] })).toMatchObject({ refusal: { kind: 'needed', table: 'releases' } })
    expect(without({ tags: [tag] })).toMatchObject({ refusal: { kind: 'needed', table: 'tags' } })
  })
})

describe('taking an import back', () => {
  const releases = [makeRelease(), makeRelease(), makeRelease()]
  const [first, second, third] = releases as [Tables['releases'], Tables['releases'], Tables['releases']]
  const batch = makeBatch({ id: first.batch })
  const ownTag = makeTag()
  const log = [
    makeDraft({ added: { batches: [batch], releases: [first], versions: [makeVersion(first)] } }),
    makeDraft({
      added: {
        releases: [second, third],
        versions: [makeVersion(second), makeVersion(third)],
        tags: [ownTag],
      },
    }),
    makeDraft({ updated: { batches: [edit(batch.id, 'finishedAt', null, '2031-05-01')] } }),
  ]
  const after = (...later: Body[]) => {
    const tables = takeBackFirst([...log, ...later], log.length)
    if (typeof tables === 'string') throw new Error(tables)
    return tables
  }

  it('removes its releases, versions and batch, opened or not', () => {
    const opened = makeDraft({
      step: 'quiet',
      updated: { releases: [edit(first.id, 'status', 'unread', 'read')] },
    })
    const tables = after(opened)
    expect([tables.releases.size, tables.versions.size, tables.batches.size, tables.tags.size]).toEqual([
      0, 0, 0, 0,
    ])
  })

  it.each([
    ['annotated', makeDraft({ added: { annotations: [makeAnnotation(second)] } })],
    ['tagged', tagged(second.id, ownTag.id, 'releases')],
    ['noted', makeDraft({ updated: { releases: [edit(second.id, 'note', '', 'Hm')] } })],
    ['starred', makeDraft({ updated: { releases: [edit(second.id, 'starred', false, true)] } })],
    [
      'taken in hand',
      makeDraft({ updated: { releases: [edit(second.id, 'status', 'unread', 'progress')] } }),
    ],
  ])('leaves a release that was %s since, whole', (_, later) => {
    const tables = after(later)
    expect([...tables.releases.keys()]).toEqual([second.id])
    expect([...tables.versions.keys()]).toEqual([second.version])
    expect([...tables.batches.values()]).toMatchObject([{ finishedAt: '2031-05-01' }])
    expect(takeBack(log.toReversed(), worldOf([...log, later]))).toMatchObject({ kept: 1, removed: 2 })
  })

  it('removes a release that it tagged and annotated itself', () => {
    const dress = [
      tagged(first.id, ownTag.id, 'releases'),
      makeDraft({ added: { annotations: [makeAnnotation(first, { tags: [ownTag.id] })] } }),
    ]
    const dressed = [...log, ...dress]
    const tables = takeBackFirst(dressed, dressed.length)
    expect(typeof tables === 'string' ? tables : [tables.releases.size, tables.annotations.size]).toEqual([
      0, 0,
    ])
  })

  it('leaves a tag of its own that is in use, with the tags above it', () => {
    const child = makeTag({ parent: ownTag.id })
    const release = makeRelease()
    const tables = after(
      makeDraft({ added: { tags: [child], releases: [release] } }),
      tagged(release.id, child.id, 'releases'),
    )
    expect([...tables.tags.keys()]).toEqual([ownTag.id, child.id])
  })

  it('passes over what was deleted since', () => {
    const tables = after(makeDraft({ removed: { releases: [first], versions: [makeVersion(first)] } }))
    expect([tables.releases.size, tables.versions.size]).toEqual([0, 0])
  })
})
