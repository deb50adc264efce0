import { type MemberProfile, memberProfile } from '#server/accounts/member-profile.ts'
import type { Group } from '#server/accounts/terms.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { EXCERPT, excerptOf } from './excerpt.ts'
import { slugOf } from './slug.plain.ts'
import type { Audience } from './terms.ts'

/** A post in the list of what somebody wrote. */
export interface MemberPost {
  thread: { id: number; slug: string; title: string; language: string; audience: Audience }
  number: number
  voice: Group
  language: string
  excerpt: string
  createdAt: string
}

/** A member's page, as much of it as the asker may see. */
export interface MemberPage {
  member: MemberProfile
  /** What they write most about, counted over what the asker may read; null when it is not shown. */
  themes: { code: string; name: string }[] | null
  /** What they wrote and the asker may read, the newest first; null when it is not shown. */
  posts: MemberPost[] | null
  /** Ask with this for earlier posts. */
  next: string | null
}

const POSTS_SHOWN = 10
const THEMES_SHOWN = 3

/** Standing posts of a member that the asker may read. Whoever sees one here may open it, and nothing else is counted. */
const postsBy = (context: Context, memberId: string): Prisma.Sql =>
  Prisma.sql`post JOIN thread ON thread.id = post.thread_id
    WHERE post.author_id = ${memberId}::uuid AND post.withdrawn_at IS NULL AND ${visibleThreads(context.actor)}`

/**
 * A member's page, in three queries at the most.
 * @param before where the page before ended, as that page gave it; an unreadable one starts from the newest post
 * @throws {Failure} 404 for nobody
 */
export async function memberPage(
  context: Context,
  { id: publicId, before }: { id: unknown; before?: string | null },
): Promise<MemberPage> {
  const { id, shows, member } = await memberProfile(context, publicId)
  const themes = shows.themes ? await themesOf(context, id) : null
  if (!shows.posts) return { member, themes, posts: null, next: null }
  const rows = await context.db.$queryRaw<PostRow[]>`
    SELECT thread.id, thread.title, thread.language AS "threadLanguage", thread.audience, post.number, post.voice,
           post.language, left(post.html, ${EXCERPT.html}) AS html, post.created_at AS "createdAt"
      FROM ${postsBy(context, id)} AND ${earlierThan(before)}
     ORDER BY post.created_at DESC, post.thread_id DESC, post.number DESC LIMIT ${POSTS_SHOWN + 1}`
  const shown = rows.slice(0, POSTS_SHOWN)
  const last = shown.at(-1)
  const next = rows.length > POSTS_SHOWN && last ? `${last.createdAt.getTime()}.${last.id}.${last.number}` : null
  return { member, themes, posts: shown.map(viewOf), next }
}

interface PostRow {
  id: number
  title: string
  threadLanguage: string
  audience: Audience
  number: number
  voice: Group
  language: string
  html: string
  createdAt: Date
}

const viewOf = ({ id, title, threadLanguage, audience, html, createdAt, ...post }: PostRow): MemberPost => ({
  thread: { id, slug: slugOf(title), title, language: threadLanguage, audience },
  ...post,
  excerpt: excerptOf(html),
  createdAt: createdAt.toISOString(),
})

function earlierThan(cursor: string | null | undefined): Prisma.Sql {
  const [, at, thread, number] = /^(\d{1,15})\.(\d{1,9})\.(\d{1,9})$/.exec(cursor ?? '') ?? []
  if (!at) return Prisma.sql`true`
  const place = Prisma.sql`${new Date(Number(at))}::timestamptz, ${Number(thread)}, ${Number(number)}`
  return Prisma.sql`(post.created_at, post.thread_id, post.number) < (${place})`
}

const themesOf = (context: Context, memberId: string): Promise<{ code: string; name: string }[]> =>
  context.db.$queryRaw`
    SELECT written.code, coalesce(theme_text.name, written.code) AS name
      FROM (SELECT thread.theme_code AS code, count(*) AS posts FROM ${postsBy(context, memberId)}
             GROUP BY thread.theme_code ORDER BY posts DESC, code LIMIT ${THEMES_SHOWN}) written
      LEFT JOIN theme_text ON theme_text.theme_code = written.code AND theme_text.language = ${context.locale}
     ORDER BY written.posts DESC, written.code`
