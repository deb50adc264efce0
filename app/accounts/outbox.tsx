import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'
import { type MailRow, outboxPage } from '#server/accounts/outbox-page.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

export const loader = read(async (context, args) => {
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined
  return { ...(await outboxPage(context, { after })), demo: args.context.demo, later: after !== undefined }
})

export const meta = titled('outbox.title')

/** Mails on their way out: their recipients and state; in a demo the mails themselves. */
export default function Outbox() {
  const { mails, next, demo, later } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('outbox.title')}
      </h1>
      <p className="lead">{t(demo ? 'outbox.lead_demo' : 'outbox.lead')}</p>
      {mails.length === 0 ? <EmptyState title={t('outbox.none')} /> : null}
      <ul className="mails">
        {mails.map((mail) => (
          <li key={mail.id}>
            <Mail mail={mail} open={demo && !later && mail === mails[0]} />
          </li>
        ))}
      </ul>
      <Pager
        label={t('outbox.pages')}
        before={later ? { href: PATHS.mail, label: t('outbox.newest') } : undefined}
        after={next ? { href: `${PATHS.mail}?after=${next}`, label: t('outbox.older') } : undefined}
      />
    </div>
  )
}

function Mail({ mail, open }: { mail: MailRow; open: boolean }) {
  const t = useT()
  const { now, timeZone: zone } = useRoot() ?? {}
  const { recipient, subject, locale, state, attempts, createdAt, sentAt, body } = mail
  return (
    <article>
      <h2>
        <bdi lang={locale}>{subject}</bdi>
      </h2>
      <p className="subtle">
        {t('outbox.to')} <bdi>{recipient}</bdi> · <Time at={sentAt ?? createdAt} today={now} zone={zone} /> ·{' '}
        {t(`outbox.state_${state}`)}
        {attempts > 1 ? ` · ${t('outbox.attempts', { count: attempts })}` : null}
      </p>
      {body ? (
        <details open={open}>
          <summary>{t('outbox.read')}</summary>
          <MailText text={body} lang={locale} />
        </details>
      ) : state === 'dropped' ? null : (
        <p className="subtle">{t('outbox.hidden')}</p>
      )}
    </article>
  )
}

/** The text of a mail, with its links as mail programs show them. Names of people hold none: they were taken apart. */
function MailText({ text, lang }: { text: string; lang: string }) {
  const parts = text.split(/(https?:\/\/\S+)/)
  return (
    <p className="mail-text" lang={lang} dir={directionOf(lang)}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a mail does not change
        <Fragment key={index}>
          {index % 2 === 1 ? (
            <a className="ds-link" href={part}>
              {part}
            </a>
          ) : (
            part
          )}
        </Fragment>
      ))}
    </p>
  )
}
