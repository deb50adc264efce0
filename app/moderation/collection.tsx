import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titleOf } from '#app/edge/title.ts'
import { pathOfList } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { collectionFeedPath } from '#server/machines/addresses.plain.ts'
import { collectionHead } from '#server/machines/list-head.ts'
import { collectionPage } from '#server/moderation/collection-page.ts'
import { CollectionItems } from './collection-items.tsx'
import { COLLECTIONS, pathOfCollection, pathToEditCollection, pathToFollowCollection } from './shaping-paths.ts'

export const loader = read(async (context, { params, request, context: asking }) => {
  const page = await collectionPage(context, numberIn(params.id))
  if (params.slug !== page.slug) throw redirect(pathOfCollection(page) + new URL(request.url).search, 301)
  // The feed of a draft is nobody's.
  if (page.published) await tellMachines(asking, () => collectionHead(context.locale, page))
  return { ...page, feed: collectionFeedPath(page.id, context.locale), done: isDone(request.url) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data?.title)

/** A collection: the curator's words, then what is in it. Printed, it is a clean document. */
export default function Collection() {
  const page = useLoaderData<typeof loader>()
  const { id, title, language, intro, theme, occasion, published, items, follows, may, feed, done } = page
  const t = useT()
  return (
    <article className="narrow">
      <Breadcrumbs steps={[{ label: t('collection.title'), href: COLLECTIONS }]} />
      {done ? <Done>{t('collection.done')}</Done> : null}
      <h1 className="ds-heading" data-size="md" lang={language} dir={directionOf(language)}>
        {title}
      </h1>
      <p className="meta">
        {published ? null : <strong>{t('collection.draft')}</strong>}
        {occasion ? (
          <span lang={language} dir="auto">
            {occasion}
          </span>
        ) : null}
        {theme ? (
          <a className="ds-link" href={pathOfList({ theme: theme.code })}>
            {theme.name}
          </a>
        ) : null}
        <span>{t('collection.count', { count: items.length })}</span>
      </p>
      <Prose html={intro.html} language={language} />
      <div className="actions">
        {published ? (
          <a className="ds-link" href={feed}>
            {t('collection.feed')}
          </a>
        ) : null}
        {may.shape ? (
          <a className="ds-button" data-variant="secondary" data-size="sm" href={pathToEditCollection(id)}>
            {t('collection.edit')}
          </a>
        ) : null}
        {follows === null ? null : (
          <form className="follow" id="follow" tabIndex={-1} method="post" action={pathToFollowCollection(id)}>
            <input type="hidden" name="follow" value={follows ? 'no' : 'yes'} />
            <SubmitButton variant="secondary" size="sm">
              {t(follows ? 'collection.unfollow' : 'collection.follow')}
            </SubmitButton>
            {follows ? <small>{t('collection.following')}</small> : null}
          </form>
        )}
      </div>
      {items.length > 0 ? <CollectionItems items={items} language={language} /> : <p>{t('collection.empty')}</p>}
    </article>
  )
}
