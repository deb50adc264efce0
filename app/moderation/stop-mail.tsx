import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SETTINGS } from '#app/accounts/settings-head.tsx'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { stopWorthMail, worthMailOfLink } from '#server/notifications/worth-mail.ts'

export const loader = read(async (context, { params }) => worthMailOfLink(context, params.key))

export const action = write(async (context, _input, { params }) => {
  await stopWorthMail(context, params.key)
  return redirect(`/mail/stop/${params.key}`, 303)
})

export const meta = titled('worth_mail.stop_title')

/** Stops mails by a button, for whoever has the link; programs that read mail open links, but press nothing. */
export default function StopMail() {
  const { stopped } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('worth_mail.stop_title')}
      </h1>
      {stopped ? (
        <>
          <p className="note" data-color="success" role="status">
            {t('worth_mail.stopped')}
          </p>
          <p>
            <a className="ds-link" href={SETTINGS.mail}>
              {t('worth_mail.again')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t('worth_mail.stop_lead')}</p>
          <form method="post">
            <SubmitButton>{t('worth_mail.stop')}</SubmitButton>
          </form>
        </>
      )}
    </div>
  )
}
