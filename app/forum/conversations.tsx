import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData, useLocation } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titleOf } from '#app/edge/title.ts'
import { titled } from '#app/edge/titled.ts'
import { ThemeShaped } from '#app/moderation/theme-shaped.tsx'
import { PATHS, pathOfList, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { ThreadList } from '#app/ui/thread-list.tsx'
import { GROUPS, groupFromSlug } from '#server/accounts/terms.ts'
import { followsTheme } from '#server/forum/followed-themes.ts'
import { groupCounts } from '#server/forum/group-counts.ts'
import { KINDS, SORTS } from '#server/forum/terms.ts'
import { mergedInto, theme as themeOf } from '#server/forum/themes.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { conversationsHead } from '#server/machines/list-head.ts'
import { shapedTheme } from '#server/moderation/shaped-theme.ts'
import { notFound } from '#server/platform/failures.ts'
import { FollowTheme } from './follow-theme.tsx'
import { useLiveList } from './live-list.ts'
import { tellingLists } from './telling.ts'

/** Reads the filters that live in the address. Unknown values count as not given. */
function filtersOf({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const query = new URL(request.url).searchParams
  const group = params.group === undefined ? undefined : groupFromSlug(params.group)
  if (params.group !== undefined && !group) throw notFound()
  return {
    group,
    theme: params.theme,
    kind: KINDS.find((kind) => kind === query.get('kind')),
    sort: SORTS.find((sort) => sort === query.get('sort')) ?? 'activity',
    waiting: query.get('waiting') === 'yes',
    cursor: query.get('from')?.slice(0, 60) || undefined,
  }
}

export const loader = read(async (context, args) => {
  const filters = filtersOf(args)
  // A theme that went into another is found there, from wherever its old address stands.
  const into = filters.theme ? await mergedInto(context.db, filters.theme) : null
  if (into) {
    const { search } = new URL(args.request.url)
    throw redirect(pathOfList({ theme: into, group: filters.group }) + search, 301)
  }
  const theme = filters.theme ? await themeOf(context.db, context.locale, filters.theme) : null
  await tellMachines(args.context, () => conversationsHead(context.locale, { ...filters, theme }))
  const [list, counts, follows] = await Promise.all([
    threadList(context, { ...filters, pinned: true }),
    groupCounts(context, filters),
    theme ? followsTheme(context, theme.code) : null,
  ])
  const shaped = theme ? await shapedTheme(context, theme.code) : null
  return { filters, theme, list, counts, follows, shaped }
})

export const meta: MetaFunction = (args) => {
  const about = args.data as Partial<Awaited<ReturnType<typeof loader>>> | undefined
  if (about?.theme) return titleOf(about.theme.name)
  return titled(about?.filters?.group ? `groups.${about.filters.group}` : 'list.title')(args)
}

export default function Conversations() {
  const { filters, theme, list, counts, follows, shaped } = useLoaderData<typeof loader>()
  const t = useT()
  const root = useRoot()
  const { pathname } = useLocation()
  const live = useLiveList(list.threads, { ...filters, theme: theme?.code })
  const query = (changes: Record<string, string | undefined>) => {
    const now = {
      kind: filters.kind,
      sort: filters.sort === 'activity' ? undefined : filters.sort,
      waiting: filters.waiting ? 'yes' : undefined,
    }
    const entries = Object.entries({ ...now, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    return entries.length > 0 ? `?${new URLSearchParams(entries)}` : ''
  }
  const listPath = (group?: (typeof GROUPS)[number]) => `${pathOfList({ theme: theme?.code, group })}${query({})}`
  const title = theme?.name ?? (filters.group ? t(`groups.${filters.group}`) : t('list.title'))
  const steps = [
    { label: t('nav.home'), href: PATHS.home },
    { label: t('nav.conversations'), href: PATHS.threads },
    ...(theme ? [{ label: theme.name, href: pathOfList({ theme: theme.code }) }] : []),
    ...(filters.group ? [{ label: t(`groups.${filters.group}`), href: pathname }] : []),
  ]
  return (
    <>
      {theme || filters.group ? <Breadcrumbs steps={steps} /> : null}
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          {title}
        </h1>
        <p className="lead">
          {theme?.description || (filters.group ? t(`list.lead_${filters.group}`) : t('list.lead'))}
        </p>
        {theme && follows !== null ? <FollowTheme theme={theme} follows={follows} returnTo={pathname} /> : null}
        {theme && shaped ? <ThemeShaped code={theme.code} shaped={shaped} /> : null}
        <Chips
          label={t('list.who')}
          chips={[
            { href: listPath(), label: t('list.everyone'), count: counts.all, current: !filters.group },
            ...GROUPS.map((group) => ({
              href: listPath(group),
              label: t(`groups.${group}`),
              count: counts.groups[group],
              current: filters.group === group,
              group,
            })),
          ]}
        />
      </header>
      <div className="filters">
        <LinkTabs
          label={t('list.kinds')}
          tabs={[
            {
              href: pathname + query({ kind: undefined, waiting: undefined }),
              label: t('list.all_kinds'),
              current: !filters.kind && !filters.waiting,
            },
            ...KINDS.map((kind) => ({
              href: pathname + query({ kind, waiting: undefined }),
              label: t(`kinds.${kind}`),
              icon: kind,
              current: filters.kind === kind && !filters.waiting,
            })),
            {
              href: pathname + query({ waiting: 'yes', kind: undefined }),
              label: t('list.waiting'),
              current: filters.waiting,
            },
          ]}
        />
        <LinkTabs
          label={t('list.sort')}
          tabs={SORTS.map((sort) => ({
            href: pathname + query({ sort: sort === 'activity' ? undefined : sort }),
            label: t(`sort.${sort}`),
            current: filters.sort === sort,
          }))}
        />
      </div>
      <h2 className="ds-sr-only">{t('list.title')}</h2>
      <p className="new-replies" role="status">
        {live.fresh > 0 ? <a href={pathname + query({})}>{t('list.fresh', { count: live.fresh })}</a> : null}
      </p>
      {live.threads.length > 0 ? (
        <ThreadList threads={live.threads} hrefOf={pathOfThread} hereNow={live.hereNow} {...tellingLists(root)} />
      ) : (
        <EmptyState title={t('list.nothing')}>
          <p>
            <a className="ds-button" href={`${PATHS.open}${theme ? `?theme=${theme.code}` : ''}`}>
              {t('nav.open')}
            </a>
          </p>
        </EmptyState>
      )}
      <Pager
        label={t('list.pages')}
        before={filters.cursor ? { href: pathname + query({}), label: t('list.newest') } : undefined}
        after={list.next ? { href: pathname + query({ from: list.next }), label: t('list.older') } : undefined}
      />
    </>
  )
}
