import { randomUUID } from 'node:crypto'
import { sharePractice } from '#server/initiatives/share-practice.ts'
import type { Context } from '#server/platform/context.ts'

/** What somebody answers to the five questions. */
export const answers = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'Thursday tea at the library',
  body: 'A nurse and a bilingual assistant invite parents to the library.',
  why: 'Parents told the interpreter what they had not dared to ask.',
  whom: 'Parents of children under six, in their first two years here',
  providers: 'Public health nurse, bilingual assistant',
  where: 'Bergen',
  theme: 'child-youth-family',
  audience: 'public',
  voice: 'clinician',
  language: 'en',
  idempotencyKey: randomUUID(),
  ...changes,
})

/** Shares a practice as somebody. @returns the number of its thread */
export const shared = async (context: Context, changes: Record<string, unknown> = {}): Promise<number> =>
  (await sharePractice(context, answers(changes))).threadId

/** What somebody fills in to describe it anew; of the first version unless said otherwise. */
export const described = (threadId: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  threadId,
  version: 1,
  procedures: 'A nurse and a bilingual assistant invite parents to the library.',
  why: 'Parents told the interpreter what they had not dared to ask.',
  whom: 'Parents of children under six, in their first two years here',
  providers: 'Public health nurse, bilingual assistant',
  where: 'Bergen',
  running: 'pilot',
  ...changes,
})
