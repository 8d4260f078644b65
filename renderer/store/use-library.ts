import { useCallback, useSyncExternalStore } from 'react'
import type { Annotation } from '../../shared/model/annotation'
import type { ReleaseId } from '../../shared/model/ids'
import type { Tables } from '../../shared/model/library'
import { useServices } from '../services'
import type { History, MemoryTable, Rows } from './store'

/** All rows of a table. Renders again with every change of the table. */
export function useRows<T extends MemoryTable>(table: T): Rows<Tables[T]> {
  return useLibrary(library => library.rows(table))
}

/** One record; undefined when there is none. Renders again only when this record changed. */
export function useRecord<T extends MemoryTable>(table: T, id: string): Tables[T] | undefined {
  return useLibrary(library => library.rows(table).get(id))
}

/** The passages of a release by place in the text, the longer first. Renders again only when one of them changed. */
export function useAnnotationsOf(release: ReleaseId): readonly Annotation[] {
  return useLibrary(library => library.annotationsOf(release))
}

/** Whether every row is in memory: before that, no row found does not mean that there is none. */
export function useLoaded(): boolean {
  return useLibrary(library => library.loaded)
}

/** What undo and redo would take back. */
export function useHistory(): History {
  const { store } = useServices()
  return useSyncExternalStore(
    useCallback(listener => store.subscribeHistory(listener), [store]),
    () => store.history,
  )
}

/** A setting of this library, kept at once and told to every view and window. */
export function useSetting<T>(name: string, fallback: T): [T, (value: T) => void] {
  const { store } = useServices()
  const value = useSyncExternalStore(
    useCallback(listener => store.subscribeSettings(listener), [store]),
    () => store.setting<T>(name),
  )
  const set = useCallback(
    (next: T) => {
      // A setting that a full disk does not take holds until the program ends; the next edit says that the disk is full.
      store.setSetting(name, next).catch(() => {})
    },
    [store, name],
  )
  return [value === undefined ? fallback : value, set]
}

function useLibrary<T>(read: (library: ReturnType<typeof useServices>['store']['library']) => T): T {
  const { library } = useServices().store
  const subscribe = useCallback((listener: () => void) => library.subscribe(listener), [library])
  return useSyncExternalStore(subscribe, () => read(library))
}
