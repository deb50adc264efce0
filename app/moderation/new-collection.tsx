import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { KeptForm } from '#app/initiatives/kept-form.tsx'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { themes } from '#server/forum/themes.ts'
import { beginCollection } from '#server/moderation/keep-collection.ts'
import { authorize } from '#server/permissions/can.ts'
import { CollectionFields } from './collection-fields.tsx'
import { COLLECTIONS, NEW_COLLECTION, pathToEditCollection } from './shaping-paths.ts'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  authorize(context.actor, 'commons.shape')
  return { themes: await themes(context.db, context.locale) }
})

export const action = write(async (context, input) => {
  const { id } = await beginCollection(context, input)
  return redirect(pathToEditCollection(id), 303)
})

export const meta = titled('collection.new', 'collection.title')

/** A curator begins a collection. */
export default function NewCollection() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const root = useRoot()
  if (!page)
    return (
      <KeptForm
        refusal={refusal}
        texts={{
          title: t('collection.name'),
          intro: t('collection.intro'),
          occasion: t('collection.occasion'),
        }}
      />
    )
  const { offered } = writingLanguages(undefined, { ...root?.member, locale: root?.locale })
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: t('collection.title'), href: COLLECTIONS }]} />
      <h1 className="ds-heading" data-size="md">
        {t('collection.new')}
      </h1>
      <p className="lead">{t('collection.new_lead')}</p>
      <form className="stack" method="post" action={NEW_COLLECTION} noValidate>
        <CollectionFields refusal={refusal} themes={page.themes} languages={offered} />
        <p className="actions">
          <SubmitButton>{t('collection.begin')}</SubmitButton>
        </p>
      </form>
    </div>
  )
}
