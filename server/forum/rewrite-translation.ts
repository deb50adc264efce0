import type { Tx } from '#server/platform/db.ts'

/** A translation as it stood before it gets other words. */
interface Standing {
  id: string
  body: string
  html: string
  translatorId: string
  versions: readonly { version: number }[]
}

/** The words that take its place, and what is known of them. */
interface NewWords {
  body: string
  html: string
  bakedWith: number
  translatorId: string
  voice: string
  madeFrom: string
  revision: number
  idempotencyKey?: string
}

/** Gives a translation other words, which wait for a second reader anew, and keeps what it said before. */
export async function rewriteTranslation(tx: Tx, standing: Standing, words: NewWords, now: Date): Promise<void> {
  const { id, body, html, translatorId, versions } = standing
  if (body !== words.body)
    await tx.translationVersion.create({
      data: {
        translationId: id,
        version: (versions.at(-1)?.version ?? 0) + 1,
        body,
        html,
        translatorId,
        replacedAt: now,
      },
    })
  await tx.translation.update({
    where: { id },
    data: {
      ...words,
      state: 'draft',
      secondReaderId: null,
      disputeReason: null,
      staleAt: null,
      changedAt: now,
    },
    select: { id: true },
  })
}
