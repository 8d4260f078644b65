import type { Sha256 } from '../../../shared/model/ids'
import type { NewPack } from '../../store/store'

/**
 * The pack without what nobody needs: duplicates leave their bytes out of the library. The Blob is cut and joined by
 * reference, so nothing is copied here.
 */
export function keepOnly(pack: NewPack, needed: ReadonlySet<Sha256>): NewPack {
  const kept = [...pack.texts, ...pack.sources].filter(part => needed.has(part.sha256))
  if (kept.length === pack.texts.length + pack.sources.length) return pack
  const parts: Blob[] = []
  let end = 0
  const move = <T extends NewPack['sources'][number]>(part: T): T => {
    parts.push(pack.bytes.slice(part.start, part.end))
    const start = end
    end += part.end - part.start
    return { ...part, start, end }
  }
  const texts = pack.texts.filter(part => needed.has(part.sha256)).map(move)
  const sources = pack.sources.filter(part => needed.has(part.sha256)).map(move)
  return { texts, sources, bytes: new Blob(parts) }
}
