import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { PATHS } from '#app/paths.ts'
import { AuthorName } from '#app/ui/author-name.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { draftPath } from '#server/forum/drafts.plain.ts'
import { type DraftTogether, draftTogether } from '#server/initiatives/draft-together.ts'
import { askToFinish, finishAlone, joinDraft, leaveDraft } from '#server/initiatives/finish-together.ts'
import { peopleToAsk } from '#server/initiatives/people-to-ask.ts'
import { AskPerson } from './ask-person.tsx'
import { KeptForm } from './kept-form.tsx'

/** What the buttons of the page do. */
const WORKS = { ask: askToFinish, alone: finishAlone, join: joinDraft, leave: leaveDraft }

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was chosen is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  const page = await draftTogether(context)
  const query = new URL(args.request.url).searchParams.get('name')?.slice(0, 200) ?? null
  return {
    ...page,
    query,
    people: query === null ? [] : await peopleToAsk(context, { threadId: undefined, query }),
    done: isDone(args.request.url),
  }
})

export const action = write(async (context, input) => {
  const work = workOf(WORKS, input)
  await work(context, input)
  return redirect(`${PATHS.practiceTogether}?${DONE}`, 303)
})

export const meta = titled('together.title')

/** Where the writer of a practice asks somebody to finish its draft with them, and where whoever was asked answers. */
export default function DraftTogetherPage() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!page) return <KeptForm refusal={refusal} texts={{}} />
  const { begun, companion, askedBy, query, people, done } = page
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs steps={[{ label: t('practice.share_title'), href: PATHS.sharePractice }]} />
      <h1 className="ds-heading" data-size="md">
        {t('together.title')}
      </h1>
      <p className="lead">{t('together.lead')}</p>
      {done && !refusal ? <Done>{t('owners.done')}</Done> : null}
      {refusal?.said.key && typed(refusal.values, 'intent') !== 'ask' ? (
        <ErrorSummary title={t(refusal.said.key, refusal.said.values)} />
      ) : null}
      {askedBy.map((asked) => (
        <AskedToFinish key={asked.person.publicId} asked={asked} />
      ))}
      {companion ? (
        <form method="post" action={PATHS.practiceTogether}>
          <ul className="owned">
            <li>
              <AuthorName author={companion.person} />
              <small>{t(companion.accepted ? 'together.writes' : 'owners.waiting')}</small>
              <SubmitButton variant="tertiary" size="sm" name="intent" value="alone">
                {t('together.alone')}
              </SubmitButton>
            </li>
          </ul>
          <p className="hint">{t('together.tell_them')}</p>
        </form>
      ) : null}
      {begun && !companion ? (
        <AskPerson action={PATHS.practiceTogether} query={query} people={people} refusal={refusal} />
      ) : null}
      {begun ? null : <p className="hint">{t('owners.no_draft')}</p>}
    </div>
  )
}

function AskedToFinish({ asked: { person, accepted } }: { asked: DraftTogether['askedBy'][number] }) {
  const t = useT()
  const id = `asked-${person.publicId}`
  return (
    <section className="ds-card" aria-labelledby={id}>
      <h2 className="ds-heading" data-size="2xs" id={id}>
        {t('kept.asked_to_finish', { name: person.displayName })}
      </h2>
      <p>{t('together.what')}</p>
      <form method="post" action={PATHS.practiceTogether}>
        <input type="hidden" name="of" value={person.publicId} />
        <p className="actions">
          {accepted ? (
            <a className="ds-button" href={draftPath({ practice: true, of: person.publicId })}>
              {t('draft.continue')}
            </a>
          ) : (
            <SubmitButton name="intent" value="join">
              {t('together.join')}
            </SubmitButton>
          )}
          <SubmitButton variant="secondary" name="intent" value="leave">
            {t(accepted ? 'owners.leave' : 'owners.decline')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
