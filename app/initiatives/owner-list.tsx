import { pathOfOwners } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { dateInWords } from '#server/i18n/format.plain.ts'
import type { OwnersPage } from '#server/initiatives/owners-page.ts'

/** The people who answer for an initiative, and for them whom they have asked. */
export function OwnerList({ page: { thread, owners, offers } }: { page: OwnersPage }) {
  const t = useT()
  const locale = useLocale()
  const zone = useRoot()?.timeZone
  return (
    <section className="evidence-part" aria-labelledby="owner-people">
      <h2 className="ds-heading" data-size="xs" id="owner-people">
        {t('owners.people')}
      </h2>
      <ul className="owned">
        {owners.map(({ person, since, self }) => (
          <li key={person.publicId}>
            <span>
              <AuthorName author={person} /> {self ? t('owners.you') : null}
            </span>
            <small>{t('owners.since', { day: dateInWords(new Date(since), locale, zone) })}</small>
          </li>
        ))}
        {offers.map(({ id, to, declined }) => (
          <li key={id}>
            <AuthorName author={to} />
            <small>{t(declined ? 'owners.no' : 'owners.waiting')}</small>
            {declined ? null : (
              <form method="post" action={pathOfOwners(thread.id)}>
                <input type="hidden" name="offerId" value={id} />
                <SubmitButton
                  variant="tertiary"
                  size="sm"
                  name="intent"
                  value="take-back"
                  aria-label={t('owners.take_back_from', { name: to.displayName })}
                >
                  {t('owners.take_back')}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** That the member was asked to answer for an initiative too, what that means, and their answer. */
export function AskedToOwn({ threadId, asked }: { threadId: number; asked: NonNullable<OwnersPage['asked']> }) {
  const t = useT()
  return (
    <section className="ds-card" aria-labelledby="asked-to-own">
      <h2 className="ds-heading" data-size="2xs" id="asked-to-own">
        {t('owners.asked', { name: asked.by.displayName })}
      </h2>
      <p>{t(asked.declined ? 'owners.declined_self' : 'owners.asked_what')}</p>
      <form method="post" action={pathOfOwners(threadId)}>
        <p className="actions">
          <SubmitButton name="intent" value="accept">
            {t('owners.accept')}
          </SubmitButton>
          {asked.declined ? null : (
            <SubmitButton variant="secondary" name="intent" value="decline">
              {t('owners.decline')}
            </SubmitButton>
          )}
        </p>
      </form>
    </section>
  )
}

/** For an owner who wants to answer for it no more: what that means, and the button. */
export function LeaveOwners({ threadId }: { threadId: number }) {
  const t = useT()
  return (
    <section className="evidence-part" aria-labelledby="leave-owners">
      <h2 className="ds-heading" data-size="xs" id="leave-owners">
        {t('owners.leave_title')}
      </h2>
      <p className="hint">{t('owners.leave_hint')}</p>
      <form method="post" action={pathOfOwners(threadId)}>
        <p className="actions">
          <SubmitButton variant="secondary" name="intent" value="leave" aria-describedby="leave-owners">
            {t('owners.leave')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
