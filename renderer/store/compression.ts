/** All of `blob` through the browser's own deflate, without a header: raw, since what holds it has its own checks. */
export const deflate = (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  through(blob, new CompressionStream('deflate-raw'))

/** Throws a TypeError when the bytes are not what `deflate` gave. */
export const inflate = (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  through(blob, new DecompressionStream('deflate-raw'))

async function through(blob: Blob, stream: ReadableWritablePair<Uint8Array, BufferSource>) {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer())
}
