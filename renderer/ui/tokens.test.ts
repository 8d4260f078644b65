import { describe, expect, it } from 'vitest'
import { TAG_COLOURS } from '../../shared/model/tag'
import css from './tokens.css?raw'

/** WCAG 2.2, 1.4.3 and 1.4.11: text at least 4.5, marks, edges and focus rings at least 3. */
const TEXT = 4.5
const MARK = 3
/** Least distance of two tag marks, OKLab × 100: about 2 is just visible, and the shapes part what is close. */
const APART = 6

type Theme = ReadonlyMap<string, string>
const light = coloursIn(/:root \{([\s\S]*?)\n\}/)
const dark: Theme = new Map([...light, ...coloursIn(/\.bp6-dark \{([\s\S]*?)\n\}/)])

function coloursIn(rule: RegExp): Theme {
  const body = rule.exec(css)?.[1] ?? ''
  return new Map(
    [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(found => [found[1] ?? '', found[2] ?? '']),
  )
}

const GROUNDS = ['bg-app', 'bg-surface', 'bg-raised', 'bg-hover', 'bg-selected', 'bg-selected-blur']
const TAGS = [...TAG_COLOURS, 'none']
const DIFFERENCES = ['del', 'add', 'move', 'edit']

type Pair = readonly [least: number, front: string, ground: string]
const on = (least: number, front: string, ...grounds: string[]): Pair[] =>
  grounds.map(ground => [least, front, ground])

const PAIRS: readonly Pair[] = [
  ...['text-1', 'text-2', 'text-3', 'accent-text'].flatMap(text => on(TEXT, text, ...GROUNDS)),
  ...on(
    TEXT,
    'text-1',
    'bg-sunken',
    'bg-press',
    'select-text',
    'accent-soft',
    'warn-soft',
    'bad-soft',
    'good-soft',
  ),
  ...on(TEXT, 'text-2', 'bg-sunken', 'bg-press', 'warn-soft', 'bad-soft', 'good-soft'),
  ...on(TEXT, 'text-3', 'bg-sunken', 'edit-fill'),
  ...on(TEXT, 'accent-text', 'accent-soft', 'warn-soft', 'bad-soft', 'good-soft', 'bg-press', 'bg-sunken'),
  ...on(TEXT, 'on-accent', 'accent', 'accent-hover', 'accent-press'),
  ...on(TEXT, 'find-ink', 'find'),
  ...on(TEXT, 'find-current-ink', 'find-current'),
  ...on(TEXT, 'on-bad', 'bad'),
  ...on(TEXT, 'bg-surface', 'text-1'),
  ...['good', 'warn', 'bad'].flatMap(sign =>
    on(TEXT, sign, 'bg-app', 'bg-surface', 'bg-raised', 'bg-selected', `${sign}-soft`),
  ),
  ...on(MARK, 'accent', 'bg-app', 'bg-surface'),
  ...on(MARK, 'accent-mark', ...GROUNDS, 'bg-press'),
  ...on(MARK, 'warn-mark', ...GROUNDS),
  ...on(MARK, 'line-3', 'bg-app', 'bg-surface', 'bg-raised', 'bg-hover', 'bg-selected'),
  ...on(MARK, 'focus', ...GROUNDS),
  ...DIFFERENCES.flatMap(kind => [
    ...on(TEXT, `${kind}-ink`, `${kind}-fill`),
    ...on(TEXT, 'text-1', `${kind}-fill`),
    ...on(MARK, `${kind}-mark`, 'bg-surface', 'bg-app', `${kind}-fill`),
  ]),
  ...TAGS.flatMap(tag => [
    ...on(TEXT, `tag-${tag}-ink`, `tag-${tag}-fill`),
    ...on(TEXT, 'text-1', `tag-${tag}-fill`),
    ...on(
      MARK,
      `tag-${tag}-mark`,
      ...GROUNDS,
      ...TAG_COLOURS.map(other => `tag-${other}-fill`),
      'select-text',
    ),
  ]),
]

const colour = (theme: Theme, name: string): string => {
  const hex = theme.get(name)
  if (hex === undefined) throw new Error(`tokens.css has no colour --${name}`)
  return hex
}

/** Linear light of the three channels, 0 to 1 (sRGB, IEC 61966-2-1). */
const linear = (hex: string): number[] =>
  [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))

const dot = (row: readonly number[], values: readonly number[]) =>
  row.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0)

const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex))

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** What an eye sees, as a matrix on linear light: Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHTS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
}
type Sight = keyof typeof SIGHTS

/** OKLab (Ottosson 2020) of a colour as one sight sees it. */
function lab(hex: string, sight: Sight): number[] {
  const seen = SIGHTS[sight].map(row => Math.min(1, Math.max(0, dot(row, linear(hex)))))
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map(row => Math.cbrt(dot(row, seen)))
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map(row => dot(row, cones))
}

const distance = (a: string, b: string, sight: Sight) => {
  const second = lab(b, sight)
  return 100 * Math.hypot(...lab(a, sight).map((value, index) => value - (second[index] ?? 0)))
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, theme) => {
  it('keeps WCAG AA for every pair of colours that meet on screen', () => {
    const weak = PAIRS.map(([least, front, ground]) => ({
      pair: `${front} on ${ground}`,
      least,
      ratio: contrast(colour(theme, front), colour(theme, ground)),
    })).filter(({ least, ratio }) => ratio < least)
    expect(weak).toEqual([])
  })

  it.each(Object.keys(SIGHTS) as Sight[])('tells any two tag marks apart with %s sight', sight => {
    const marks = TAG_COLOURS.map(tag => colour(theme, `tag-${tag}-mark`))
    const distances = marks.flatMap((a, index) => marks.slice(index + 1).map(b => distance(a, b, sight)))
    expect(Math.min(...distances)).toBeGreaterThan(APART)
  })
})
