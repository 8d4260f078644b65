/**
 * What a file of the backup folder is called: a library (when it was written, UTC, and eight digits that tell two of
 * one second apart) or a pack, named by the SHA-256 of its bytes. The hosts list, read and remove nothing else, so a
 * window can never reach another file through them.
 */
export const BACKUP_NAME = /^(library-\d{8}T\d{6}Z-[0-9a-f]{8}\.readout|pack-[0-9a-f]{64})$/
