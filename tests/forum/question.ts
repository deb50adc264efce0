import type { OpenDatabase } from '#server/platform/db.ts'
import { member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'

/** A question with two answers: #2 by a clinician, #3 by an interpreter. */
export async function answeredQuestion(
  db: OpenDatabase['db'],
  facts: { audience?: 'public' | 'members'; kind?: string } = {},
): Promise<{ id: number; asker: TestMember; clinician: TestMember; interpreter: TestMember }> {
  const [asker, clinician, interpreter] = [
    await member(db, { displayName: 'The asker', groups: ['ngo'] }),
    await member(db, { displayName: 'The clinician', groups: ['clinician'] }),
    await member(db, { displayName: 'The interpreter', groups: ['interpreter'] }),
  ]
  const { id } = await thread(db, { author: asker, kind: 'question', ...facts, createdAt: NOW })
  await post(db, { id }, { author: clinician })
  await post(db, { id }, { author: interpreter })
  return { id, asker, clinician, interpreter }
}

/** What the asker fills in to say what came of it. */
export const outcome = (threadId: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  threadId,
  outcomeRevision: 0,
  voice: 'ngo',
  language: 'en',
  body: 'We shall do as #2 says, with the words of #3.',
  ...changes,
})
