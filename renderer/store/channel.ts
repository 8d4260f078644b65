import type { WrittenIds } from './written-ids'

/** What one window of the browser host tells the others. They read the rows themselves, so order cannot be lost. */
export type Message =
  | {
      readonly kind: 'written'
      readonly ids: WrittenIds
      /** `n` of the Changes. */
      readonly numbers: readonly number[]
    }
  | { readonly kind: 'setting'; readonly name: string; readonly value: unknown }
  /** Another library stands in this one's place. */
  | { readonly kind: 'replaced' }

/** The line between the windows of one library. */
export function openChannel(database: string, hear: (message: Message) => void) {
  const channel = new BroadcastChannel(`readout:${database}`)
  channel.addEventListener('message', (event: MessageEvent<Message>) => hear(event.data))
  return {
    tell: (message: Message): void => channel.postMessage(message),
    close: (): void => channel.close(),
  }
}
