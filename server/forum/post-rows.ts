import type { Group } from '#server/accounts/terms.ts'
import { drawnHelp, HELP_NOW, languageOfHelp } from '#server/directory/help-card.ts'
import { helplines } from '#server/directory/helplines.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import type { HouseRule } from '#server/moderation/terms.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import type { ReactionTotals } from './reaction-kinds.plain.ts'
import { postPathByNumbers } from './slug.plain.ts'
import { POSTS_PER_PAGE } from './terms.ts'
import { POST_TRANSLATIONS } from './translation-columns.ts'
import { translationPath } from './translations.plain.ts'
import type { PostView, TranslationView } from './views.ts'

interface PostRow {
  number: number
  revision: number
  publicId: string
  displayName: string
  pseudonym: boolean
  tagline: string
  voice: Group
  language: string
  html: string
  translations: Omit<TranslationView, 'href'>[] | null
  replyToNumber: number | null
  helped: boolean
  createdAt: Date
  editedAt: Date | null
  withdrawnAt: Date | null
  setAside: string | null
  setAsideRule: string | null
  /** Where one that was moved stands now. */
  movedTo: { threadId: number; number: number } | null
  reactions: ReactionTotals | null
}

const MOVED_TO = Prisma.sql`(
  SELECT json_build_object('threadId', standing.thread_id, 'number', standing.number)
    FROM moved_post JOIN post standing ON standing.id = moved_post.post_id
   WHERE post.set_aside = 'moved' AND moved_post.from_thread_id = post.thread_id AND moved_post.from_number = post.number)`

/**
 * Posts of one thread that match a condition on `post`, in the order of their numbers, in one query.
 * Whether the thread may be read is the caller's to have asked.
 */
export async function postsOf(db: AnyDb, threadId: number, where: Prisma.Sql, limit: number): Promise<PostView[]> {
  const rows = await db.$queryRaw<PostRow[]>`
    SELECT post.number, post.revision, member.public_id AS "publicId", member.display_name AS "displayName", member.pseudonym,
           member.tagline, post.voice, post.language, post.html, ${POST_TRANSLATIONS} AS translations, post.reply_to_number AS "replyToNumber",
           post.created_at AS "createdAt", post.edited_at AS "editedAt", post.withdrawn_at AS "withdrawnAt",
           post.set_aside AS "setAside", post.set_aside_rule AS "setAsideRule", ${MOVED_TO} AS "movedTo",
           post.withdrawn_at IS NULL AND helped_mark.number IS NOT NULL AS helped, CASE WHEN post.withdrawn_at IS NULL THEN post_tally.totals END AS reactions
      FROM post JOIN member ON member.id = post.author_id
      LEFT JOIN helped_mark ON helped_mark.thread_id = post.thread_id AND helped_mark.number = post.number
      LEFT JOIN post_tally ON post_tally.post_id = post.id
     WHERE post.thread_id = ${threadId} AND ${where}
     ORDER BY post.number LIMIT ${limit}`
  return rows.map((row) => viewOf(threadId, row))
}

/** A withdrawn post says that it was withdrawn, not by whom. */
const viewOf = (threadId: number, row: PostRow): PostView => ({
  number: row.number,
  revision: row.revision,
  author: row.withdrawnAt
    ? null
    : { publicId: row.publicId, displayName: row.displayName, pseudonym: row.pseudonym, tagline: row.tagline },
  voice: row.voice,
  language: row.language,
  html: row.html,
  translations: (row.translations ?? []).map((translation) => ({
    ...translation,
    href: translationPath(threadId, row.number, translation.language),
  })),
  replyToNumber: row.replyToNumber,
  helped: row.helped,
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  ...asideOf(row),
  reactions: row.reactions ?? {},
})

/** How moderators set it aside, as a word that `saidAside` puts into a sentence. */
function asideOf({ setAside, setAsideRule: rule, movedTo }: PostRow): Pick<PostView, 'aside'> {
  if (movedTo)
    return { aside: { href: postPathByNumbers(movedTo.threadId, movedTo.number, POSTS_PER_PAGE), words: 'moved' } }
  return rule && setAside ? { aside: { href: `/rules#${rule}`, words: setAside } } : {}
}

/**
 * The same posts, with words where moderators took one out of sight, and with help where somebody may be in danger: said and
 * drawn here, so that no page carries the messages. The card speaks the language of the post where we speak it.
 */
export async function saidAside(db: AnyDb, posts: readonly PostView[], locale: Locale): Promise<PostView[]> {
  const t = translate(locale)
  const lines = posts.some(inDanger) ? await helplines(db) : []
  return posts.map((post) => {
    if (!post.aside) return post
    const { href, words } = post.aside
    if (words === 'moved') return { ...post, aside: { href, words: t('moved.elsewhere') } }
    if (inDanger(post)) {
      const help = drawnHelp(lines, languageOfHelp(post.language, locale))
      return { ...post, aside: { href: HELP_NOW, words: t('danger.aside'), help } }
    }
    const rule = t(`rule.${href.slice(href.indexOf('#') + 1) as HouseRule}`)
    return { ...post, aside: { href, words: t(words === 'hidden' ? 'aside.hidden' : 'aside.removed', { rule }) } }
  })
}

const inDanger = ({ aside }: PostView): boolean => aside?.href === '/rules#danger' && aside.words === 'hidden'
