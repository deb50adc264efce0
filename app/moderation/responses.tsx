import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathWith } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { RESPONSES_PER_PAGE, responseList } from '#server/moderation/responses.ts'
import { useDay } from './response-shown.tsx'
import { pathOfResponses, RESPONSES } from './shaping-paths.ts'

export const loader = read(async (context, { request }) => {
  const query = new URL(request.url).searchParams
  const late = query.get('late') === 'yes'
  const from = query.get('from') ?? ''
  const skip = /^\d{1,5}$/.test(from) ? Number(from) : 0
  const { responses, more } = await responseList(context, { late, skip })
  return { responses, late, skip, next: more ? String(skip + RESPONSES_PER_PAGE) : null }
})

export const meta = titled('response.all')

/** What bodies answer, all of it or only where they have let a day pass without news. */
export default function Responses() {
  const { responses, late, skip, next } = useLoaderData<typeof loader>()
  const t = useT()
  const day = useDay()
  const zone = useRoot()?.timeZone
  const chosen: Record<string, string> = late ? { late: 'yes' } : {}
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('response.all')}
      </h1>
      <p className="lead">{t('response.lead')}</p>
      <LinkTabs
        label={t('response.which')}
        tabs={[
          { href: RESPONSES, label: t('response.every'), current: !late },
          { href: `${RESPONSES}?late=yes`, label: t('response.late'), current: late },
        ]}
      />
      {responses.length > 0 ? (
        <ul className="tied">
          {responses.map(({ id, thread, body, status, nextOn, late: isLate, changedAt }) => (
            <li key={id}>
              <a
                className="tied-title"
                href={pathOfResponses(thread.id)}
                lang={thread.language}
                dir={directionOf(thread.language)}
              >
                {thread.title}
              </a>
              <p className="meta">
                <span>
                  <bdi>{body}</bdi>: {t(`response.is_${status}`)}
                </span>
                {nextOn ? (
                  <span className={isLate ? 'late' : undefined}>
                    {isLate ? t('response.late_since', { day: day(nextOn) }) : t('response.next', { day: day(nextOn) })}
                  </span>
                ) : null}
                <Time at={changedAt} zone={zone} />
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t(late ? 'response.none_late' : 'response.none_anywhere')} />
      )}
      <Pager
        label={t('response.pages')}
        before={skip > 0 ? { href: pathWith(RESPONSES, chosen), label: t('response.first') } : undefined}
        after={next ? { href: pathWith(RESPONSES, { ...chosen, from: next }), label: t('response.older') } : undefined}
      />
    </div>
  )
}
