import { type Group, groupSlug } from '#server/accounts/terms.ts'
import type { Kind } from '#server/forum/terms.ts'
import type { ThemeView } from '#server/forum/themes.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import type { CollectionPage } from '#server/moderation/collection-page.ts'
import { collectionFeedPath, feedPath } from './addresses.plain.ts'
import { plainText } from './json-ld.ts'
import type { PageHead } from './page-head.ts'

interface ListFacts {
  path: string
  title: string
  description: string
  theme?: string | undefined
  kind?: Kind | undefined
}

/** What a list tells programs: where its newest are to be had as a feed, in the words of the page. */
const listHead = (locale: Locale, { path, title, description, theme, kind }: ListFacts): PageHead => ({
  path,
  title,
  description,
  alternates: [{ type: 'application/atom+xml', path: feedPath({ theme, kind, locale }), title }],
})

/** What the front page tells programs. */
export function frontHead(locale: Locale): PageHead {
  const t = translate(locale)
  return listHead(locale, { path: '/', title: 'Allmenning', description: t('front.lead') })
}

/** What a list of conversations is narrowed to, as its page knows it. */
interface Narrowed {
  theme: ThemeView | null
  group?: Group | undefined
  kind?: Kind | undefined
}

/** What a list of conversations tells programs. */
export function conversationsHead(locale: Locale, { theme, group, kind }: Narrowed): PageHead {
  const t = translate(locale)
  const at = theme ? `/themes/${theme.code}` : ''
  const path = group ? `${at || '/groups'}/${groupSlug(group)}` : at || '/conversations'
  const kinds = kind && t(`kinds.${kind}`)
  return listHead(locale, {
    path: kind ? `${path}?kind=${kind}` : path,
    title: [theme?.name ?? (group ? t(`groups.${group}`) : t('list.title')), kinds].filter(Boolean).join(' · '),
    description: theme?.description || t('list.lead'),
    theme: theme?.code,
    kind,
  })
}

/** What a published collection tells programs: its words in short, and where what is added to it is had as a feed. */
export const collectionHead = (
  locale: Locale,
  { id, slug, title, occasion, intro }: Pick<CollectionPage, 'id' | 'slug' | 'title' | 'occasion' | 'intro'>,
): PageHead => ({
  path: `/collections/${id}/${encodeURIComponent(slug)}`,
  title,
  description: plainText(intro.html) || occasion,
  alternates: [{ type: 'application/atom+xml', path: collectionFeedPath(id, locale), title }],
})

/** What the list of findings tells programs. */
export function findingsHead(locale: Locale, theme: string | undefined): PageHead {
  const t = translate(locale)
  const path = theme ? `/findings?theme=${theme}` : '/findings'
  return listHead(locale, { path, title: t('kinds.finding'), description: t('finding.lead'), theme, kind: 'finding' })
}

/** What the catalogue of practice tells programs. */
export function practiceHead(locale: Locale, theme: string | undefined): PageHead {
  const t = translate(locale)
  const words = { title: t('practice.catalogue'), description: t('practice.catalogue_lead') }
  return listHead(locale, { path: theme ? `/practice?theme=${theme}` : '/practice', ...words, theme, kind: 'practice' })
}
