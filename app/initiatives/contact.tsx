import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfInitiative, pathToContact } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { dateInWords } from '#server/i18n/format.plain.ts'
import { ownContact } from '#server/initiatives/own-contact.ts'
import { publishContact, withdrawContact } from '#server/initiatives/publish-contact.ts'
import { ContactForm } from './contact-form.tsx'
import { KeptForm } from './kept-form.tsx'

/** What the buttons of the page do. */
const WORKS = { show: publishContact, remove: withdrawContact }

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const threadId = numberIn(args.params.id)
  if (context.actor.kind === 'reader') membersOnly(args.context, args.request)
  return { ...(await ownContact(context, threadId)), done: isDone(args.request.url) }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  const work = workOf(WORKS, input)
  await work(context, { ...input, threadId })
  return redirect(`${pathToContact(threadId)}?${DONE}`, 303)
})

export const meta = titled('contact.title')

/** Whom others ask about an initiative, for those who answer for it: shown with consent, and taken back at once. */
export default function Contact() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const locale = useLocale()
  const zone = useRoot()?.timeZone
  if (!page) {
    const texts = { name: t('contact.name'), role: t('contact.role'), mail: t('contact.mail') }
    return <KeptForm refusal={refusal} texts={{ ...texts, phone: t('contact.phone'), page: t('contact.page') }} />
  }
  const { thread, contact, done } = page
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfInitiative(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('contact.title')}
      </h1>
      <p className="lead">{t('contact.lead')}</p>
      {done && !refusal ? <Done>{t('contact.done')}</Done> : null}
      {contact ? (
        <form method="post" action={pathToContact(thread.id)}>
          <p className="hint" id="contact-stands">
            {t('contact.stands', {
              name: contact.consentedBy.displayName,
              day: dateInWords(new Date(contact.consentedAt), locale, zone),
            })}{' '}
            {t('contact.remove_hint')}
          </p>
          <p className="actions">
            <SubmitButton variant="secondary" name="intent" value="remove" aria-describedby="contact-stands">
              {t('contact.remove')}
            </SubmitButton>
          </p>
        </form>
      ) : null}
      <ContactForm threadId={thread.id} contact={contact} refusal={refusal} />
    </div>
  )
}
