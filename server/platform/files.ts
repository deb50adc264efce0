import { createHash } from 'node:crypto'
import type { AnyDb, Tx } from './db.ts'

/** Bytes that are to be kept, and the key by which they are found again. */
export interface KeptFile {
  /** SHA-256 of the bytes, in hexadecimal. */
  key: string
  bytes: Uint8Array
}

/** Bytes with their key. */
export const keyed = (bytes: Uint8Array): KeptFile => ({
  key: createHash('sha256').update(bytes).digest('hex'),
  bytes,
})

/** In the order of their keys, so that two who want the same rows never wait for each other. */
const inOrder = (keys: readonly string[]): string[] => [...keys].sort()

/**
 * Keeps files: the same bytes are kept once, and each call holds them once more. This and the two functions below are
 * all that knows where bytes lie; an object store would stand behind the same three.
 */
export async function putFiles(tx: Tx, files: readonly KeptFile[]): Promise<void> {
  const byKey = new Map(files.map((file) => [file.key, file]))
  for (const key of inOrder(files.map((file) => file.key))) {
    const bytes = byKey.get(key)?.bytes ?? new Uint8Array()
    // Waits for whoever is erasing the row, and then writes it anew.
    await tx.$executeRaw`
      INSERT INTO file_content (key, bytes, size, holders) VALUES (${key}, ${bytes}, ${bytes.length}, 1)
      ON CONFLICT (key) DO UPDATE SET holders = file_content.holders + 1`
  }
}

/** The bytes under a key; null when they are gone. */
export async function openFile(db: AnyDb, key: string): Promise<Uint8Array | null> {
  const row = await db.fileContent.findUnique({ where: { key }, select: { bytes: true } })
  return row?.bytes ?? null
}

/** Lets go of files, once for each key given: bytes that nobody holds any more are erased. */
export async function releaseFiles(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of inOrder(keys)) {
    await tx.$executeRaw`UPDATE file_content SET holders = holders - 1 WHERE key = ${key}`
    await tx.$executeRaw`DELETE FROM file_content WHERE key = ${key} AND holders = 0`
  }
}
