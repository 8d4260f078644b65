import type { FileError } from '../ipc'
import { quoted } from './quotes'

/** Why a file could not be written, and what to do. Nothing half-written is left behind. */
export function cannotWrite({ code, path }: FileError): string {
  const what = `${quoted(path)} was not written`
  switch (code) {
    case 'denied':
      return `${what}: this folder cannot be written to. Choose another one.`
    case 'busy':
      return `${what}: another program has it open. Close it there, or choose another name.`
    case 'full':
      return `${what}: the disk is full. Make room, or choose another disk.`
    case 'missing':
      return `${what}: its folder is gone. Choose another one.`
    case 'too-large':
      return `${what}: it is larger than this disk can hold in one file. Export fewer rows.`
    case 'failed':
      return `${what}. Choose another place and try again.`
  }
}
