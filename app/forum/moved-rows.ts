import { GROUPS } from '#server/accounts/terms.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import type { ThreadNews } from '#server/realtime/terms.ts'

/** What was heard of a thread since its row was drawn. */
export interface Heard {
  revision: number
  replyCount: number
  /** Who spoke, and with which revision of the thread. */
  spoke: readonly { revision: number; voice: string }[]
  /** When somebody last spoke, as an ISO 8601 string. */
  activeAt: string | undefined
}

/** What is known of a thread once news of it has come; news that came late or twice changes nothing. */
export function hear(before: Heard | undefined, news: ThreadNews, now: Date): Heard | undefined {
  const { name, revision, postCount, filedUnder } = news
  if (before && before.revision >= revision) return before
  const voice = name === 'post.added' ? filedUnder?.voice : undefined
  return {
    revision,
    replyCount: postCount - 1,
    spoke: [...(before?.spoke ?? []), ...(voice ? [{ revision, voice }] : [])],
    activeAt: voice ? now.toISOString() : before?.activeAt,
  }
}

/** A row with what was heard of its thread after the row was read: replies, seats taken, and when somebody spoke. */
export function movedRow(row: ThreadRowView, heard: Heard | undefined): ThreadRowView {
  if (!heard || heard.revision <= row.revision) return row
  const since = heard.spoke.filter(({ revision }) => revision > row.revision)
  const voices = { ...row.voices }
  for (const { voice } of since) {
    const group = GROUPS.find((known) => known === voice)
    if (group) voices[group] = (voices[group] ?? 0) + 1
  }
  const { revision, replyCount, activeAt } = heard
  return { ...row, revision, replyCount, voices, lastActivityAt: (since.length > 0 && activeAt) || row.lastActivityAt }
}
