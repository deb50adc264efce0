import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { newKey } from '#app/forum/new-key.ts'
import { pathOfInitiative, pathToSignIn, pathToUse } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { places } from '#server/directory/places.ts'
import { adoptInitiative } from '#server/initiatives/adopt-initiative.ts'
import { adoptionsOf } from '#server/initiatives/adoptions-of.ts'
import { spreadMap } from '#server/initiatives/spread-map.ts'
import { AdoptForm } from './adopt-form.tsx'
import { KeptForm } from './kept-form.tsx'
import { Spread } from './spread.tsx'
import { SpreadMap } from './spread-map.tsx'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const page = await adoptionsOf(context, numberIn(args.params.id))
  return {
    ...page,
    map: await spreadMap(context, page.thread.id),
    places: page.may.adopt ? await places(context.db) : [],
    idempotencyKey: newKey(),
    done: isDone(args.request.url),
  }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  await adoptInitiative(context, { ...input, threadId })
  return redirect(`${pathToUse(threadId)}?${DONE}`, 303)
})

export const meta = titled('spread.title')

/** Where an initiative is used, and the form in which others say that they use it too. */
export default function Use() {
  const data = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const refusal = refusalOf(answer)
  const t = useT()
  const member = useRoot()?.member
  const texts = {
    organisation: t('adopt.organisation'),
    sinceYear: t('adopt.since'),
    adaptations: t('adopt.adaptations'),
    outcome: t('adopt.outcome'),
  }
  if (!data) return <KeptForm refusal={refusal} texts={texts} />
  const { thread, stage, done, may } = data
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfInitiative(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('spread.title')}
      </h1>
      {done && !refusal ? <Done>{t('adopt.done')}</Done> : null}
      <p className="lead">{t('spread.stage', { stage: t(`stage.${stage}`) })}</p>
      <SpreadMap map={data.map} />
      <Spread {...data} />
      <section className="evidence-part" aria-labelledby="adopt">
        <h2 className="ds-heading" data-size="xs" id="adopt">
          {t('adopt.title')}
        </h2>
        {may.adopt ? (
          <>
            <p className="hint">{t('adopt.lead')}</p>
            <AdoptForm {...data} idempotencyKey={keyOf(answer) ?? data.idempotencyKey} refusal={refusal} />
          </>
        ) : null}
        {member ? null : (
          <p>
            <a className="ds-link" href={pathToSignIn(pathToUse(thread.id))}>
              {t('adopt.sign_in')}
            </a>
          </p>
        )}
        {member && !may.adopt ? <p className="hint">{t('adopt.owner')}</p> : null}
      </section>
    </div>
  )
}
