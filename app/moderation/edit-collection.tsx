import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { KeptForm } from '#app/initiatives/kept-form.tsx'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { themes } from '#server/forum/themes.ts'
import { collectThread, leaveOutItem, moveItem, wordItem } from '#server/moderation/collect.ts'
import { collectionPage } from '#server/moderation/collection-page.ts'
import { publishCollection, reviseCollection } from '#server/moderation/keep-collection.ts'
import { authorize } from '#server/permissions/can.ts'
import { CollectionFields } from './collection-fields.tsx'
import { CollectThread, ItemsToEdit } from './items-to-edit.tsx'
import { COLLECTIONS, pathOfCollection, pathToEditCollection } from './shaping-paths.ts'

/** What the buttons of the page do. */
const WORKS = {
  revise: reviseCollection,
  publish: publishCollection,
  add: collectThread,
  word: wordItem,
  move: moveItem,
  out: leaveOutItem,
}

export const loader = read(async (context, args) => {
  // The session ended while a form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  const page = await collectionPage(context, numberIn(args.params.id))
  authorize(context.actor, 'commons.shape')
  return { ...page, themes: await themes(context.db, context.locale), done: isDone(args.request.url) }
})

export const action = write(async (context, input, { params }) => {
  const collectionId = numberIn(params.id)
  const work = workOf(WORKS, input)
  await work(context, { ...input, collectionId })
  const item = work === moveItem || work === wordItem ? `#item-${typed(input, 'threadId') ?? ''}` : `?${DONE}`
  return redirect(pathToEditCollection(collectionId) + item, 303)
})

export const meta = titled('collection.edit', 'collection.title')

/** Where curators write, fill, order and publish a collection. Every button is a form of its own. */
export default function EditCollection() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const root = useRoot()
  if (!page) {
    const texts = { title: t('collection.name'), intro: t('collection.intro'), occasion: t('collection.occasion') }
    const adding = { thread: t('collection.thread'), words: t('collection.words') }
    return <KeptForm refusal={refusal} texts={{ ...texts, ...adding }} />
  }
  const { id, title, language, intro, theme, occasion, published, done } = page
  const intent = typed(refusal?.values, 'intent')
  const { offered } = writingLanguages(undefined, { ...root?.member, locale: root?.locale })
  const action = pathToEditCollection(id)
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('collection.title'), href: COLLECTIONS },
          { label: title, href: pathOfCollection(page), lang: language },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('collection.edit')}
      </h1>
      {done && !refusal ? <Done>{t('collection.done')}</Done> : null}
      <p className="lead">{t(published ? 'collection.is_published' : 'collection.is_draft')}</p>
      <form method="post" action={action}>
        <input type="hidden" name="publish" value={published ? 'no' : 'yes'} />
        <p className="actions">
          <SubmitButton variant={published ? 'secondary' : 'primary'} name="intent" value="publish">
            {t(published ? 'collection.unpublish' : 'collection.publish')}
          </SubmitButton>
        </p>
      </form>
      <ItemsToEdit page={page} refusal={intent === 'word' ? refusal : undefined} />
      <CollectThread id={id} refusal={intent === 'add' ? refusal : undefined} />
      <h2 className="ds-heading" data-size="xs">
        {t('collection.its_words')}
      </h2>
      <form className="stack" method="post" action={action} noValidate>
        <CollectionFields
          refusal={intent === 'revise' ? refusal : undefined}
          themes={page.themes}
          languages={offered}
          before={{ title, intro: intro.source, language, theme: theme?.code ?? '', occasion }}
        />
        <p className="actions">
          <SubmitButton name="intent" value="revise">
            {t('settings.save')}
          </SubmitButton>
        </p>
      </form>
    </div>
  )
}
