import { PATHS, pathOfMember } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { MemberProfile } from '#server/accounts/member-profile.ts'

/** The head of a member's page: the name as it stands beside posts, and what only the one who looks is told. */
export function MemberHead({ member }: { member: MemberProfile }) {
  const t = useT()
  const { publicId, displayName: name, pseudonym, tagline, audiences, account, hushed } = member
  return (
    <>
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          <bdi>{name}</bdi>
          {pseudonym ? <small className="pseudonym"> {t('author.pseudonym')}</small> : null}
        </h1>
        {tagline ? (
          <p className="lead">
            <bdi>{tagline}</bdi>
          </p>
        ) : null}
      </header>
      {audiences ? (
        <p className="note">
          {t('member.own_page')} <a href={`${PATHS.settings}/seen`}>{t('member.change_seen')}</a>
        </p>
      ) : null}
      {account?.suspended ? (
        <p className="note" data-color="warning">
          {t('member.closed')} <a href={`${PATHS.people}/${account.id}/suspend`}>{t('people.restore')}</a>
        </p>
      ) : null}
      {hushed ? (
        <form className="note hushed" id="hushed" tabIndex={-1} method="post" action={`${pathOfMember(publicId)}/mute`}>
          <p>{t(hushed === 'mute' ? 'member.muted' : 'member.blocked', { name })}</p>
          <p className="actions">
            <SubmitButton variant="secondary" size="sm" name="intent" value="undo">
              {t('mute.undo')}
            </SubmitButton>
            <a className="ds-button" data-variant="tertiary" data-size="sm" href={`${pathOfMember(publicId)}/mute`}>
              {t('mute.change')}
            </a>
          </p>
        </form>
      ) : null}
    </>
  )
}
