import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { dataFolder } from './electron/start/places.mjs'
import { surroundings } from './electron/start/server.mjs'

const nodeBuiltins = [...builtinModules, ...builtinModules.map(name => `node:${name}`)]

/**
 * The Markdown parser's table of character names has a variant for pages that asks the DOM, which workers and Node do
 * not have; Vite would take it everywhere.
 */
export const withoutDom = {
  'decode-named-character-reference': fileURLToPath(
    new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
  ),
}

/** A bundle for Node: one file, no shared chunks, since a sandboxed preload can require only `electron`. */
function nodeBundle(entry: string, outDir: string, format: 'cjs' | 'es', fileName: string): UserConfig {
  return {
    resolve: { alias: withoutDom },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      lib: { entry, formats: [format], fileName: () => fileName },
      rolldownOptions: { external: ['electron', ...nodeBuiltins] },
    },
  }
}

/** The command line programs, which share their chunks. */
function cliBundles(names: readonly string[]): UserConfig {
  const entry = Object.fromEntries(names.map(name => [name, `electron/cli/${name}.ts`]))
  const { build, ...rest } = nodeBundle('', 'dist/cli', 'es', '')
  return {
    ...rest,
    build: { ...build, lib: { entry, formats: ['es'], fileName: (_, name) => `${name}.mjs` } },
  }
}

/** The licences of what is bundled: of the packages by Vite, of the two typefaces, which are no modules, here. */
const fontLicences: Plugin = {
  name: 'readout-font-licences',
  generateBundle() {
    for (const font of ['inter', 'source-serif-4']) {
      const source = readFileSync(
        new URL(`node_modules/@fontsource-variable/${font}/LICENSE`, import.meta.url),
      )
      this.emitFile({ type: 'asset', fileName: `licences/${font}.txt`, source })
    }
  },
}

/** What the loopback server of `npm start` tells a page, for `npm run dev`. */
const devSurroundings: Plugin = {
  name: 'readout-surroundings',
  configureServer({ middlewares }) {
    middlewares.use('/__readout/surroundings', (_, response) => {
      void surroundings(dataFolder()).then(told => response.end(JSON.stringify(told)))
    })
  },
}

/** `vite build` makes the window's bundle; `--mode main`, `preload` and `cli` the three for Node. */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'main') return nodeBundle('electron/main.ts', 'dist/electron', 'cjs', 'main.cjs')
  if (mode === 'preload') return nodeBundle('electron/preload.ts', 'dist/electron', 'cjs', 'preload.cjs')
  if (mode === 'cli') return cliBundles(['inspect', 'accuracy'])
  return {
    root: 'renderer',
    base: './',
    resolve: { alias: withoutDom },
    plugins: [react(), devSurroundings, fontLicences],
    worker: { format: 'es' },
    build: {
      outDir: '../dist/renderer',
      emptyOutDir: true,
      license: { fileName: 'licences/packages.md' },
      target: 'chrome130',
      // A small font inlined as a data: URI would be refused by the CSP's font-src 'self'.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  }
})
