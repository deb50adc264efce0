import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { KeptForm } from '#app/initiatives/kept-form.tsx'
import { pathOfRelation, pathOfRelations } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { answerRelation } from '#server/relations/answer-relation.ts'
import { relationPage } from '#server/relations/relations-of.ts'
import { withdrawRelation } from '#server/relations/withdraw-relation.ts'
import { AnswerForm } from './answer-form.tsx'
import { EndLink } from './end-link.tsx'
import { pathOfEnd } from './path-of-end.ts'
import { SaidOfIt } from './said-of-it.tsx'
import { TieTag } from './tie-tag.tsx'

/** What the buttons of the page do. */
const WORKS = { answer: answerRelation, withdraw: withdrawRelation }

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const where = { threadId: numberIn(args.params.id), relationId: args.params.relation ?? '' }
  return { ...(await relationPage(context, where)), done: isDone(args.request.url) }
})

export const action = write(async (context, input, { params }) => {
  const where = { threadId: numberIn(params.id), relationId: params.relation ?? '' }
  const work = workOf(WORKS, input)
  await work(context, { ...input, ...where })
  return redirect(
    `${pathOfRelation(where.threadId, where.relationId)}${work === answerRelation ? `?${DONE}` : ''}`,
    303,
  )
})

export const meta = titled('relation.page_title')

/** One relation with both of its ends, what is said of it on both sides, and the forms for those whose it is. */
export default function Relation() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!data) return <KeptForm refusal={refusal} texts={{ words: t('relation.words') }} />
  const { thread, relation, done } = data
  const { may } = relation
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfEnd(thread), lang: thread.language },
          { label: t('relation.title'), href: pathOfRelations(thread.id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('relation.page_title')}
      </h1>
      {done && !refusal ? <Done>{t('relation.answered')}</Done> : null}
      {relation.withdrawnAt ? <p className="note">{t('relation.withdrawn_note')}</p> : null}
      <div className="two-ends">
        <EndLink end={relation.from} />
        <TieTag tie={`from_${relation.kind}`} />
        <EndLink end={relation.to} />
      </div>
      <SaidOfIt relation={relation} />
      {may.answer ? (
        <section className="evidence-part" aria-labelledby="answer">
          <h2 className="ds-heading" data-size="xs" id="answer">
            {t('relation.answer_title')}
          </h2>
          <p className="hint">{t('relation.answer_lead')}</p>
          <AnswerForm thread={thread} relation={relation} refusal={refusal} />
        </section>
      ) : null}
      {may.withdraw ? (
        <section className="evidence-part" aria-labelledby="withdraw">
          <h2 className="ds-heading" data-size="xs" id="withdraw">
            {t('relation.withdraw_title')}
          </h2>
          <p className="hint">{t('relation.withdraw_lead')}</p>
          <form method="post" action={pathOfRelation(thread.id, relation.id)}>
            <p className="actions">
              <SubmitButton variant="secondary" name="intent" value="withdraw">
                {t('relation.withdraw')}
              </SubmitButton>
            </p>
          </form>
        </section>
      ) : null}
    </div>
  )
}
