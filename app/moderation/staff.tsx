import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { appointStaff } from '#server/moderation/appoint-staff.ts'
import { dismissStaff } from '#server/moderation/dismiss-staff.ts'
import { staffRoles } from '#server/moderation/staff-roles.ts'
import { pathToRoles } from './answering-paths.ts'
import { AppointForm } from './appoint-form.tsx'
import { Appointments } from './appointments.tsx'
import { HeldRoles } from './held-roles.tsx'

export const loader = read(async (context, { params, request }) => ({
  person: await staffRoles(context, params.id ?? ''),
  done: new URL(request.url).searchParams.has('done'),
}))

export const action = write(async (context, input, { params }) => {
  const member = params.id ?? ''
  await (typed(input, 'intent') === 'dismiss'
    ? dismissStaff(context, { ...input, member })
    : appointStaff(context, { ...input, member }))
  return redirect(`${pathToRoles(member)}?done`, 303)
})

export const meta = titled('staff.page')

/** Gives and takes somebody’s staff roles. */
export default function Staff() {
  const { person, done } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const dismissing = typed(refusal?.values, 'intent') === 'dismiss'
  const t = useT()
  const { displayName: name, id } = person
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('people.title'), href: PATHS.people },
          { label: name, href: pathToRoles(id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('staff.title', { name })}
      </h1>
      {done && !refusal ? (
        <p className="note" data-color="success" role="status">
          {t('staff.done')}
        </p>
      ) : null}
      <p className="lead">{t('staff.lead')}</p>
      <HeldRoles person={person} refusal={dismissing ? refusal : undefined} />
      {person.signsIn ? (
        <AppointForm person={person} refusal={dismissing ? undefined : refusal} />
      ) : (
        <p className="note">{t('staff.cannot')}</p>
      )}
      <Appointments history={person.history} />
    </div>
  )
}
