import { createContext, use, useEffect, useRef } from 'react'
import type { CommandId } from '../shared/commands'

/** What a command does where it can run now, or why it cannot. */
type Handler = { run: () => void; refused: string | null }

/**
 * Which commands can run now. A view offers its commands while it is mounted (`useCommand`); the menu, the toolbar,
 * the palette and the keys look here. When two views offer the same command, the one mounted last has it.
 */
export class CommandTable {
  readonly #handlers = new Map<CommandId, { current: Handler }[]>()

  offer(id: CommandId, handler: { current: Handler }): () => void {
    const stack = this.#handlers.get(id) ?? []
    this.#handlers.set(id, [...stack, handler])
    return () => {
      const left = (this.#handlers.get(id) ?? []).filter(other => other !== handler)
      if (left.length === 0) this.#handlers.delete(id)
      else this.#handlers.set(id, left)
    }
  }

  /** Null when it can run; else why not, for the palette. */
  refusal(id: CommandId): string | null {
    const handler = this.#handlers.get(id)?.at(-1)?.current
    return handler === undefined ? 'not in this view' : handler.refused
  }

  /** Runs the command if it can; answers whether it did. */
  run(id: CommandId): boolean {
    const handler = this.#handlers.get(id)?.at(-1)?.current
    if (handler === undefined || handler.refused !== null) return false
    handler.run()
    return true
  }
}

export const CommandsContext = createContext<CommandTable | null>(null)

export function useCommandTable(): CommandTable {
  const table = use(CommandsContext)
  if (table === null) throw new Error('useCommandTable outside of CommandsContext')
  return table
}

/**
 * Offer a command while the calling view is mounted. Its key, its menu item and its place in the palette follow by
 * themselves. `refused` says, after the label, why it cannot run now ("select a release first").
 */
export function useCommand(id: CommandId, run: () => void, refused: string | null = null): void {
  const table = useCommandTable()
  const handler = useRef<Handler>({ run, refused })
  useEffect(() => {
    handler.current = { run, refused }
  })
  useEffect(() => table.offer(id, handler), [table, id])
}
