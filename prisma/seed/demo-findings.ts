import { publicationColumns } from '#server/findings/finding-columns.ts'
import type { WrittenThread } from '#server/forum/write-conversations.ts'
import type { Tx } from '#server/platform/db.ts'
import { publicationOf, type SeedFinding } from './commons/finding-format.ts'
import { findings } from './commons/findings.ts'
import type { DatedConversation } from './demo-conversations.ts'

const DAY = 86_400_000

/** What is kept of a finding that follows from what is told of it, whoever adds it and whenever. */
export function columnsOf(finding: SeedFinding) {
  const { years, country = 'NO', ...study } = finding.study
  return {
    ...publicationColumns(publicationOf(finding)),
    headline: finding.headline,
    summaryFound: finding.found,
    summaryMeaning: finding.meaning,
    summaryCertainty: finding.certainty,
    language: finding.language,
    theme: finding.theme,
    ...study,
    country,
    studiedFrom: years?.[0] ?? null,
    studiedTo: years?.[1] ?? null,
  }
}

/** Plants the records of the demo's findings beside their conversations, which are there. */
export async function plantFindings(
  tx: Tx,
  conversations: readonly DatedConversation[],
  written: readonly WrittenThread[],
  ids: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const rows = findings.map((finding) => {
    const { headline, by, retractedDaysAgo } = finding
    const index = conversations.findIndex(({ title }) => title === headline)
    const [conversation, thread] = [conversations[index], written[index]]
    const addedById = ids.get(by)
    if (!conversation || !thread || !addedById) throw new Error(`“${headline}” has no conversation or no author`)
    const [{ createdAt, voice }] = conversation.posts
    const retractedAt = retractedDaysAgo === undefined ? null : new Date(now.getTime() - retractedDaysAgo * DAY)
    return {
      state: 'published',
      threadId: thread.threadId,
      addedById,
      ...columnsOf(finding),
      voice,
      // Added, published, and changed once more where it was retracted.
      version: retractedAt ? 3 : 2,
      createdAt,
      changedAt: retractedAt ?? createdAt,
      publishedAt: createdAt,
      retractedAt,
    }
  })
  await tx.finding.createMany({ data: rows })
}
