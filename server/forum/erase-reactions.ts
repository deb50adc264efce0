import type { Tx } from '#server/platform/db.ts'

/** Erases all that was said of a post without words, what was counted and what was shown of it: the post is gone. */
export async function eraseReactions(tx: Tx, postId: string): Promise<void> {
  await tx.reaction.deleteMany({ where: { postId } })
  await tx.postTally.deleteMany({ where: { postId } })
  await tx.releasedShares.deleteMany({ where: { postId } })
}
