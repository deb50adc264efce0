import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { SETTINGS } from '#app/accounts/settings-head.tsx'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS, pathOfList } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { useUnread } from '#app/ui/unread.ts'
import { followedThemes } from '#server/forum/followed-themes.ts'
import { dateInWords } from '#server/i18n/format.plain.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { seeAllNotices } from '#server/notifications/see-notices.ts'
import { NOTICE_FILTERS, type NoticeFilter } from '#server/notifications/terms.ts'
import { Notice } from './notice.tsx'

export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  const query = new URL(args.request.url).searchParams
  const filter = NOTICE_FILTERS.find((known) => known === query.get('show')) ?? 'all'
  const cursor = query.get('from')?.slice(0, 60)
  const [page, themes] = await Promise.all([noticesPage(context, { filter, cursor }), followedThemes(context)])
  return { ...page, filter, later: cursor !== undefined, themes, seen: isDone(args.request.url) }
})

export const action = write(async (context) => {
  await seeAllNotices(context)
  return redirect(`${PATHS.notices}?${DONE}`, 303)
})

export const meta = titled('notices.title')

const pathOf = (filter: NoticeFilter, from?: string): string => {
  const query = new URLSearchParams({ ...(filter === 'all' ? {} : { show: filter }), ...(from ? { from } : {}) })
  return query.size > 0 ? `${PATHS.notices}?${query}` : PATHS.notices
}

/** What the member has been told, by day. */
export default function Notifications() {
  const { notices, next, filter, later, themes, seen } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const root = useRoot()
  const unread = root?.member?.unread ?? 0
  const now = useUnread(unread)
  const zone = root?.timeZone
  const days = Map.groupBy(notices, ({ createdAt }) =>
    dateInWords(new Date(createdAt), locale, zone, new Date(root?.now ?? createdAt)),
  )
  return (
    <div className="cols notices">
      <div>
        <header className="section-head">
          <h1 className="ds-heading" data-size="md">
            {t('notices.title')}
          </h1>
          <form className="actions" method="post" action={PATHS.notices}>
            {unread > 0 ? (
              <SubmitButton variant="secondary" size="sm">
                {t('notices.mark_all')}
              </SubmitButton>
            ) : null}
            <a className="ds-link" href={SETTINGS.notifications}>
              {t('notices.settings')}
            </a>
          </form>
        </header>
        <div className="filters">
          <LinkTabs
            label={t('notices.show')}
            tabs={NOTICE_FILTERS.map((each) => ({
              href: pathOf(each),
              label: t(`notices.${each}`),
              current: each === filter,
            }))}
          />
        </div>
        {seen ? <Done>{t('notices.all_read')}</Done> : null}
        <p className="new-replies" role="status">
          {now > unread ? <a href={PATHS.notices}>{t('notices.fresh')}</a> : null}
        </p>
        {notices.length === 0 ? <EmptyState title={t('notices.nothing')} /> : null}
        {[...days].map(([day, ofDay]) => (
          <section key={day}>
            <h2 className="notice-day">{day}</h2>
            <ul className="notice-list">
              {ofDay.map((notice) => (
                <Notice key={notice.id} notice={notice} zone={zone} />
              ))}
            </ul>
          </section>
        ))}
        <Pager
          label={t('notices.pages')}
          before={later ? { href: pathOf(filter), label: t('notices.newest') } : undefined}
          after={next ? { href: pathOf(filter, next), label: t('notices.older') } : undefined}
        />
      </div>
      <aside>
        <section className="ds-card" aria-labelledby="you-follow">
          <h2 className="ds-heading" data-size="2xs" id="you-follow">
            {t('notices.follow')}
          </h2>
          {themes.length === 0 ? <p className="hint">{t('notices.follow_nothing')}</p> : null}
          <ul className="followed">
            {themes.map(({ code, name }) => (
              <li key={code}>
                <a className="ds-link" href={pathOfList({ theme: code })}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </aside>
    </div>
  )
}
