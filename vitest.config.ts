import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumPath } from './e2e/browser.ts'
import packages from './package.json' with { type: 'json' }
import { withoutDom } from './vite.config.ts'

/**
 * All that a page under test may import, bundled before the first test: what is found later is bundled in the middle of
 * the run, and a view that then loads gets a second React. Fonts are style sheets, which need no bundling.
 */
const bundledFirst = [
  ...Object.keys(packages.dependencies).filter(name => !name.startsWith('@fontsource')),
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom/client',
  'fast-check',
]

/**
 * How long a test and a wait in it may take, in milliseconds: a busy machine of two cores is ten times slower than a
 * quiet one, and no test of ours measures time.
 */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } }

/** The core and the main process are tested in Node; whatever touches a window, the store above all, in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          ...patience,
          environment: 'node',
          include: ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'e2e/**/*.test.ts'],
        },
      },
      {
        resolve: { alias: withoutDom },
        optimizeDeps: { include: bundledFirst },
        test: {
          name: 'browser',
          ...patience,
          include: ['renderer/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: await chromiumPath() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
