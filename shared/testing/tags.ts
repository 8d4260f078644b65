import type { TagId } from '../model/ids'
import type { Tag } from '../model/tag'

/** A tag with a name to find it by, and whatever a test cares about; its id is `id-` and the name. */
export function someTag(name: string, fields: Partial<Tag> = {}): Tag {
  return {
    id: tagId(name),
    parent: null,
    name,
    colour: fields.parent === undefined || fields.parent === null ? 'blue' : null,
    description: '',
    shortcut: null,
    order: 'a0',
    createdAt: '2031-04-27T10:00:00.000Z',
    updatedAt: '2031-04-27T10:00:00.000Z',
    ...fields,
  }
}

export const tagId = (name: string): TagId => `id-${name}` as TagId

/**
 * Tags from an outline, two blanks a level, in the order written:
 * `Threat (red)` is at the top with a colour of its own, `  Border` takes its parent's.
 */
export function outline(lines: string): readonly Tag[] {
  const open: Tag[] = []
  const tags: Tag[] = []
  for (const line of lines.split('\n').filter(each => each.trim() !== '')) {
    const [, indent = '', name = '', colour] = /^( *)(.*?)(?: \((\w+)\))?$/u.exec(line) ?? []
    const depth = indent.length / 2
    const parent = open[depth - 1]?.id ?? null
    const own = (colour ?? (parent === null ? 'blue' : null)) as Tag['colour']
    const order = `a${String.fromCodePoint(48 + tags.length)}`
    const tag = someTag(name, { parent, colour: own, order })
    open.splice(depth, Infinity, tag)
    tags.push(tag)
  }
  return tags
}
