import { defineConfig } from '@playwright/test'
import type { HostKind } from './e2e/fixtures'

/** Every spec on Electron, or its double when there is no binary; those marked `@both` in the browser host too. */
export default defineConfig<object, { host: HostKind }>({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  globalSetup: './e2e/build.ts',
  // A launch takes 1 to 2 s, and 6 on a busy machine.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A step that meets a write under way can be refused; CI tries such a spec again.
  retries: process.env['CI'] === undefined ? 0 : 2,
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: { viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' },
  projects: [
    { name: 'electron', use: { host: 'electron' } },
    { name: 'browser', use: { host: 'browser' }, grep: /@both/ },
  ],
})
