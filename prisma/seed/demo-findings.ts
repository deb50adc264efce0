import { publicationColumns } from '#server/findings/finding-columns.ts'
import type { WrittenThread } from '#server/forum/write-conversations.ts'
import type { Tx } from '#server/platform/db.ts'
import { findings, publicationOf } from './commons/findings.ts'
import type { DatedConversation } from './demo-conversations.ts'

/** Plants the records of the demo's findings beside their conversations, which are there. */
export async function plantFindings(
  tx: Tx,
  conversations: readonly DatedConversation[],
  written: readonly WrittenThread[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const finding of findings) {
    const index = conversations.findIndex(({ title }) => title === finding.headline)
    const [conversation, thread] = [conversations[index], written[index]]
    const addedById = ids.get(finding.by)
    if (!conversation || !thread || !addedById)
      throw new Error(`“${finding.headline}” has no conversation or no author`)
    const { years, ...study } = finding.study
    const [{ createdAt, voice }] = conversation.posts
    await tx.finding.create({
      data: {
        state: 'published',
        threadId: thread.threadId,
        addedById,
        ...publicationColumns(publicationOf(finding)),
        headline: finding.headline,
        summaryFound: finding.found,
        summaryMeaning: finding.meaning,
        summaryCertainty: finding.certainty,
        language: finding.language,
        ...study,
        country: 'NO',
        studiedFrom: years?.[0] ?? null,
        studiedTo: years?.[1] ?? null,
        theme: finding.theme,
        voice,
        version: 2,
        createdAt,
        changedAt: createdAt,
        publishedAt: createdAt,
      },
    })
  }
}
