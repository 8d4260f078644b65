import { createContext, use } from 'react'
import type { CommandId } from '../shared/commands'
import type { Platform } from '../shared/words/keys'
import type { Draft } from '../shared/log/change'
import type { AnnotationId, BatchId, ReleaseId, TagId } from '../shared/model/ids'
import type { Host } from './host/host'
import type { Backups } from './store/backups'
import type { Store } from './store/store'

/** A place in the program. Each has an address (`app/routes.ts`), and back and forward walk through them. */
export type Route =
  | { readonly kind: 'library' }
  /** `full` gives the reader the whole window. `passage` is scrolled to and picked. */
  | {
      readonly kind: 'release'
      readonly release: ReleaseId
      readonly full: boolean
      readonly passage: AnnotationId | null
    }
  /** All passages of a tag across releases; of every tag when null. */
  | { readonly kind: 'passages'; readonly tag: TagId | null }
  | { readonly kind: 'codebook' }
  | { readonly kind: 'imports' }
  | { readonly kind: 'batch'; readonly batch: BatchId }
  | { readonly kind: 'settings' }

export type Navigation = {
  readonly route: Route
  go(route: Route): void
  /** False at the first place of this window. */
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  back(): void
  forward(): void
}

/** What came of an act, for the toast: a sentence, and whether the toast offers Undo. */
export type Say = { readonly done?: string; readonly undo?: boolean }

/**
 * What a view needs from the rest of the program. Features meet only here and in the store: one feature never
 * imports another.
 */
export type Services = {
  readonly host: Host
  readonly store: Store
  readonly backups: Backups
  /** Commit a draft; on failure says why and what to do. Answers whether it was written. */
  act(draft: Draft, say?: Say): Promise<boolean>
  /** A short confirmation at the bottom left, or an error that stays until it is closed. */
  say(message: string, options?: { readonly intent?: 'plain' | 'bad'; readonly undo?: boolean }): void
  /** Run a command as its key or menu item would. */
  run(command: CommandId): void
  /** For the names of keys. */
  readonly platform: Platform
  readonly newId: () => string
  readonly now: () => number
}

export const ServicesContext = createContext<Services | null>(null)
export const NavigationContext = createContext<Navigation | null>(null)

export function useServices(): Services {
  const services = use(ServicesContext)
  if (services === null) throw new Error('useServices outside of ServicesContext')
  return services
}

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext)
  if (navigation === null) throw new Error('useNavigation outside of NavigationContext')
  return navigation
}
