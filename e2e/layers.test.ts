/**
 * Reads every import of the program and holds the layers: arrows point down, never up or across.
 *
 *   app → features → services, ui → store, host, workers/client → shared        electron → shared
 */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../electron/start/places.mjs'

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const isTest = (path: string) => /\.test\.tsx?$|\/testing[./]/.test(path)

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap(name => {
    const path = `${folder}/${name}`
    if (statSync(join(ROOT, path)).isDirectory()) return sourcesOf(path)
    return /\.(ts|tsx|mjs)$/.test(name) ? [path] : []
  })
}

/** The file that an import leads to, from the root; a package by its name. */
function target(from: string, named: string): string {
  const specifier = named.replace(/\?.*$/, '')
  if (!specifier.startsWith('.')) return specifier
  const path = relative(ROOT, resolve(ROOT, dirname(from), specifier)).replaceAll('\\', '/')
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
  const found = endings.find(ending => {
    const file = join(ROOT, path + ending)
    return existsSync(file) && statSync(file).isFile()
  })
  return path + (found ?? '')
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'|import\(\s*'([^']+)'|new URL\(\s*'([^']+)',\s*import\.meta\.url/g

function importsOf(from: string): Import[] {
  const text = readFileSync(join(ROOT, from), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [...text.matchAll(IMPORT)].map(([, type, fixed, lazy, address]) => ({
    from,
    to: target(from, fixed ?? lazy ?? address ?? ''),
    typeOnly: type !== undefined,
  }))
}

const imports = ['shared', 'electron', 'renderer', 'e2e'].flatMap(sourcesOf).flatMap(importsOf)
const product = imports.filter(({ from }) => !isTest(from) && !from.startsWith('e2e/'))

/** The layer of a file or package. */
function layerOf(path: string): string {
  const [top = '', second = '', third = ''] = path.split('/')
  if (top !== 'renderer') return ['shared', 'electron', 'e2e'].includes(top) ? top : 'package'
  if (second === 'features') return `features/${third}`
  if (path === 'renderer/workers/client.ts' || path === 'renderer/workers/jobs.ts') return 'client'
  if (['app', 'host', 'store', 'ui', 'workers', 'testing'].includes(second)) return second
  // What features meet in lies beside services.tsx; main.tsx starts it all.
  return second === 'main.tsx' ? 'app' : 'services'
}

const BELOW: { readonly [layer: string]: readonly string[] } = {
  features: ['services', 'ui', 'store', 'host', 'client', 'shared'],
  services: ['store', 'host', 'client', 'shared'],
  ui: ['services', 'store', 'host', 'client', 'shared'],
  store: ['host', 'client', 'shared'],
  host: ['shared'],
  client: ['workers', 'shared'],
  workers: ['client', 'store', 'shared'],
  electron: ['shared'],
  shared: [],
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const own = layerOf(from)
  const other = layerOf(to)
  if (own === other || other === 'package') return true
  if (own === 'app') return other !== 'e2e' && other !== 'electron'
  // The hooks through which views read the store, and the shapes of what workers answer.
  if (from === 'renderer/store/use-library.ts' && other === 'services') return true
  if (own === 'client' && other === 'store') return typeOnly
  // The markers that both sides of a host keep have one shape.
  if (own === 'electron' && to === 'renderer/host/host.ts') return typeOnly
  const kind = own.startsWith('features/') ? 'features' : own
  return (BELOW[kind] ?? []).includes(other)
}

const show = ({ from, to }: Import) => `${from} → ${to}`

it('reads every import', () => {
  expect(product.length).toBeGreaterThan(200)
  expect(product.map(show)).toContain('electron/main.ts → electron/window.ts')
})

it('points down, never up or across', () => {
  expect(product.filter(edge => !isAllowed(edge)).map(show)).toEqual([])
})

it('tells an arrow that points up, and one from a feature to another', () => {
  const edge = (from: string, to: string) => isAllowed({ from, to, typeOnly: false })
  expect(edge('shared/a.ts', 'renderer/store/db.ts')).toBe(false)
  expect(edge('renderer/features/reader/a.tsx', 'renderer/features/library/b.tsx')).toBe(false)
  expect(edge('renderer/store/a.ts', 'renderer/ui/b.tsx')).toBe(false)
  expect(edge('renderer/app/a.tsx', 'renderer/features/library/b.tsx')).toBe(true)
})

it('keeps the tests on the screen away from the renderer', () => {
  const inside = imports.filter(({ from }) => from.startsWith('e2e/') && from !== 'e2e/layers.test.ts')
  const reached = inside.filter(
    ({ from, to }) => to.startsWith('renderer/') && !from.startsWith('e2e/bench/'),
  )
  expect(reached.map(show)).toEqual([])
})

describe('packages', () => {
  const usersOf = (name: RegExp) =>
    [...new Set(product.filter(({ to }) => name.test(to)).map(({ from }) => from))].sort()

  it('lets the core use nothing of a host, a view or a database', () => {
    const barred = /^(node:|electron$|react|dexie|@blueprintjs|@tanstack|playwright|vite)/
    expect(usersOf(barred).filter(from => from.startsWith('shared/'))).toEqual([])
  })

  it('keeps Dexie in the store, and Blueprint and React in views', () => {
    expect(usersOf(/^dexie/).filter(from => !from.startsWith('renderer/store/'))).toEqual([])
    const views = /^renderer\/(app\/|features\/|ui\/|store\/use-|testing\/|[a-z-]+\.tsx?$)/
    expect(usersOf(/^(@blueprintjs|react)/).filter(from => !views.test(from))).toEqual([])
  })

  it('keeps Electron in the main process', () => {
    expect(usersOf(/^electron$/).filter(from => !from.startsWith('electron/'))).toEqual([])
  })

  it('lets npm start run before anything is installed', () => {
    const launcher = product.filter(({ from }) => from.endsWith('.mjs') && from.startsWith('electron/'))
    expect(
      launcher.filter(({ to }) => layerOf(to) === 'package' && !to.startsWith('node:')).map(show),
    ).toEqual([])
  })
})

it.each([
  ['ipcMain', 'electron/ipc/wire.ts'],
  ['ipcRenderer', 'electron/preload.ts'],
])('names %s in one file', (name, file) => {
  const users = ['electron', 'renderer', 'shared']
    .flatMap(sourcesOf)
    .filter(path => !isTest(path))
    .filter(path =>
      new RegExp(`\\b${name}\\b[^']*from 'electron'`).test(readFileSync(join(ROOT, path), 'utf8')),
    )
  expect(users).toEqual([file])
})

it.each(['process.pid', 'document.title', 'crypto.randomUUID()', 'window.name', 'require("fs")'])(
  'does not compile %s in the core',
  { timeout: 60_000 },
  expression => {
    mkdirSync(join(ROOT, 'dist'), { recursive: true })
    const folder = mkdtempSync(join(ROOT, 'dist', 'probe-'))
    writeFileSync(join(folder, 'probe.ts'), `export const probe: unknown = ${expression}\n`)
    const options = {
      extends: '../../shared/tsconfig.json',
      compilerOptions: { rootDir: '../..', outDir: '.' },
    }
    const platform = '../../shared/platform.d.ts'
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ ...options, include: ['probe.ts', platform] }),
    )
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const compile = () =>
      execFileSync(process.execPath, [tsc, '-p', folder, '--noEmit'], { encoding: 'utf8' })
    try {
      expect(compile).toThrow(
        expect.objectContaining({ stdout: expect.stringMatching(/probe\.ts.*TS2(304|584|580|591)/) }),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
