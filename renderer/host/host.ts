import type { CommandId } from '../../shared/commands'
import type { FileError, FileKind } from '../../shared/ipc'
import type { Result } from '../../shared/result'

/**
 * What the program asks of the place it runs in: Electron, or a Chromium window on loopback. Every method is true in
 * both; an ability that a host lacks is a null field. Analysts' files are read as File objects and need no host.
 */
export interface Host {
  readonly kind: 'electron' | 'browser' | 'memory'
  /** Ask where to save and open a stream to it. Null means that the analyst cancelled. */
  save(name: string, kind: FileKind): Promise<Result<FileStream | null, FileError>>
  /** Where automatic backups go, outside of the database. */
  readonly backups: BackupFolder
  /** Open an https: link outside of Readout, after asking. */
  openLink(url: string): Promise<void>
  surroundings(): Promise<Surroundings>
  /** Leave the marker that a library lives in this host, so that the next start opens this host again. */
  markLibrary(counts: LibraryCounts): Promise<void>
  /** Commands chosen in the host's own menu. Returns the way to stop listening. */
  onCommand(listener: (command: CommandId) => void): () => void
  /** Runs before the window closes, which waits for the promise, at most 10 s. */
  onQuitting(listener: () => Promise<void>): () => void
  /** Show what undo and redo would do in the menu; null disables the item. */
  showHistory(undo: string | null, redo: string | null): void
}

/** Bytes on their way to a file. The target is replaced only by `finish`: a crash leaves the old file or the new one. */
export interface FileStream {
  append(bytes: Uint8Array): Promise<Result<void, FileError>>
  /** Flush and put the file in its place; answers its name for the confirmation. */
  finish(): Promise<Result<{ readonly name: string }, FileError>>
  /** Leave nothing behind. */
  cancel(): Promise<void>
}

/**
 * A flat folder of backup files. Names match `BACKUP_NAME` (shared/backup-name.ts) and nothing else is listed, read or
 * removed; what the files hold and which are kept is decided by renderer/store/backups.ts.
 */
export interface BackupFolder {
  /** The folder in words, for the settings. */
  place(): Promise<string>
  list(): Promise<Result<readonly BackupFile[], FileError>>
  write(name: string): Promise<Result<FileStream, FileError>>
  read(name: string): Promise<Result<Blob, FileError>>
  remove(name: string): Promise<Result<void, FileError>>
  /** Let the analyst choose another folder; null where the host has no say. Answers false when cancelled. */
  readonly choose: (() => Promise<Result<boolean, FileError>>) | null
}
export type BackupFile = { readonly name: string; readonly size: number; readonly modified: number }

export type LibraryCounts = { readonly releases: number; readonly annotations: number; readonly tags: number }

export type Surroundings = {
  readonly version: string
  readonly platform: 'linux' | 'mac' | 'windows' | 'other'
  /** Names and versions for "Copy diagnostics": Electron, Chromium, Node. */
  readonly versions: { readonly [name: string]: string }
  /** What the marker of this host says it held; null when it never held a release. */
  readonly had: LibraryCounts | null
  /** The other host's marker, when a library lives there. */
  readonly otherHost: { readonly kind: 'electron' | 'browser'; readonly had: LibraryCounts } | null
}
