import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { confirmGroup } from '#server/moderation/confirm-group.ts'
import { type MemberGroups, memberGroups } from '#server/moderation/member-groups.ts'
import { pathToGroups } from './answering-paths.ts'

export const loader = read(async (context, { params, request }) => ({
  person: await memberGroups(context, params.id ?? ''),
  done: isDone(request.url),
}))

export const action = write(async (context, input, { params }) => {
  const member = params.id ?? ''
  await confirmGroup(context, { ...input, member })
  return redirect(`${pathToGroups(member)}?${DONE}`, 303)
})

export const meta = titled('staff.groups_page')

/** Where a coordinator says which of somebody’s groups are confirmed. */
export default function Groups() {
  const { person, done } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const { summary } = useRefused(refusal)
  const t = useT()
  const { displayName: name, id, groups } = person
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('people.title'), href: PATHS.people },
          { label: name, href: pathToGroups(id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('staff.groups_title', { name })}
      </h1>
      {done && !refusal ? <Done>{t('staff.groups_done')}</Done> : null}
      {summary}
      <p className="lead">{t('staff.groups_lead')}</p>
      {groups.length === 0 ? <p className="hint">{t('staff.groups_none')}</p> : null}
      <ul className="tied">
        {groups.map((seat) => (
          <Seat key={seat.group} id={id} seat={seat} />
        ))}
      </ul>
    </div>
  )
}

function Seat({ id, seat: { group, confirmedAt } }: { id: string; seat: MemberGroups['groups'][number] }) {
  const t = useT()
  const { timeZone: zone } = useRoot() ?? {}
  const named = { group: t(`groups.${group}`) }
  return (
    <li>
      <VoiceTag voice={group} />
      <form className="actions" method="post" action={pathToGroups(id)}>
        <input type="hidden" name="group" value={group} />
        <span className="subtle">
          {confirmedAt ? (
            <>
              {t('staff.groups_since')} <Time at={confirmedAt} zone={zone} />
            </>
          ) : (
            t('member.not_verified')
          )}
        </span>
        <SubmitButton
          name="intent"
          value={confirmedAt ? 'withdraw' : 'confirm'}
          variant={confirmedAt ? 'tertiary' : 'secondary'}
          size="sm"
          aria-label={t(confirmedAt ? 'staff.groups_withdraw_which' : 'staff.groups_confirm_which', named)}
        >
          {t(confirmedAt ? 'staff.groups_withdraw' : 'staff.groups_confirm')}
        </SubmitButton>
      </form>
    </li>
  )
}
