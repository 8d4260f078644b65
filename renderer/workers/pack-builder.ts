import type { Sha256 } from '../../shared/model/ids'
import type { NewPack } from '../store/store'

type Part = { readonly sha256: Sha256; readonly bytes: Uint8Array<ArrayBuffer> }

/** Joins the texts and source bytes of a slice into one Blob: all texts first, so that a scan of them reads one run. */
export class PackBuilder {
  readonly #texts = new Map<Sha256, Part & { readonly rules: number }>()
  readonly #sources = new Map<Sha256, Part>()

  text(sha256: Sha256, bytes: Uint8Array<ArrayBuffer>, rules: number): void {
    this.#texts.set(sha256, { sha256, bytes, rules })
  }

  source(sha256: Sha256, bytes: Uint8Array<ArrayBuffer>): void {
    this.#sources.set(sha256, { sha256, bytes })
  }

  build(): NewPack {
    const texts = [...this.#texts.values()]
    const sources = [...this.#sources.values()]
    let end = 0
    const place = <T extends Part>({ bytes, ...rest }: T) => {
      const start = end
      end += bytes.length
      return { ...rest, start, end }
    }
    return {
      texts: texts.map(place),
      sources: sources.map(place),
      bytes: new Blob([...texts, ...sources].map(part => part.bytes)),
    }
  }
}

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
