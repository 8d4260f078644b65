import type { Page } from '@playwright/test'
import type { RequestName, Requests } from '../../../shared/ipc'

/** Ask the main process from the page, as the program's own host does. */
export function ask<N extends RequestName>(
  page: Page,
  name: N,
  arg: Requests[N]['arg'],
): Promise<Requests[N]['answer']> {
  return page.evaluate(
    ({ name, arg }) => {
      type Ask = (name: string, arg: unknown) => Promise<unknown>
      return (globalThis as unknown as { readout: { ask: Ask } }).readout.ask(name, arg)
    },
    { name, arg },
  ) as Promise<Requests[N]['answer']>
}

/** Append text to a save; bytes are made in the page, where they come from in life. */
export function append(page: Page, save: string, text: string): Promise<Requests['save:append']['answer']> {
  return page.evaluate(
    ({ save, text }) => {
      type Ask = (name: string, arg: unknown) => Promise<unknown>
      const { ask } = (globalThis as unknown as { readout: { ask: Ask } }).readout
      return ask('save:append', { save, bytes: new TextEncoder().encode(text) })
    },
    { save, text },
  ) as Promise<Requests['save:append']['answer']>
}
