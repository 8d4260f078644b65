import type { Annotation } from '../model/annotation'
import type { AnalystId, ReleaseId, Sha256, TagId } from '../model/ids'
import type { Release, Version } from '../model/release'
import type { TagTree } from '../model/tag-tree'

/** Where rows come from. Rows of releases are in memory; versions and texts are read as they are needed. */
export type NotesSource = {
  readonly releases: readonly Release[]
  readonly annotationsOf: (release: ReleaseId) => readonly Annotation[]
  readonly tree: TagTree
  readonly analystName: (analyst: AnalystId) => string
  /** Every capture of these releases. One that is missing leaves the cells empty that only it knows. */
  readonly versionsOf: (releases: readonly ReleaseId[]) => Promise<readonly Version[]>
  /** Canonical texts, asked for one at a time, and only to count code points. */
  readonly text: (sha256: Sha256) => Promise<string>
}

export type RowFor = 'passage' | 'passage-and-tag'

/** Which rows to make. Tagged passages that fit are always among them. */
export type RowChoice = {
  readonly rowFor: RowFor
  /** A row for each release with a note or a tag of its own. */
  readonly releases: boolean
  readonly untagged: boolean
  /** Passages that no longer fit their text. */
  readonly lost: boolean
}

/** Tags that are in the tree: one that is not was deleted elsewhere and has no name to give. */
export const knownTags = (tree: TagTree, tags: readonly TagId[]): readonly TagId[] =>
  tags.filter(tag => tree.get(tag) !== undefined)

/** Whether a choice takes a passage. */
export const isChosen = (tree: TagTree, choice: RowChoice, { fit, tags }: Annotation): boolean =>
  (choice.lost || fit !== 'lost') && (choice.untagged || knownTags(tree, tags).length > 0)

/** Whether a release has something to say as a whole. */
export const hasOwnRow = (tree: TagTree, { note, tags }: Release): boolean =>
  note !== '' || knownTags(tree, tags).length > 0
