import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathToAddress, pathToGroups, pathToRoles } from '#app/moderation/answering-paths.ts'
import { PATHS, pathOfMember } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { TextField } from '#app/ui/field.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { memberStanding } from '#server/accounts/member-standing.ts'
import { type PersonRow, peoplePage } from '#server/accounts/people-page.ts'
import { Failure } from '#server/platform/failures.ts'

export const loader = read(async (context, { request }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const page = await peoplePage(context, query)
  const done = query.done ? await memberStanding(context, query.done).catch(nobody) : null
  return {
    ...page,
    done,
    warned: query.warned !== undefined,
    name: query.name ?? '',
    suspended: query.suspended === 'yes',
    later: query.after !== undefined,
  }
})

export const meta = titled('people.title')

/** Who an odd address names: nobody, and the list is shown without a receipt. */
function nobody(error: unknown): null {
  if (error instanceof Failure) return null
  throw error
}

/** Everyone with an account, for coordinators. Addresses are shown to nobody. */
export default function People() {
  const { people, next, done, warned, name, suspended, later } = useLoaderData<typeof loader>()
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
        {done ? (
          <p className="note" data-color="success" role="status">
            {warned
              ? t('suspend.done_warned', { name: done.displayName })
              : t(done.suspendedAt ? 'people.done_suspended' : 'people.done_restored', { name: done.displayName })}
          </p>
        ) : null}
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
        <ul className="people">
          {people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      ) : (
        <p className="lead nobody">{t('people.none')}</p>
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
  const { now, timeZone: zone } = useRoot() ?? {}
  const { id, publicId, displayName, pseudonym, groups, createdAt, suspendedAt, signsIn, may } = person
  const standing = suspendedAt ? 'is_suspended' : signsIn ? 'signs_in' : 'not_yet'
  return (
    <li>
      <p id={`person-${id}`}>
        <b>
          <a className="author" href={pathOfMember(publicId)}>
            <bdi>{displayName}</bdi>
          </a>
        </b>
        {pseudonym ? <span className="pseudonym"> {t('author.pseudonym')}</span> : null}
      </p>
      <p className="tags">
        {groups.map((group) => (
          <VoiceTag key={group} voice={group} />
        ))}
      </p>
      <p className="subtle">
        {t('people.joined')} <Time at={createdAt} today={now} zone={zone} /> · {t(`people.${standing}`)}
      </p>
      {may.suspend ? (
        <p className="person-deeds">
          <Deed of={id} name="do" href={`${PATHS.people}/${id}/suspend`}>
            {suspendedAt ? t('people.restore') : t('people.suspend')}
          </Deed>
          <Deed of={id} name="groups" href={pathToGroups(id)}>
            {t('people.groups')}
          </Deed>
          <Deed of={id} name="roles" href={pathToRoles(id)}>
            {t('people.roles')}
          </Deed>
          <Deed of={id} name="address" href={pathToAddress(id)}>
            {t('people.address')}
          </Deed>
        </p>
      ) : null}
    </li>
  )
}

/** Something that a coordinator may do about a person, named with them. */
function Deed({ of: id, name, href, children }: { of: string; name: string; href: string; children: string }) {
  const own = `${name}-${id}`
  return (
    <a className="ds-link" id={own} aria-labelledby={`${own} person-${id}`} href={href}>
      {children}
    </a>
  )
}
