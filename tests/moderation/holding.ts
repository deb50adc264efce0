import { type HeldText, sendOpening, sendReply } from '#server/moderation/hold-text.ts'
import type { Db } from '#server/platform/db.ts'
import { opening, replying } from '#tests/forum/conversation.ts'
import { contextOf, NOW, type TestMember } from '#tests/support/world.ts'

/** A text that nobody else says, long enough to be known again. */
export const WORDS = 'Hush, our interpreter waited two hours in the corridor and nobody came.'

/** Coordinators have chosen that so many first texts are read. */
export const holdFirst = (db: Db, firstPostsHeld = 1) =>
  db.commonsSetting.upsert({ where: { id: 1 }, create: { id: 1, firstPostsHeld }, update: { firstPostsHeld } })

const idOf = (sent: object): string => {
  if (!('heldId' in sent)) throw new Error('nothing was held')
  return (sent as HeldText).heldId
}

/** A reply that waits. @returns its id */
export const heldReply = async (db: Db, author: TestMember, threadId: number, said: object = {}): Promise<string> =>
  idOf(await sendReply(contextOf(db, author), replying(threadId, { body: WORDS, ...said })))

/** A conversation that waits to be opened. @returns its id */
export const heldOpening = async (db: Db, author: TestMember, said: object = {}): Promise<string> =>
  idOf(await sendOpening(contextOf(db, author), opening({ body: WORDS, title: 'Hush, who pays for this?', ...said })))

/** What a form about a held text sends: the version that stands now. */
export const about = async (db: Db, id: string, said: object = {}) => {
  const { version } = await db.heldPost.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return { id, version, ...said }
}

/** Some days after `NOW`. */
export const daysLater = (days: number): Date => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1_000)
