import { originalOf } from '#server/forum/original.ts'
import { subjectOf, TITLE_NUMBER } from '#server/forum/translations.plain.ts'
import type { Tx } from '#server/platform/db.ts'
import { BAKED_WITH, renderMarkdown } from '#server/platform/markdown.ts'
import type { SeedPerson } from './commons/format.ts'
import type { SeedTranslation } from './commons/translations.ts'

/** Share of the time between a text and now after which the demo's people have translated it. */
const AFTER = 0.4

/**
 * Writes the demo's translations beside their originals, dated between these and now. Announces nothing: nobody listens.
 * @param ids the demo's people, by key
 * @throws when a translation names a conversation, a post or a person that is not there
 */
export async function writeDemoTranslations(
  tx: Tx,
  translations: readonly SeedTranslation[],
  people: readonly SeedPerson[],
  ids: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const voices = new Map(people.map(({ key, groups }) => [key, groups[0]]))
  for (const { of, number, into, by, as, text, checkedBy, disputed, stale } of translations) {
    const thread = await tx.thread.findFirst({ where: { title: of } })
    const original = thread && (await originalOf(tx, thread, number))
    const [translatorId, voice] = [ids.get(by), as ?? voices.get(by)]
    if (!thread || !original || !translatorId || !voice)
      throw new Error(`the translation of #${number} of “${of}” by ${by} has nothing to stand beside`)
    const post = number === TITLE_NUMBER ? null : await tx.post.findFirst({ where: { threadId: thread.id, number } })
    const said = (post ?? thread).createdAt.getTime()
    const at = (share: number): Date => new Date(said + Math.round((now.getTime() - said) * share))
    const secondReaderId = ids.get(disputed?.by ?? checkedBy ?? '') ?? null
    await tx.translation.create({
      data: {
        threadId: thread.id,
        subject: subjectOf(number),
        number,
        language: into,
        body: text,
        html: number === TITLE_NUMBER ? '' : renderMarkdown(text),
        bakedWith: BAKED_WITH,
        translatorId,
        voice,
        state: disputed ? 'disputed' : checkedBy ? 'checked' : 'draft',
        secondReaderId,
        disputeReason: disputed?.reason ?? null,
        madeFrom: original.fingerprint,
        staleAt: stale ? at((1 + AFTER) / 2) : null,
        revision: post?.revision ?? thread.revision,
        createdAt: at(AFTER),
        changedAt: at(AFTER),
      },
      select: { id: true },
    })
  }
}
