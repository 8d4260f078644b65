import type { BrowserContext, Page } from '@playwright/test'

/**
 * Collects what must never happen: errors of the page and on its console, violations of the policy, and requests that
 * leave its own origin.
 */
export function watch(context: BrowserContext, page: Page, faults: string[]): void {
  const origins = new Set([new URL(page.url()).origin, 'null'])
  context.on('weberror', error => faults.push(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('request', request => {
    if (!origins.has(new URL(request.url()).origin) && !request.url().startsWith('blob:'))
      faults.push(`request: ${request.method()} ${request.url()}`)
  })
}
