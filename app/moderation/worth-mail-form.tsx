import { SETTINGS } from '#app/accounts/settings-head.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { OwnWorthMail } from '#server/notifications/worth-mail.ts'

/** Chooses to get what is worth reading by mail, or stops it. `from` says on which page it stands. */
export function WorthMailForm({ own: { chosen, possible }, from }: { own: OwnWorthMail; from: 'settings' | 'worth' }) {
  const t = useT()
  return (
    <section aria-labelledby="by-mail">
      <h2 className="ds-heading" data-size="xs" id="by-mail">
        {t('worth_mail.title')}
      </h2>
      <p>{t(chosen ? 'worth_mail.chosen' : 'worth_mail.what')}</p>
      {chosen || possible ? (
        <form className="actions" method="post" action={SETTINGS.mail}>
          <input type="hidden" name="from" value={from} />
          <SubmitButton variant="secondary" id="mail" name="mail" value={chosen ? 'no' : 'yes'}>
            {t(chosen ? 'worth_mail.stop' : 'worth_mail.choose')}
          </SubmitButton>
        </form>
      ) : (
        <p className="note" id="mail" tabIndex={-1}>
          {t('worth_mail.unverified')}
        </p>
      )}
    </section>
  )
}
