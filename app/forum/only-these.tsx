import { useLocale, useT } from '#app/ui/messages.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import type { PostFilter } from '#server/forum/post-filter.ts'

interface OnlyTheseProps {
  filter: PostFilter & { count: number }
  /** Standing posts of the whole thread. */
  count: number
  /** The whole thread. */
  href: string
}

/** Says that posts are left out, which ones stand here, and how to see all. */
export function OnlyThese({ filter: { group, language, count: shown }, count, href }: OnlyTheseProps) {
  const t = useT()
  const locale = useLocale()
  const groups = group ? t(`groups.${group}`).toLocaleLowerCase(locale) : ''
  const name = language ? languageName(t, language) : ''
  const figures = { shown, all: count }
  return (
    <p className="note only-these" role="note">
      {group && language
        ? t('only.both', { groups, language: name, ...figures })
        : group
          ? t('only.group', { groups, ...figures })
          : t('only.language', { language: name, ...figures })}{' '}
      <a className="ds-link" href={href}>
        {t('only.all')}
      </a>
    </p>
  )
}
