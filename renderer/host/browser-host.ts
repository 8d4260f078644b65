import { openLinkQuestion } from '../../shared/words/hosts'
import { saveFile } from './file-streams'
import type { Host, LibraryCounts, Surroundings } from './host'
import { opfsBackups } from './opfs-backups'
import { quitting } from './quitting'

/** What the loopback server of start.mjs tells about the machine. */
type Served = Omit<Surroundings, 'versions'> & { readonly node: string }

/** The host that a Chromium window on loopback is. It has no menu of its own: the page's toolbar has everything. */
export function browserHost(): Host {
  const ending = quitting()
  // A page that closes cannot wait. Hiding comes before closing and leaves time, so the work is done then.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void ending.run()
  })
  return {
    kind: 'browser',
    save: saveFile,
    backups: opfsBackups('backups'),
    openLink,
    surroundings,
    markLibrary,
    onCommand: () => () => {},
    onQuitting: ending.add,
    showHistory: () => {},
  }
}

async function openLink(text: string): Promise<void> {
  if (!URL.canParse(text)) return
  const url = new URL(text)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return
  const { message, detail } = openLinkQuestion(url)
  if (window.confirm(`${message}\n\n${detail}`)) window.open(url.href, '_blank', 'noopener,noreferrer')
}

async function surroundings(): Promise<Surroundings> {
  const response = await fetch('/__readout/surroundings')
  if (!response.ok) throw new Error(`The server of Readout answered ${response.status}`)
  const { node, ...served } = (await response.json()) as Served
  return { ...served, versions: { Browser: navigator.userAgent, Node: node } }
}

/** A server that was stopped while the window is open takes no marker; the next edit tries again. */
async function markLibrary(counts: LibraryCounts): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await fetch('/__readout/library', { method: 'POST', headers, body: JSON.stringify(counts) }).catch(() => {})
}
