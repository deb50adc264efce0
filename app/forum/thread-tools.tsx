import { pathOfPost, pathOfPosts } from '#app/paths.ts'
import { Chips } from '#app/ui/chips.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { GROUPS } from '#server/accounts/terms.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import type { ThreadPage } from '#server/forum/thread-page.ts'
import { LANGUAGE_NAMES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { DayForm } from './day-form.tsx'

/**
 * What one can do with a conversation besides reading it on: go on where one was, narrow it, jump, print, share. It stays
 * as the page came: what others write meanwhile does not push the text down.
 */
export function ThreadTools({ page }: { page: ThreadPage }) {
  const { thread, marks } = page
  const t = useT()
  const { reading } = marks
  const goOn = reading && reading.unread > 0 && reading.continueAt > 1 ? reading : null
  return (
    <>
      {goOn ? (
        <p className="continue-at">
          <a className="ds-button" data-variant="secondary" data-size="sm" href={pathOfPost(thread, goOn.continueAt)}>
            {t('unread.continue', { count: goOn.unread, number: goOn.continueAt })}
          </a>
        </p>
      ) : null}
      <p className="thread-tools">
        {page.may.retitle ? <a href={`/t/${thread.id}/title`}>{t('retitle.do')}</a> : null}
        {thread.retitled && !page.may.retitle ? <a href={`/t/${thread.id}/title`}>{t('retitle.earlier')}</a> : null}
        {page.steer ? <a href={`/t/${thread.id}/steer`}>{page.steer}</a> : null}
        <a href={`/t/${thread.id}/relations`}>{t('thread.ties')}</a>
        <a href={`/t/${thread.id}/link`} data-share="">
          <Icon name="link" size={16} />
          {t('link.do')}
        </a>
        <a href={`/t/${thread.id}/print`}>
          <Icon name="print" size={16} />
          {t('print.do')}
        </a>
        {page.may.reply ? <a href={`/report?about=thread:${thread.id}`}>{t('post.report')}</a> : null}
      </p>
      <Narrowing page={page} />
    </>
  )
}

/** Shows only a group's or a language's posts, or leads to a day; nothing where there is nothing to choose. */
function Narrowing({ page: { thread, filter, languages } }: { page: ThreadPage }) {
  const { voices, postCount: count } = thread
  const t = useT()
  const groups = GROUPS.filter((group) => voices[group] || filter?.group === group)
  const spoken = TEXT_LANGUAGES.filter((language) => languages[language] || filter?.language === language)
  const long = thread.lastNumber > POSTS_PER_PAGE
  if (groups.length < 2 && spoken.length < 2 && !long) return null
  const { group, language } = filter ?? {}
  return (
    <details className="narrowing" open={filter !== null}>
      <summary>{t(long ? 'only.open_long' : 'only.open')}</summary>
      {groups.length > 1 || group ? (
        <Chips
          label={t('only.by_group')}
          chips={[
            { href: pathOfPosts(thread, { language }), label: t('list.everyone'), count, current: !group },
            ...groups.map((one) => ({
              href: pathOfPosts(thread, { language, group: one }),
              label: t(`groups.${one}`),
              count: voices[one] ?? 0,
              current: group === one,
              group: one,
            })),
          ]}
        />
      ) : null}
      {spoken.length > 1 || language ? (
        <Chips
          label={t('only.by_language')}
          chips={[
            { href: pathOfPosts(thread, { group }), label: t('only.every_language'), count, current: !language },
            ...spoken.map((one) => ({
              href: pathOfPosts(thread, { group, language: one }),
              label: LANGUAGE_NAMES[one],
              lang: one,
              count: languages[one] ?? 0,
              current: language === one,
            })),
          ]}
        />
      ) : null}
      {long ? <DayForm threadId={thread.id} /> : null}
    </details>
  )
}
