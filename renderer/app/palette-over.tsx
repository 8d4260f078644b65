import { useMemo } from 'react'
import { type CommandId, COMMANDS, type KeySettings } from '../../shared/commands'
import { assertNever } from '../../shared/result'
import { NO_FILTER } from '../../shared/library/filter'
import { countTags, NO_COUNTS, tagTree } from '../../shared/model/tag-tree'
import { releaseDate, shortDate } from '../../shared/words/dates'
import { plural } from '../../shared/words/numbers'
import { useCommandTable } from '../commands'
import { useNavigation, useServices } from '../services'
import { useHistory, useRows } from '../store/use-library'
import { useLibraryView } from '../view-state'
import { Palette } from './palette'
import type { PaletteItem, PaletteSource } from './palette-items'
import type { Release } from '../../shared/model/release'
import type { History } from '../store/store'

type Props = { readonly keys: KeySettings; readonly onClose: () => void }

/** The palette over this library. Built when it opens, so that nothing waits on it while it is closed. */
export function PaletteOver({ keys, onClose }: Props) {
  const source = usePaletteSource()
  const choose = useChoose()
  return <Palette source={source} keys={keys} onChoose={choose} onClose={onClose} />
}

function useChoose(): (item: PaletteItem) => void {
  const { run } = useServices()
  const { go } = useNavigation()
  const { setFilter } = useLibraryView()
  return ({ target }) => {
    switch (target.kind) {
      case 'command':
        return run(target.command)
      case 'tag':
        return go({ kind: 'passages', tag: target.tag })
      case 'release':
        return go({ kind: 'release', release: target.release, full: false, passage: null })
      case 'issuer':
        setFilter({ ...NO_FILTER, issuer: [target.issuer] })
        return go({ kind: 'library' })
      case 'search':
        setFilter({ ...NO_FILTER, query: target.query })
        return go({ kind: 'library' })
      default:
        return assertNever(target)
    }
  }
}

function usePaletteSource(): PaletteSource {
  const table = useCommandTable()
  const history = useHistory()
  const [tags, releases, annotations] = [useRows('tags'), useRows('releases'), useRows('annotations')]
  return useMemo(() => {
    const tree = tagTree(tags.all)
    const counts = countTags(tree, annotations.all, releases.all)
    return {
      refusal: command => table.refusal(command),
      commandLabel: command => labelOf(command, history),
      tags: tree.all.map(node => ({
        id: node.tag.id,
        label: node.path,
        detail: plural((counts.get(node.tag.id) ?? NO_COUNTS).passages.all, 'passage'),
      })),
      releases: releases.all.map(release => ({
        id: release.id,
        title: release.title,
        detail: [release.issuer, releaseDate(release.published, shortDate)].filter(Boolean).join(' · '),
      })),
      issuers: issuersOf(releases.all),
    }
  }, [table, history, tags, releases, annotations])
}

/** Undo and redo are called by what they would take back. */
function labelOf(command: CommandId, history: History): string {
  const { label } = COMMANDS[command]
  const of = { 'edit.undo': history.undo, 'edit.redo': history.redo }[command as string]
  return of ? `${label}: ${of}` : label
}

function issuersOf(releases: readonly Release[]): PaletteSource['issuers'] {
  const counts = new Map<string, number>()
  for (const { issuer } of releases) if (issuer !== null) counts.set(issuer, (counts.get(issuer) ?? 0) + 1)
  return Array.from(counts, ([name, n]) => ({ name, detail: plural(n, 'release') }))
}
