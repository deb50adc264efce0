import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfThread, pathToInvite } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { groupFromSlug } from '#server/accounts/terms.ts'
import { inviteToThread } from '#server/forum/invite-to-thread.ts'
import { peopleToInvite } from '#server/forum/people-to-invite.ts'
import { invitationReach } from '#server/notifications/invitation-reach.ts'
import { InviteGroup, InvitePerson } from './invitation-forms.tsx'
import { SignedOutLine } from './signed-out-line.tsx'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  const threadId = numberIn(args.params.id)
  const query = new URL(args.request.url).searchParams
  const name = query.get('name')?.slice(0, 200) ?? null
  return {
    ...(await invitationReach(context, threadId)),
    chosen: groupFromSlug(query.get('group') ?? '') ?? null,
    name,
    people: name === null ? [] : await peopleToInvite(context, { threadId, name }),
    sent: query.has('sent'),
  }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  await inviteToThread(context, { ...input, threadId })
  return redirect(`${pathToInvite(threadId)}?sent`, 303)
})

export const meta = titled('invite.title')

/** Invites a group whose seat is empty, or a person, to a conversation. */
export default function Invite() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!data) return <SignedOutLine refusal={refusal} />
  const { thread, groups, chosen, name, people, sent } = data
  const toPerson = typed(refusal?.values, 'invited') === 'person'
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfThread(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('invite.title')}
      </h1>
      <p className="lead">{t('invite.lead')}</p>
      {sent && !refusal ? (
        <p className="note" data-color="success" role="status">
          {t('invite.done')}
        </p>
      ) : null}
      <section className="invite" aria-labelledby="invite-group">
        <h2 className="ds-heading" data-size="xs" id="invite-group">
          {t('invite.group')}
        </h2>
        {groups.length === 0 ? (
          <p className="hint">{t('invite.no_seats')}</p>
        ) : (
          <InviteGroup thread={thread} groups={groups} chosen={chosen} refusal={toPerson ? undefined : refusal} />
        )}
      </section>
      <section className="invite" aria-labelledby="invite-person">
        <h2 className="ds-heading" data-size="xs" id="invite-person">
          {t('invite.person')}
        </h2>
        <form className="stack" method="get" action={pathToInvite(thread.id)}>
          <TextField
            name="name"
            label={t('invite.name')}
            hint={t('invite.name_hint')}
            defaultValue={name ?? ''}
            maxLength={60}
            dir="auto"
            autoComplete="off"
          />
          <p className="actions">
            <SubmitButton variant="secondary">{t('invite.find')}</SubmitButton>
          </p>
        </form>
        <p className="hint" role="status">
          {name !== null && people.length === 0 ? t('invite.nobody') : ''}
        </p>
        {people.length > 0 ? (
          <InvitePerson thread={thread} people={people} name={name ?? ''} refusal={toPerson ? refusal : undefined} />
        ) : null}
      </section>
    </div>
  )
}
