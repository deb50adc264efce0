import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { readMapping } from '#server/forum/import/import-mapping.ts'
import { type ImportOrder, type ImportReport, importStackExchange } from '#server/forum/import/import-stackexchange.ts'
import type { Db } from '#server/platform/db.ts'
import { NOW } from './world.ts'

/** Records of an invented site, some of them broken. */
const SAMPLE = join(import.meta.dirname, '../samples/stackexchange')

/** How the sample is told in our words. */
export const sampleMapping = readMapping({
  tagline: 'From Posters, an invented site',
  theme: { byTag: { languages: 'language-interpreting' }, otherwise: 'health-literacy' },
  kind: { byTag: {}, otherwise: 'question' },
  voice: { byUser: { '7': 'clinician', '8': 'interpreter' }, otherwise: ['ngo'] },
})

/** Imports the sample, or what else is ordered. */
export async function runImport(db: Db, order: Partial<ImportOrder> = {}): Promise<ImportReport> {
  const report = await importStackExchange(db, { folder: SAMPLE, mapping: sampleMapping, now: NOW, ...order })
  if (!report) throw new Error('the folder holds nothing')
  return report
}

/** A folder of its own with the sample, for tests that change it; it goes after the test. */
export function copyOfSample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'allmenning-import-'))
  cpSync(SAMPLE, folder, { recursive: true })
  copies.push(folder)
  return folder
}
const copies: string[] = []
afterEach(() => {
  for (const folder of copies.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Everything that an import leaves, apart from ids. */
export const everythingImported = async (db: Db) => ({
  threads: await db.thread.findMany({
    omit: { id: true, authorId: true },
    orderBy: { createdAt: 'asc' },
    include: {
      author: { select: { displayName: true } },
      voices: { select: { voice: true, postCount: true }, orderBy: { voice: 'asc' } },
      posts: {
        omit: { id: true, threadId: true, authorId: true },
        orderBy: { number: 'asc' },
        include: { author: { select: { displayName: true } } },
      },
    },
  }),
  members: await db.member.findMany({
    omit: { id: true, publicId: true },
    orderBy: { displayName: 'asc' },
    include: { groups: { select: { group: true } } },
  }),
})
