import type { Draft } from '../log/change'
import type { ActId, AnalystId, NewId } from '../model/ids'

/** The longest name of an analyst, in UTF-16 code units: it stands beside every note. */
export const MAX_ANALYST_NAME = 100

/** One line, trimmed and bounded; empty is a name too: the analyst has not said. */
export const analystName = (typed: string): string =>
  typed.replaceAll(/\s+/gu, ' ').trim().slice(0, MAX_ANALYST_NAME).trim()

/**
 * Name the analyst. Notes made before carry the new name as well, since they point at the analyst and not at a name.
 * Quiet: it is a setting, and no step of undo.
 */
export function nameAnalyst(
  analyst: { readonly id: AnalystId; readonly name: string },
  typed: string,
  { newId }: { readonly newId: NewId },
): Draft {
  const edit = { kind: 'set', old: analyst.name, new: analystName(typed) } as const
  return {
    act: newId() as ActId,
    command: 'name the analyst',
    undoes: null,
    step: 'quiet',
    added: {},
    updated: { analysts: [{ id: analyst.id, fields: { name: edit } }] },
    removed: {},
  }
}
