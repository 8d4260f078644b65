import type { Sha256 } from '../../shared/model/ids'

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<Sha256> {
  return hexadecimal(await crypto.subtle.digest('SHA-256', bytes)) as Sha256
}

function hexadecimal(hash: ArrayBuffer): string {
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
