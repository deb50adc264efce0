import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfInitiative, pathOfOwners } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useT } from '#app/ui/messages.tsx'
import { institutions } from '#server/directory/find-institutions.ts'
import { acceptOffer, declineOffer } from '#server/initiatives/answer-offer.ts'
import { leaveOwnership } from '#server/initiatives/leave-ownership.ts'
import { leaveOutInstitution, nameInstitution } from '#server/initiatives/name-institution.ts'
import { offerOwnership } from '#server/initiatives/offer-ownership.ts'
import { ownersPage } from '#server/initiatives/owners-page.ts'
import { peopleToAsk } from '#server/initiatives/people-to-ask.ts'
import { withdrawOffer } from '#server/initiatives/withdraw-offer.ts'
import { AskPerson } from './ask-person.tsx'
import { KeptForm } from './kept-form.tsx'
import { AskedToOwn, LeaveOwners, OwnerList } from './owner-list.tsx'
import { OwningInstitutions } from './owning-institutions.tsx'

/** What the buttons of the page do. */
const WORKS = {
  ask: offerOwnership,
  'take-back': withdrawOffer,
  accept: acceptOffer,
  decline: declineOffer,
  leave: leaveOwnership,
  name: nameInstitution,
  'leave-out': leaveOutInstitution,
}

export const loader = read(async (context, args) => {
  // The session ended while a form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const threadId = numberIn(args.params.id)
  const page = await ownersPage(context, threadId)
  const query = new URL(args.request.url).searchParams.get('name')?.slice(0, 200) ?? null
  const { revise } = page.may
  return {
    ...page,
    query,
    people: revise && query !== null ? await peopleToAsk(context, { threadId, query }) : [],
    known: revise ? (await institutions(context.db, context.locale)).map(({ name }) => name) : [],
    done: isDone(args.request.url),
  }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  const work = workOf(WORKS, input)
  await work(context, { ...input, threadId })
  return redirect(`${pathOfOwners(threadId)}?${DONE}`, 303)
})

export const meta = titled('owners.title')

/** Who answers for an initiative, and for its owners the forms that change it. */
export default function Owners() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!page) return <KeptForm refusal={refusal} texts={{ institution: t('owners.institution') }} />
  const { thread, asked, may, done } = page
  const intent = typed(refusal?.values, 'intent')
  const inForm = intent === 'ask' || intent === 'name'
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfInitiative(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('owners.title')}
      </h1>
      <p className="lead">{t('owners.lead')}</p>
      {done && !refusal ? <Done>{t('owners.done')}</Done> : null}
      {refusal && !inForm ? <ErrorSummary title={t(refusal.said.key, refusal.said.values)} /> : null}
      {asked && !may.revise ? <AskedToOwn threadId={thread.id} asked={asked} /> : null}
      <OwnerList page={page} />
      {may.revise ? (
        <AskPerson
          action={pathOfOwners(thread.id)}
          query={page.query}
          people={page.people}
          refusal={intent === 'ask' ? refusal : undefined}
        />
      ) : null}
      <OwningInstitutions page={page} refusal={intent === 'name' ? refusal : undefined} />
      {may.leave ? <LeaveOwners threadId={thread.id} /> : null}
    </div>
  )
}
