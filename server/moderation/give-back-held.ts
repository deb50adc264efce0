import { currentMembers } from '#server/accounts/current-members.ts'
import { type DraftFields, type DraftKey, draftPath, draftPlace } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure } from '#server/platform/failures.ts'
import type { KnownHeld } from './held-facts.ts'

/** The draft that a held text was, and is again when it is given back. */
export const draftOf = ({ threadId, fromNumber, title }: KnownHeld): DraftKey =>
  title === null ? `reply:${threadId ?? 0}` : fromNumber === null ? 'open' : `continue:${threadId ?? 0}:${fromNumber}`

/**
 * Gives a held text back to its author as a draft, below what they have begun there meanwhile.
 * @returns where they write on; undefined where there is no room for it, or the author is gone
 */
export async function giveBackHeld(context: Context, held: KnownHeld): Promise<string | undefined> {
  const author = (await currentMembers(context.db, [held.authorId])).get(held.authorId)
  if (!author || !held.body) return undefined
  const asAuthor = { ...context, actor: author }
  const { replyToNumber, title, themeCode, opening, voice, language, body } = held
  const key = draftOf(held)
  try {
    const standing = await ownDraft(asAuthor, key)
    const begun = standing?.fields.body
    const of =
      title === null
        ? { replyToNumber: replyToNumber?.toString() }
        : { ...opening, title, theme: themeCode ?? undefined }
    const fields: DraftFields = {
      ...{ voice, language, ...of },
      ...standing?.fields,
      body: begun?.includes(body) ? begun : [begun, body].filter(Boolean).join('\n\n'),
    }
    await saveDraft(asAuthor, { ...fields, draft: key, draftVersion: standing?.version ?? 0 })
    return draftPath(draftPlace(key) ?? {}, fields)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return undefined
  }
}
