import type { Context } from '#server/platform/context.ts'
import { peekToken, type TokenPurpose } from './one-time-tokens.ts'

/** What the page behind a link of a mail shows before anybody presses its button. */
export interface LinkPage {
  /** The link still works. */
  works: boolean
  /** Whose account it is about, so that a stranger's is noticed; null for none yet. */
  displayName: string | null
}

/** Shows a link without using it up: programs that read mail follow every link in it. */
export async function linkPage({ db, now }: Context, purpose: TokenPurpose, token: unknown): Promise<LinkPage> {
  const found = await peekToken(db, purpose, token, now)
  if (!found) return { works: false, displayName: null }
  const member =
    found.memberId && (await db.member.findUnique({ where: { id: found.memberId }, select: { displayName: true } }))
  return { works: true, displayName: member ? member.displayName : null }
}
