import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { fileIn } from '#app/edge/files.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfInitiative, pathToMaterials } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { addMaterial } from '#server/initiatives/add-material.ts'
import { ownMaterials } from '#server/initiatives/materials-of.ts'
import { moveMaterialUp, removeMaterial } from '#server/initiatives/order-materials.ts'
import { KeptForm } from './kept-form.tsx'
import { MaterialForm } from './material-form.tsx'
import { Material } from './material-list.tsx'

/** What the buttons of the page do. */
const WORKS = { add: addMaterial, up: moveMaterialUp, remove: removeMaterial }

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const threadId = numberIn(args.params.id)
  if (context.actor.kind === 'reader') membersOnly(args.context, args.request)
  return { ...(await ownMaterials(context, threadId)), done: isDone(args.request.url) }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  const work = workOf(WORKS, input)
  await work(context, { ...input, threadId, file: fileIn(input, 'file') })
  return redirect(`${pathToMaterials(threadId)}?${DONE}`, 303)
})

export const meta = titled('material.title')

/** What others need to do the same, for those who answer for an initiative: a list, and a form for one more. */
export default function Materials() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!page)
    return (
      <KeptForm
        refusal={refusal}
        texts={{ title: t('material.name'), url: t('material.url'), licenceWords: t('material.licence_words') }}
      />
    )
  const { thread, materials, done } = page
  const adding = typed(refusal?.values, 'intent') === 'add'
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfInitiative(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('material.title')}
      </h1>
      <p className="lead">{t('material.lead')}</p>
      {done && !refusal ? <Done>{t('owners.done')}</Done> : null}
      {refusal && !adding ? <ErrorSummary title={t(refusal.said.key, refusal.said.values)} /> : null}
      {materials.length === 0 ? (
        <p className="hint">{t('material.none')}</p>
      ) : (
        <ol className="owned">
          {materials.map((material, index) => (
            <li key={material.id}>
              <Material material={material} />
              <form method="post" action={pathToMaterials(thread.id)}>
                <input type="hidden" name="materialId" value={material.id} />
                {index > 0 ? (
                  <SubmitButton
                    variant="tertiary"
                    size="sm"
                    name="intent"
                    value="up"
                    aria-label={t('material.up_which', { name: material.title })}
                  >
                    {t('material.up')}
                  </SubmitButton>
                ) : null}
                <SubmitButton
                  variant="tertiary"
                  size="sm"
                  name="intent"
                  value="remove"
                  aria-label={t('material.remove_which', { name: material.title })}
                >
                  {t('material.remove')}
                </SubmitButton>
              </form>
            </li>
          ))}
        </ol>
      )}
      <MaterialForm thread={thread} refusal={adding ? refusal : undefined} />
    </div>
  )
}
