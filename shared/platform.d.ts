/**
 * The few globals that every host of the core has: windows, workers and Node alike. Anything else (DOM, Node,
 * Electron, clocks, digests) is passed in by the caller, and does not compile here.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  decode(bytes?: Uint8Array | ArrayBuffer, options?: { stream?: boolean }): string
}
declare class URL {
  constructor(url: string, base?: string | URL)
  readonly href: string
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
}
