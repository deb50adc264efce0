import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { newKey } from '#app/forum/new-key.ts'
import { KeptForm } from '#app/initiatives/kept-form.tsx'
import { pathOfPath, pathOfRelations, pathToSignIn } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Context } from '#server/platform/context.ts'
import { Failure, type Said } from '#server/platform/failures.ts'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { relatableThreads } from '#server/relations/relatable-threads.ts'
import type { EndView } from '#server/relations/relation-rows.ts'
import { relationsOf } from '#server/relations/relations-of.ts'
import { RELATION_LIMITS } from '#server/relations/terms.ts'
import { pathOfEnd } from './path-of-end.ts'
import { ProposeForm } from './propose-form.tsx'
import { TiedList } from './tied-list.tsx'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const threadId = numberIn(args.params.id)
  const page = await relationsOf(context, threadId)
  const sought = new URL(args.request.url).searchParams.get('find')
  const looking = sought !== null && page.may.propose ? await look(context, threadId, sought) : null
  return { ...page, sought, looking, idempotencyKey: newKey(), done: isDone(args.request.url) }
})

/** What the words find, or what is wrong with them: a search is an address, and comes back with its words all the same. */
async function look(context: Context, threadId: number, sought: string): Promise<{ found: EndView[]; wrong?: Said }> {
  try {
    return { found: await relatableThreads(context, { threadId, sought }) }
  } catch (error) {
    if (!(error instanceof Failure) || error.status !== 422) throw error
    return { found: [], wrong: error.fields?.sought ?? error.said }
  }
}

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  await proposeRelation(context, { ...input, threadId })
  return redirect(`${pathOfRelations(threadId)}?${DONE}`, 303)
})

export const meta = titled('relation.title')

/** What a conversation and its record are tied to, and the form in which somebody ties it to something else. */
export default function Relations() {
  const data = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const refusal = refusalOf(answer)
  const t = useT()
  if (!data) return <KeptForm refusal={refusal} texts={{ reason: t('relation.reason') }} />
  const { thread, relations, may, sought, looking, done } = data
  const here = pathOfRelations(thread.id)
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfEnd(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('relation.title')}
      </h1>
      <p className="lead">{t('relation.lead')}</p>
      {done && !refusal ? <Done>{t('relation.done')}</Done> : null}
      <TiedList threadId={thread.id} relations={relations} whole />
      <p>
        <a className="ds-link" href={pathOfPath(thread.id)}>
          {t('relation.path_title')}
        </a>
      </p>
      <section className="evidence-part" aria-labelledby="tie-this">
        <h2 className="ds-heading" data-size="xs" id="tie-this">
          {t('relation.tie_this')}
        </h2>
        {may.propose ? (
          <>
            <form className="stack" method="get" action={`${here}#tie-this`}>
              <TextField
                name="find"
                label={t('relation.sought')}
                hint={t('relation.sought_hint')}
                error={looking?.wrong && t(looking.wrong.key, looking.wrong.values)}
                defaultValue={sought ?? ''}
                maxLength={RELATION_LIMITS.sought.max}
                dir="auto"
                autoComplete="off"
              />
              <p className="actions">
                <SubmitButton variant="secondary">{t('relation.find')}</SubmitButton>
              </p>
            </form>
            <p className="hint" role="status">
              {looking && !looking.wrong && looking.found.length === 0 ? t('relation.nothing_found') : ''}
            </p>
            {looking && (looking.found.length > 0 || refusal) ? (
              <ProposeForm
                // Other words find others: the form begins anew with them.
                key={`${sought} ${typed(refusal?.values, 'idempotencyKey') ?? ''}`}
                thread={thread}
                found={looking.found}
                sought={sought ?? ''}
                idempotencyKey={keyOf(answer) ?? data.idempotencyKey}
                refusal={refusal}
              />
            ) : null}
          </>
        ) : (
          <p>
            <a className="ds-link" href={pathToSignIn(`${here}#tie-this`)}>
              {t('relation.sign_in')}
            </a>
          </p>
        )}
      </section>
    </div>
  )
}
