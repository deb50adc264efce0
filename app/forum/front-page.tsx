import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titleOf } from '#app/edge/title.ts'
import { EmptySeats } from '#app/forum/empty-seats.tsx'
import { useLiveList } from '#app/forum/live-list.ts'
import { CollectionsShown, WorthNow } from '#app/moderation/on-front-page.tsx'
import { PATHS, pathOfList, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { RoundTable } from '#app/ui/round-table.tsx'
import { ThemeByGroup } from '#app/ui/theme-by-group.tsx'
import { ThreadList } from '#app/ui/thread-list.tsx'
import { membersByGroup } from '#server/accounts/members-by-group.ts'
import { emptySeats } from '#server/forum/empty-seats.ts'
import { featuredThreads } from '#server/forum/featured-threads.ts'
import { TALK_DAYS, themeByGroup } from '#server/forum/theme-by-group.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { frontHead } from '#server/machines/list-head.ts'
import { collectionList } from '#server/moderation/collection-list.ts'
import { worthNow } from '#server/moderation/worth-reading.ts'
import { useShownOrder } from './shown-order.ts'
import { tellingLists } from './telling.ts'

/** Conversations on the front page. */
const LATEST = 6
/** Collections on the front page. */
const COLLECTIONS_SHOWN = 4

export const loader = read(async (context, { context: asking }) => {
  await tellMachines(asking, () => frontHead(context.locale))
  const [latest, featured, talk, seats, members, worth, collections] = await Promise.all([
    threadList(context, { limit: LATEST }),
    featuredThreads(context),
    themeByGroup(context),
    emptySeats(context),
    membersByGroup(context.db),
    worthNow(context),
    collectionList(context, { published: true, limit: COLLECTIONS_SHOWN }),
  ])
  return {
    featured,
    threads: latest.threads,
    talk: talk.filter(({ total }) => total > 0),
    seats,
    members,
    days: TALK_DAYS,
    worth,
    collections,
  }
})

export const meta: MetaFunction = () => titleOf()

export default function FrontPage() {
  const { featured, threads, talk, seats, members, days, worth, collections } = useLoaderData<typeof loader>()
  const t = useT()
  const root = useRoot()
  const live = useLiveList(threads)
  const talkRows = useShownOrder(talk, ({ theme }) => theme.code)
  const seatRows = useShownOrder(seats, ({ thread }) => String(thread.id))
  return (
    <>
      <section className="hero">
        <div>
          <h1 className="ds-heading" data-size="lg">
            {t('front.title')}
          </h1>
          <p className="lead">{t('front.lead')}</p>
          <p className="actions">
            <a className="ds-button" href={`${PATHS.open}?kind=question`}>
              {t('front.ask')}
            </a>
            <a className="ds-button" data-variant="secondary" href={`${PATHS.open}?kind=discussion`}>
              {t('front.discuss')}
            </a>
            <a className="ds-button" data-variant="tertiary" href={`${PATHS.open}?kind=call`}>
              {t('front.call')}
            </a>
          </p>
        </div>
        {members.total > 0 ? (
          <figure className="around">
            <RoundTable voices={members.groups} size={210} />
            <figcaption>{t('front.members', { count: members.total })}</figcaption>
          </figure>
        ) : null}
      </section>
      <div className="cols">
        <div>
          {featured.length > 0 ? (
            <section>
              <header className="section-head">
                <h2 className="ds-heading" data-size="xs">
                  {t('steer.featured_title')}
                </h2>
              </header>
              <ul>
                {featured.map((thread) => (
                  <li key={thread.id}>
                    <a href={pathOfThread(thread)} lang={thread.language} dir={directionOf(thread.language)}>
                      {thread.title}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section aria-labelledby="latest">
            <header className="section-head">
              <h2 className="ds-heading" data-size="xs" id="latest">
                {t('front.latest')}
              </h2>
              <a className="ds-link" href={PATHS.threads}>
                {t('front.all')}
              </a>
            </header>
            <p className="new-replies" role="status">
              {live.fresh > 0 ? <a href={PATHS.home}>{t('list.fresh', { count: live.fresh })}</a> : null}
            </p>
            {live.threads.length > 0 ? (
              <ThreadList threads={live.threads} hrefOf={pathOfThread} hereNow={live.hereNow} {...tellingLists(root)} />
            ) : (
              <p className="lead">{t('front.nothing')}</p>
            )}
          </section>
          {worth ? <WorthNow picks={worth.picks} /> : null}
          {talk.length > 0 ? (
            <section>
              <header className="section-head">
                <h2 className="ds-heading" data-size="xs">
                  {t('front.talk')}
                </h2>
                <p className="hint">{t('front.talk_hint', { days })}</p>
              </header>
              <ThemeByGroup rows={talkRows} caption={t('front.talk')} hrefOf={pathOfList} />
            </section>
          ) : null}
          {collections.length > 0 ? <CollectionsShown collections={collections} /> : null}
        </div>
        {seats.length > 0 ? (
          <aside>
            <EmptySeats seats={seatRows} own={(root?.member?.groups.length ?? 0) > 0} />
          </aside>
        ) : null}
      </div>
    </>
  )
}
