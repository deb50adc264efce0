import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathWith } from '#app/paths.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { themeNamed } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { attemptList, causeNamed } from '#server/initiatives/attempt-list.ts'
import { ATTEMPT_LIMITS, CAUSE_DOMAINS, CAUSES } from '#server/initiatives/attempts.plain.ts'
import { Failure, type Said } from '#server/platform/failures.ts'
import { AttemptCard } from './attempt-card.tsx'
import { ATTEMPTS, pathToTellAttempt } from './paths.ts'
import { PracticeTabs } from './practice-tabs.tsx'

export const loader = read(async (context, { request }) => {
  const query = new URL(request.url).searchParams
  const words = query.get('q')?.slice(0, 400) ?? ''
  const filters = {
    theme: themeNamed(query.get('theme')),
    cause: causeNamed(query.get('cause')),
  }
  const cursor = query.get('from')?.slice(0, 60) || undefined
  const themeList = await themes(context.db, context.locale)
  let wrong: Said | null = null
  const list = await attemptList(context, { ...filters, words, cursor }).catch((error: unknown) => {
    // Words that cannot be looked for are told beside their field, and nothing is looked for.
    if (!(error instanceof Failure) || error.status !== 422) throw error
    wrong = error.fields.q ?? error.said
    return { attempts: [], count: 0, next: null }
  })
  return { filters: { ...filters, words, cursor }, list, themes: themeList, wrong: wrong as Said | null }
})

export const meta = titled('attempt.title')

/** What was tried and did not work as planned, searchable by cause before somebody tries it again. */
export default function Attempts() {
  const { filters, list, themes: themeList, wrong } = useLoaderData<typeof loader>()
  const t = useT()
  const { theme = '', cause = '', words } = filters
  const chosen = Object.fromEntries(Object.entries({ q: words, theme, cause }).filter(([, value]) => value !== ''))
  const any = { value: '', label: t('practice.any') }
  return (
    <>
      <header className="page-head">
        <PracticeTabs current="attempts" />
        <h1 className="ds-heading" data-size="md">
          {t('attempt.title')}
        </h1>
        <p className="lead">{t('attempt.lead')}</p>
        <p className="actions">
          <a className="ds-button" data-size="sm" href={pathToTellAttempt()}>
            {t('attempt.tell')}
          </a>
        </p>
      </header>
      <form className="catalogue-filters" method="get" action={ATTEMPTS} key={`${theme} ${cause} ${words}`}>
        <TextField
          name="q"
          label={t('attempt.words')}
          error={wrong ? t(wrong.key, wrong.values) : undefined}
          defaultValue={words}
          maxLength={ATTEMPT_LIMITS.query.max}
          dir="auto"
          type="search"
        />
        <SelectField
          name="theme"
          label={t('open.theme')}
          defaultValue={theme}
          choices={[any, ...themeList.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <SelectField
          name="cause"
          label={t('attempt.cause')}
          defaultValue={cause}
          choices={[
            any,
            ...CAUSE_DOMAINS.flatMap((domain) => [
              { value: domain as string, label: t('attempt.any_of', { domain: t(`cause.${domain}`) }) },
              ...CAUSES[domain].map((one) => ({ value: one, label: `${t(`cause.${domain}`)}: ${t(`cause.${one}`)}` })),
            ]),
          ]}
        />
        <SubmitButton variant="secondary">{t('practice.show')}</SubmitButton>
      </form>
      <p className="found" role="status">
        {t('attempt.found', { count: list.count })}
      </p>
      {list.attempts.length > 0 ? (
        <ul className="initiative-cards">
          {list.attempts.map((attempt) => (
            <AttemptCard key={attempt.id} attempt={attempt} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('attempt.none')} />
      )}
      <Pager
        label={t('attempt.pages')}
        before={filters.cursor ? { href: pathWith(ATTEMPTS, chosen), label: t('attempt.first') } : undefined}
        after={
          list.next
            ? { href: pathWith(ATTEMPTS, { ...chosen, from: list.next }), label: t('attempt.older') }
            : undefined
        }
      />
    </>
  )
}
