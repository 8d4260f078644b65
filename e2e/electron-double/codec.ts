/**
 * Structured clone over a string, for messages between the page and the double's main process. Self-contained: its
 * source text is also run in the page.
 */
export function makeCodec() {
  type Tagged = { readonly $: string; readonly v: unknown }
  const views = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array] as const

  function toBase64(bytes: Uint8Array): string {
    let text = ''
    for (let start = 0; start < bytes.length; start += 0x8000)
      text += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
    return btoa(text)
  }
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), char => char.charCodeAt(0))

  function out(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined', v: null }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
    if (Array.isArray(value)) return value.map(out)
    if (value instanceof Date) return { $: 'Date', v: value.getTime() }
    if (value instanceof Map) return { $: 'Map', v: [...value].map(out) }
    if (value instanceof Set) return { $: 'Set', v: [...value].map(out) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return {
        $: value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name,
        v: toBase64(bytes),
      }
    }
    if (
      typeof value !== 'object' ||
      ![Object.prototype, null].includes(Object.getPrototypeOf(Object.getPrototypeOf(value) ?? {}))
    )
      throw new Error(`An object could not be cloned: ${String(value)}`)
    return {
      $: 'Object',
      v: Object.fromEntries(Object.entries(value).map(([key, field]) => [key, out(field)])),
    }
  }

  function back(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(back)
    if (typeof value !== 'object' || value === null) return value
    const { $, v } = value as Tagged
    if ($ === 'undefined') return undefined
    if ($ === 'number' || $ === 'Date') return $ === 'Date' ? new Date(Number(v)) : Number(v)
    if ($ === 'Map') return new Map((v as unknown[]).map(back) as [unknown, unknown][])
    if ($ === 'Set') return new Set((v as unknown[]).map(back))
    const View = views.find(({ name }) => name === $)
    if (View !== undefined) return new View(fromBase64(v as string).buffer)
    return Object.fromEntries(Object.entries(v as object).map(([key, field]) => [key, back(field)]))
  }

  return {
    encode: (value: unknown): string => JSON.stringify(out(value)),
    decode: (text: string): unknown => back(JSON.parse(text)),
  }
}
