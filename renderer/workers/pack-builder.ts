import type { Sha256 } from '../../shared/model/ids'
import { sha256 } from '../store/digest'
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

  async build(): Promise<NewPack> {
    const texts = [...this.#texts.values()]
    const sources = [...this.#sources.values()]
    let end = 0
    const place = <T extends Part>({ bytes, ...rest }: T) => {
      const start = end
      end += bytes.length
      return { ...rest, start, end }
    }
    const pack = { texts: texts.map(place), sources: sources.map(place) }
    // Hashed before it is a Blob, whose bytes would have to come back from another process.
    const bytes = new Uint8Array(end)
    pack.texts.forEach(({ start }, at) => bytes.set(texts[at]?.bytes ?? [], start))
    pack.sources.forEach(({ start }, at) => bytes.set(sources[at]?.bytes ?? [], start))
    return { ...pack, bytes: new Blob([bytes]), sha256: await sha256(bytes) }
  }
}
