import type { ThreadPage } from '#server/forum/thread-page.ts'
import { dateInWords } from '#server/i18n/format.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { can } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { escaped } from '#server/platform/escaped.ts'
import { isLate, type ResponseStatus } from './shaping.plain.ts'

interface Row {
  body: string
  status: ResponseStatus
  nextOn: Date | null
  onBehalf: boolean
  by: string
}

/**
 * What bodies answer to a thread, in a line each, as HTML that is safe to put into its page: made here, since the pages of
 * conversations carry no code and no words for it. For whoever may answer for a body it leads to where that is done.
 * @returns null where there is nothing to show
 */
export async function responseCard(
  { db, actor, locale, now }: Context,
  { thread: { id: threadId }, responded }: Pick<ThreadPage, 'thread' | 'responded'>,
): Promise<{ html: string; language: string } | null> {
  // Whoever is not confirmed as a policymaker is told there what is missing; the page of a conversation asks no more for it.
  const writes = can(actor, 'response.write', { audience: 'public', verified: true })
  if (!responded && !writes) return null
  const rows = responded
    ? await db.$queryRaw<Row[]>`
    SELECT response.body, response.status, response.next_on AS "nextOn",
           said.on_behalf AS "onBehalf", member.display_name AS by
      FROM official_response response JOIN thread ON thread.id = response.thread_id
      JOIN response_version said ON said.response_id = response.id AND said.version = response.version
      JOIN member ON member.id = said.member_id
     WHERE thread.id = ${threadId} AND ${visibleThreads(actor)} ORDER BY response.created_at, response.id`
    : []
  const t = translate(locale)
  const lines = rows.map(({ body, status, nextOn, onBehalf, by }) => {
    const day = nextOn?.toISOString().slice(0, 10)
    const next = day
      ? ` ${t(isLate(day, now) ? 'response.late_since' : 'response.next', { day: dateInWords(new Date(`${day}T12:00:00Z`), locale) })}`
      : ''
    const who = `${escaped(t(onBehalf ? 'response.on_behalf' : 'response.as_policymaker'))} <bdi>${escaped(by)}</bdi>.`
    return `<li><bdi><strong>${escaped(body)}</strong></bdi>: ${escaped(t(`response.is_${status}`))}.${escaped(next)} ${who}</li>`
  })
  const link = t(rows.length > 0 ? 'response.read' : 'response.write')
  const list =
    rows.length > 0 ? `<p><strong>${escaped(t('response.title'))}</strong></p><ul>${lines.join('')}</ul>` : ''
  return {
    html: `${list}<p><a class="ds-link" href="/t/${threadId}/responses">${escaped(link)}</a></p>`,
    language: locale,
  }
}
