/** The reader: a long text with many overlapping passages against the text alone, and one passage more against a frame. */
import { createRoot } from 'react-dom/client'
import { CommandsContext, CommandTable } from '../../../renderer/commands'
import { Reader } from '../../../renderer/features/reader/reader'
import { NavigationContext, type Services, ServicesContext } from '../../../renderer/services'
import { MemoryLibrary } from '../../../renderer/store/library'
import type { Store } from '../../../renderer/store/store'
import '../../../renderer/ui/base.css'
import { LibraryViewProvider } from '../../../renderer/view-state'
import { describeSpan } from '../../../shared/anchoring/describe'
import type { Annotation } from '../../../shared/model/annotation'
import { TAG_COLOURS } from '../../../shared/model/tag'
import { makeAnnotation, makeRelease, makeTag, makeVersion } from '../../../shared/testing/make'
import type { Block } from '../../../shared/text/span'

const LENGTH = 200_000
const PASSAGES = 2_000
const SENTENCE = 'The ministers agreed to keep the northern fairway open and to meet again in the autumn. '

/** Paragraphs of one to six sentences, of LENGTH characters together. */
function makeText() {
  const blocks: Block[] = []
  let text = ''
  while (text.length < LENGTH) {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += SENTENCE.repeat(1 + (blocks.length % 6)).trimEnd()
    blocks.push({ kind: 'paragraph', start, end: text.length })
  }
  return { text, blocks }
}

const { text, blocks } = makeText()
const release = makeRelease({ status: 'read', words: 34_000 })
const version = makeVersion(release, { blocks })
const tags = TAG_COLOURS.map(colour => makeTag({ name: colour, colour }))

/** Passages spread over the text, each reaching over the next one or two; every third has a note. */
const passages = Array.from({ length: PASSAGES }, (_, i) => passageAt(i * 99 + 7, 120 + (i % 7) * 30, i))

function passageAt(start: number, length: number, i: number): Annotation {
  const anchor = describeSpan(text, { start, end: Math.min(text.length, start + length) })
  const tag = tags[i % tags.length]
  return makeAnnotation(release, {
    anchor,
    tags: tag === undefined ? [] : [tag.id],
    note: i % 3 === 0 ? 'Stronger than in March.' : '',
  })
}

function libraryOf(annotations: readonly Annotation[]): MemoryLibrary {
  const library = new MemoryLibrary()
  library.apply({
    releases: { put: [release], removed: [] },
    tags: { put: tags, removed: [] },
    annotations: { put: annotations, removed: [] },
  })
  return library
}

/** What the reader asks of the store and of its services; the page writes to memory alone. */
function servicesOf(library: MemoryLibrary): Services {
  const store: Partial<Store> = {
    library,
    setting: () => undefined,
    setSetting: () => Promise.resolve(),
    subscribeSettings: () => () => {},
    analyst: () => null,
    version: () => Promise.resolve(version),
    text: () => Promise.resolve(text),
  }
  const services: Partial<Services> = {
    store: store as Store,
    newId: () => crypto.randomUUID(),
    now: Date.now,
  }
  return services as Services
}

const navigation = {
  route: { kind: 'library' },
  go: () => {},
  back: () => {},
  forward: () => {},
  canGoBack: false,
  canGoForward: false,
} as const
const commands = new CommandTable()

function Page({ library }: { readonly library: MemoryLibrary }) {
  return (
    <ServicesContext value={servicesOf(library)}>
      <CommandsContext value={commands}>
        <NavigationContext value={navigation}>
          <LibraryViewProvider>
            <Reader release={release.id} full={false} passage={null} />
          </LibraryViewProvider>
        </NavigationContext>
      </CommandsContext>
    </ServicesContext>
  )
}

/** The same paragraphs in the same type, without numbers, margin or anything to pick. */
function PlainText() {
  return (
    <div style={{ height: '100%', overflow: 'auto', font: '16px/26px var(--font-read)' }}>
      {blocks.map(({ start, end }) => (
        <p key={start} style={{ marginBottom: 8 }}>
          {text.slice(start, end)}
        </p>
      ))}
    </div>
  )
}

/** The next frame was painted: what follows a frame's own callbacks comes after it. */
const painted = (): Promise<void> =>
  new Promise(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve())
      port1.start()
      port2.postMessage(null)
    })
  })

const until = async (isThere: () => boolean): Promise<void> => {
  while (!isThere()) await painted()
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const ratio = (a: number, b: number): number => Math.round((a / b) * 1000) / 1000

/** Median time of a job in ms. Each begins just after a frame, as an empty one does. */
async function time(job: (run: number) => Promise<void>, runs: number): Promise<number> {
  const times: number[] = []
  for (let run = -1; run < runs; run += 1) {
    await painted()
    const start = performance.now()
    await job(run)
    if (run >= 0) times.push(performance.now() - start)
  }
  return median(times)
}

const place = document.querySelector<HTMLElement>('#root') ?? document.body
place.style.width = '620px'
await document.fonts.ready

async function paint(view: React.ReactNode): Promise<number> {
  return time(async () => {
    const element = document.createElement('div')
    element.style.height = '100%'
    place.replaceChildren(element)
    const root = createRoot(element)
    root.render(view)
    await until(() => element.querySelector('p') !== null)
    await painted()
    setTimeout(() => root.unmount())
  }, 9)
}

/** Adds and takes away passages, one at a time, all over what is in view and beyond. */
async function addOne(): Promise<number> {
  const library = libraryOf(passages)
  const root = createRoot(place)
  root.render(<Page library={library} />)
  await until(() => place.querySelector('article') !== null)
  const taken = await time(async run => {
    const annotation = passageAt(300 + (run + 1) * 40, 60, run + 1)
    library.apply({ annotations: { put: [annotation], removed: [] } })
    await painted()
  }, 31)
  root.unmount()
  return taken
}

const frame = await time(() => painted(), 31)
const plain = await paint(<PlainText />)
const marked = await paint(<Page library={libraryOf(passages)} />)
const unmarked = await paint(<Page library={libraryOf([])} />)
const added = await addOne()
console.log(JSON.stringify({ frame, plain, unmarked, marked, added }))
Object.assign(globalThis, {
  figures: [
    {
      name: 'paint 200 KB with passages against plain text',
      n: PASSAGES,
      ratio: ratio(marked, plain),
      limit: 2.5,
    },
    { name: 'one passage more against a frame', n: PASSAGES, ratio: ratio(added, frame), limit: 1.5 },
  ],
})
