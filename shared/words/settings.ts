import { quoted } from './quotes'

/** A key that another command has. */
export const keyConflict = (key: string, other: string): string => `${key} already runs ${quoted(other)}.`

/** What the hosts can and cannot do about the place of backups. */
export const backupPlace = (place: string): string => `Backups are written to: ${place}`

/** `Readout 0.1.0 in Electron 45.4.1, Chromium 156.0`. */
export function versionWords(version: string, versions: Readonly<Record<string, string>>): string {
  const parts = Object.entries(versions).map(([name, value]) => `${name} ${value}`)
  return parts.length === 0 ? `Readout ${version}` : `Readout ${version} in ${parts.join(', ')}`
}
