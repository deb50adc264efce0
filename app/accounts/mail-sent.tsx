import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'

/** The same page for known and unknown addresses. */
export const loader = read(async (_context, { context, request }) => ({
  demo: context.demo,
  about: new URL(request.url).pathname.startsWith('/join') ? ('join' as const) : ('recover' as const),
}))

export const meta = titled('mail_sent.title')

/** Says that a mail is on its way, and what to do if none comes. */
export default function MailSent() {
  const { demo, about } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('mail_sent.title')}
      </h1>
      <p className="lead">{t(`mail_sent.lead_${about}`)}</p>
      {demo ? (
        <p className="note" data-color="info">
          {t('mail_sent.demo')}{' '}
          <a className="ds-link" href={PATHS.mail}>
            {t('mail_sent.demo_link')}
          </a>
        </p>
      ) : null}
      <p>{t('mail_sent.none', { count: ACCOUNT_LIMITS.mailsAnHour })}</p>
      <p className="actions">
        <a className="ds-button" data-variant="secondary" href={PATHS.signIn}>
          {t('mail_sent.back')}
        </a>
      </p>
    </div>
  )
}
