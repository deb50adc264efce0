import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfMember } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { ChoiceGroup } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { memberProfile } from '#server/accounts/member-profile.ts'
import { muteMember } from '#server/accounts/mute-member.ts'
import { BLOCK_KINDS } from '#server/accounts/terms.ts'
import { unmuteMember } from '#server/accounts/unmute-member.ts'
import { forbidden } from '#server/platform/failures.ts'
import { membersOnly } from './asking.ts'

export const loader = read(async (context, args) => {
  if (!isSentBack(args.context)) membersOnly(args.context, args.request)
  const { member } = await memberProfile(context, args.params.id)
  if (!member.may.block && context.actor.kind === 'member') throw forbidden()
  const { publicId, displayName, hushed } = member
  return { publicId, displayName, hushed }
})

export const action = write(async (context, input, { params }) => {
  const member = params.id
  await (typed(input, 'intent') === 'undo'
    ? unmuteMember(context, { member })
    : muteMember(context, { ...input, member }))
  return redirect(`${pathOfMember(member ?? '')}#hushed`, 303)
})

export const meta = titled('member.mute')

/** Mutes or blocks somebody: says what each does, and what neither does. */
export default function Mute() {
  const { publicId, displayName: name, hushed } = useLoaderData<typeof loader>()
  const form = useRefused(refusalOf(useAnswer<typeof action>()))
  const t = useT()
  const path = pathOfMember(publicId)
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: name, href: path },
          { label: t('member.mute'), href: `${path}/mute` },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('mute.title', { name })}
      </h1>
      <p className="lead">{t('mute.lead')}</p>
      <form className="stack" method="post" action={`${path}/mute`}>
        {form.summary}
        <ChoiceGroup
          name="kind"
          type="radio"
          label={t('mute.kind')}
          error={form.said('kind')}
          chosen={form.chosen('kind', hushed ? [hushed] : [])}
          choices={BLOCK_KINDS.map((kind) => ({ value: kind, label: t(`mute.${kind}`), hint: t(`mute.${kind}_hint`) }))}
        />
        <p className="hint">{t('mute.open_commons')}</p>
        <p className="actions">
          <SubmitButton>{t('mute.do')}</SubmitButton>
          <a className="ds-button" data-variant="tertiary" href={path}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
