import type { CommandId } from './commands'
import type { Result } from './result'

/** What a save panel offers, and the extension it stands for. */
export type FileKind = 'csv' | 'library' | 'text'
export type SaveId = string & { readonly __id: 'save' }

/** Why a file could not be read or written. `path` is for the analyst to read, never to open. */
export type FileError = {
  readonly code: 'missing' | 'denied' | 'busy' | 'full' | 'too-large' | 'failed'
  readonly path: string
}

/** The counts that a host's marker keeps beside its database. */
type Counts = { readonly releases: number; readonly annotations: number; readonly tags: number }

/** What a window may ask. Answers are Results: an Error thrown across the bridge arrives as its message only. */
export type Requests = {
  /** Show the save panel and open a file beside the target. Null means that the analyst cancelled. */
  'save:open': { arg: { name: string; kind: FileKind }; answer: Result<SaveId | null, FileError> }
  /** At most MAX_APPEND bytes a call, in order. */
  'save:append': { arg: { save: SaveId; bytes: Uint8Array }; answer: Result<void, FileError> }
  /** Flush, then rename over the target: a crash leaves the old file or the new one. */
  'save:finish': { arg: { save: SaveId }; answer: Result<{ name: string }, FileError> }
  'save:cancel': { arg: { save: SaveId }; answer: Result<void, FileError> }
  /** A stream into the backup folder; goes on with save:append, save:finish and save:cancel. */
  'backup:write': { arg: { name: string }; answer: Result<SaveId, FileError> }
  'backup:list': {
    arg: null
    answer: Result<readonly { name: string; size: number; modified: number }[], FileError>
  }
  /** At most MAX_APPEND bytes from `start`; fewer at the end of the file. */
  'backup:read': { arg: { name: string; start: number }; answer: Result<Uint8Array, FileError> }
  'backup:remove': { arg: { name: string }; answer: Result<void, FileError> }
  'backup:place': { arg: null; answer: Result<string, FileError> }
  /** Show the folder panel. False means that the analyst cancelled. */
  'backup:choose': { arg: null; answer: Result<boolean, FileError> }
  'link:open': { arg: { url: string }; answer: Result<void, FileError> }
  'library:mark': { arg: Counts; answer: Result<void, FileError> }
  surroundings: {
    arg: null
    answer: Result<
      {
        version: string
        platform: 'linux' | 'mac' | 'windows' | 'other'
        versions: { [name: string]: string }
        had: Counts | null
        otherHost: { kind: 'electron' | 'browser'; had: Counts } | null
      },
      FileError
    >
  }
  'history:show': { arg: { undo: string | null; redo: string | null }; answer: Result<void, FileError> }
  /** The window has written what it must; the program may end. */
  'quit:ready': { arg: null; answer: Result<void, FileError> }
}
export type RequestName = keyof Requests

/** What the main process announces, unasked. Facts, never questions. */
export type Announcements = {
  'menu:chosen': { command: CommandId }
  /** The window is about to close; it answers with quit:ready within 10 s. */
  quitting: null
}
export type AnnouncementName = keyof Announcements

/** The largest message, in bytes: a save is cut into pieces of this size. */
export const MAX_APPEND = 4 * 1024 * 1024

/**
 * Every request by name, at run time: the main process handles exactly these, and the preload lets nothing else by.
 * A request that is missing here does not compile.
 */
export const REQUEST_NAMES = Object.keys({
  'save:open': true,
  'save:append': true,
  'save:finish': true,
  'save:cancel': true,
  'backup:write': true,
  'backup:list': true,
  'backup:read': true,
  'backup:remove': true,
  'backup:place': true,
  'backup:choose': true,
  'link:open': true,
  'library:mark': true,
  surroundings: true,
  'history:show': true,
  'quit:ready': true,
} satisfies Record<RequestName, true>) as readonly RequestName[]

/** Every announcement by name, for the preload. */
export const ANNOUNCEMENT_NAMES = Object.keys({
  'menu:chosen': true,
  quitting: true,
} satisfies Record<AnnouncementName, true>) as readonly AnnouncementName[]

/** `window.readout`: all that the preload gives to the page. Both throw when the name is not one of the above. */
export interface Bridge {
  ask<N extends RequestName>(name: N, arg: Requests[N]['arg']): Promise<Requests[N]['answer']>
  /** Returns the way to stop listening. */
  listen<N extends AnnouncementName>(name: N, listener: (fact: Announcements[N]) => void): () => void
}
