import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { PATHS } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { TextField } from '#app/ui/field.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { type PersonRow, peoplePage } from '#server/accounts/people-page.ts'
import { titled } from './titled.ts'

export const loader = read(async (context, { request }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const page = await peoplePage(context, query)
  return { ...page, name: query.name ?? '', suspended: query.suspended === 'yes', later: query.after !== undefined }
})

export const meta = titled('people.title')

/** Everyone with an account, for coordinators. Addresses are shown to nobody. */
export default function People() {
  const { people, next, name, suspended, later } = useLoaderData<typeof loader>()
  const t = useT()
  const listPath = (changes: { suspended?: boolean; after?: string }): string => {
    const query = new URLSearchParams()
    if (name) query.set('name', name)
    if (changes.suspended ?? suspended) query.set('suspended', 'yes')
    if (changes.after) query.set('after', changes.after)
    return query.size > 0 ? `${PATHS.people}?${query}` : PATHS.people
  }
  return (
    <>
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          {t('people.title')}
        </h1>
        <p className="lead">{t('people.lead')}</p>
        <form className="find" method="get" action={PATHS.people}>
          {suspended ? <input type="hidden" name="suspended" value="yes" /> : null}
          <TextField
            name="name"
            type="search"
            label={t('people.search')}
            defaultValue={name}
            maxLength={100}
            dir="auto"
          />
          <SubmitButton variant="secondary">{t('people.find')}</SubmitButton>
        </form>
      </header>
      <div className="filters">
        <LinkTabs
          label={t('people.which')}
          tabs={[
            { href: listPath({ suspended: false }), label: t('people.everyone'), current: !suspended },
            { href: listPath({ suspended: true }), label: t('people.suspended'), current: suspended },
          ]}
        />
      </div>
      {people.length > 0 ? (
        <div className="scroll">
          <table className="data-table">
            <caption className="ds-sr-only">{t('people.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.groups')}</th>
                <th scope="col">{t('people.joined')}</th>
                <th scope="col">{t('people.standing')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <Person key={person.id} person={person} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="lead">{t('people.none')}</p>
      )}
      <Pager
        label={t('people.pages')}
        before={later ? { href: listPath({}), label: t('people.newest') } : undefined}
        after={next ? { href: listPath({ after: next }), label: t('people.older') } : undefined}
      />
    </>
  )
}

function Person({ person }: { person: PersonRow }) {
  const t = useT()
  const now = useRoot()?.now
  const { id, displayName, pseudonym, groups, createdAt, suspendedAt, signsIn, may } = person
  return (
    <tr>
      <th scope="row" id={`person-${id}`}>
        <bdi>{displayName}</bdi>
        {pseudonym ? <span className="pseudonym"> {t('author.pseudonym')}</span> : null}
      </th>
      <td>
        <span className="tags">
          {groups.map((group) => (
            <VoiceTag key={group} voice={group} />
          ))}
        </span>
      </td>
      <td>
        <Time at={createdAt} today={now} />
      </td>
      <td>{suspendedAt ? t('people.is_suspended') : signsIn ? t('people.signs_in') : t('people.not_yet')}</td>
      <td>
        {may.suspend ? (
          <a
            className="ds-link"
            id={`do-${id}`}
            aria-labelledby={`do-${id} person-${id}`}
            href={`${PATHS.people}/${id}/suspend`}
          >
            {suspendedAt ? t('people.restore') : t('people.suspend')}
          </a>
        ) : null}
      </td>
    </tr>
  )
}
