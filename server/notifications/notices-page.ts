import type { Group } from '#server/accounts/terms.ts'
import { readableText } from '#server/forum/bake-post.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Kind } from '#server/forum/terms.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { visibleNotices } from '#server/permissions/notifications.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { INVITING_KINDS, NOTICES_PER_PAGE, type NoticeFilter, type NoticeKind } from './terms.ts'

/** Longest excerpt of a post, in code points. */
const EXCERPT_LENGTH = 140

/** Something that the member is told. Instants are ISO 8601 strings. */
export interface NoticeView {
  id: string
  kind: NoticeKind
  createdAt: string
  seen: boolean
  /** The conversation, if it is told of one. */
  thread: { id: number; title: string; slug: string; language: string; kind: Kind } | null
  number: number | null
  /** Who did it. */
  actorName: string | null
  /** The group that was invited or asked. */
  group: Group | null
  /** What stands in the post, what the inviter added, why it was moved or locked, or where it is filed now. */
  words: { text: string; language: string } | null
}

/** A page of notices, newest first. */
export interface NoticesPage {
  notices: NoticeView[]
  /** Ask with this for older ones. */
  next: string | null
}

interface NoticeRow {
  id: string
  kind: NoticeKind
  createdAt: Date
  seen: boolean
  threadId: number | null
  title: string | null
  threadLanguage: string | null
  threadKind: Kind | null
  number: number | null
  actorName: string | null
  group: Group | null
  line: string | null
  lineLanguage: string | null
  /** The theme that it stands under now, if it was put there. */
  filedUnder: string | null
  html: string | null
  postLanguage: string | null
}

/**
 * What the member is told, newest first; of what may not be read any more, or is not any more, nothing.
 * An unreadable cursor starts from the top.
 * @throws {Failure} 403 for readers
 */
export async function noticesPage(
  { db, actor, locale }: Context,
  { filter = 'all', cursor }: { filter?: NoticeFilter; cursor?: string | undefined },
): Promise<NoticesPage> {
  memberOf(actor)
  const rows = await db.$queryRaw<NoticeRow[]>`
    SELECT notice.id, notice.kind, notice.created_at AS "createdAt", notice.seen_at IS NOT NULL AS seen,
           thread.id AS "threadId", thread.title, thread.language AS "threadLanguage", thread.kind AS "threadKind",
           notice.number, member.display_name AS "actorName",
           coalesce(invitation."group", CASE WHEN notice.kind = 'question_to_group' THEN thread.addressed_group END) AS "group",
           coalesce(nullif(invitation.line, ''), move.reason, CASE WHEN notice.kind = 'thread_locked' THEN thread.lock_reason END) AS line,
           coalesce(invitation.language, move.language, thread.language) AS "lineLanguage",
           CASE WHEN notice.kind = 'thread_refiled' THEN coalesce(theme_text.name, thread.theme_code) END AS "filedUnder",
           left(post.html, 2000) AS html, post.language AS "postLanguage"
      FROM notice LEFT JOIN thread ON thread.id = notice.thread_id
      LEFT JOIN member ON member.id = notice.actor_id
      LEFT JOIN invitation ON invitation.id = notice.invitation_id
      LEFT JOIN thread_move move ON notice.kind = 'thread_moved' AND move.id::text = notice.subject
      LEFT JOIN theme_text ON theme_text.theme_code = thread.theme_code AND theme_text.language = ${locale}
      LEFT JOIN post ON post.thread_id = notice.thread_id AND post.number = notice.number
     WHERE ${visibleNotices(actor)} AND ${narrowed(filter)} AND ${before(cursor)}
     ORDER BY notice.created_at DESC, notice.id DESC LIMIT ${NOTICES_PER_PAGE + 1}`
  const page = rows.slice(0, NOTICES_PER_PAGE)
  const last = page.at(-1)
  return {
    notices: page.map((row) => viewOf(row, locale)),
    next: rows.length > page.length && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  }
}

function narrowed(filter: NoticeFilter): Prisma.Sql {
  if (filter === 'unread') return Prisma.sql`notice.seen_at IS NULL`
  return filter === 'invitations' ? Prisma.sql`notice.kind IN (${Prisma.join([...INVITING_KINDS])})` : Prisma.sql`true`
}

function before(cursor: string | undefined): Prisma.Sql {
  const parts = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '')
  if (!parts) return Prisma.sql`true`
  return Prisma.sql`(notice.created_at, notice.id) < (${new Date(Number(parts[1]))}::timestamptz, ${parts[2]}::uuid)`
}

function viewOf(row: NoticeRow, locale: Locale): NoticeView {
  const { id, kind, seen, number, actorName, group } = row
  return {
    id,
    kind,
    createdAt: row.createdAt.toISOString(),
    seen,
    thread: threadOf(row),
    number,
    actorName,
    group,
    words: row.filedUnder === null ? wordsOf(row) : filedWords(row.filedUnder, row.threadKind, locale),
  }
}

function threadOf({
  threadId: id,
  title,
  threadLanguage: language,
  threadKind: kind,
}: NoticeRow): NoticeView['thread'] {
  if (id === null || title === null || language === null || kind === null) return null
  return { id, title, slug: slugOf(title), language, kind }
}

/** Where moderators filed a conversation, as lists name it. */
function filedWords(theme: string, kind: Kind | null, language: Locale): NoticeView['words'] {
  return { text: kind ? `${theme} · ${translate(language)(`kind.${kind}`)}` : theme, language }
}

function wordsOf({ line, lineLanguage, html, postLanguage }: NoticeRow): NoticeView['words'] {
  if (line && lineLanguage) return { text: line, language: lineLanguage }
  if (!html || !postLanguage) return null
  // The text was cut somewhere: a tag that was begun there goes with it.
  const text = unescaped(readableText(html.replace(/<[^>]*$/, '')))
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...text]
  return {
    text: letters.length > EXCERPT_LENGTH ? `${letters.slice(0, EXCERPT_LENGTH).join('').trimEnd()} …` : text,
    language: postLanguage,
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Text as people read it, of the few entities that the sanitiser writes. */
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => ENTITIES[name] ?? '')
