import type { z } from 'zod'
import { findingOfThread } from '#server/findings/finding-of-thread.ts'
import { movedPlaces } from '#server/forum/moved-address.ts'
import { postPath, threadPath } from '#server/forum/slug.plain.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { threadPulse } from '#server/forum/thread-pulse.ts'
import { type ThreadRecord, type ThreadRecordsInput, threadRecords } from '#server/forum/thread-records.ts'
import type { PersonView, PostView, ThreadRowView, TitleTranslationView, TranslationView } from '#server/forum/views.ts'
import type { Context } from '#server/platform/context.ts'
import { absolute, withWholeLinks } from './absolute.ts'
import { initiativePath, memberPath } from './paths.ts'
import type { post, thread, threadSummary } from './shapes.ts'

/** Somebody, as the API names them. */
export const personOf = ({ displayName, pseudonym, publicId }: PersonView) => ({
  name: displayName,
  pseudonym,
  url: absolute(memberPath(publicId)),
})

const titleOf = ({ translator, ...rest }: TitleTranslationView) => ({ ...rest, by: personOf(translator) })
const translationOf = ({ translator, html, href, ...rest }: TranslationView) => ({
  ...rest,
  text: withWholeLinks(html, href),
  by: personOf(translator),
})

/** What is said of a thread wherever it is named. */
const fieldsOf = (view: Omit<ThreadRowView, 'author'> & { createdAt: string }) => ({
  ...view,
  url: absolute(threadPath(view.id, view.slug)),
  titles: view.titles.map(titleOf),
  theme: view.theme.code as z.input<typeof thread>['theme'],
})

const summaryOf = (record: ThreadRecord): z.input<typeof threadSummary> => ({
  ...fieldsOf(record),
  author: record.opening && personOf(record.opening.author),
  html: record.opening && withWholeLinks(record.opening.html, threadPath(record.id, record.slug)),
})

/** A page of threads, those with the latest activity first. */
export async function threadsAnswer(context: Context, input: Omit<ThreadRecordsInput, 'order'>) {
  const { threads, next } = await threadRecords(context, { ...input, order: 'activity' })
  return { items: threads.map(summaryOf), next }
}

/** A thread. @throws {Failure} 404 for one that readers may not see */
export async function threadAnswer(context: Context, id: number): Promise<z.input<typeof thread>> {
  const { thread: view, outcome, languages } = await threadPage(context, { id, after: 0, size: 1 })
  const { author: _author, ...said } = view
  const finding = view.kind === 'finding' ? ((await findingOfThread(context, id))?.path ?? null) : null
  const record = view.kind === 'practice' ? initiativePath(view) : finding
  return {
    ...fieldsOf(said),
    posts: absolute(`/api/v1/threads/${id}/posts`),
    lastNumber: view.lastNumber,
    languages,
    record: record && absolute(record),
    outcome: outcome && {
      ...outcome,
      author: personOf(outcome.author),
      html: withWholeLinks(outcome.html, threadPath(id, view.slug)),
      cites: outcome.cites.map(({ number }) => number),
      translations: outcome.translations.map(translationOf),
    },
  }
}

/**
 * Posts of a thread in the order of their numbers, from a number on.
 * @throws {Failure} 404 for a thread that readers may not see
 */
export async function postsAnswer(
  context: Context,
  { id, after, limit }: { id: number; after: number; limit: number },
) {
  // Whoever has read all asks again later: nothing new is no fault.
  if (after >= (await threadPulse(context, id)).lastNumber) return { items: [], next: null }
  const { thread: about, posts, next } = await threadPage(context, { id, after, size: limit })
  const aside = posts.filter((one) => one.aside).map(({ number }) => number)
  const moved = await movedPlaces(context, id, aside)
  return {
    items: posts.map((one) => postOf(about, one, moved.get(one.number))),
    next: next === null ? null : String(next),
  }
}

function postOf(
  { id, slug }: { id: number; slug: string },
  view: PostView,
  movedTo: string | undefined,
): z.input<typeof post> {
  const page = threadPath(id, slug)
  return {
    ...view,
    url: absolute(postPath(id, slug, view.number, POSTS_PER_PAGE)),
    author: view.author && personOf(view.author),
    html: view.withdrawnAt ? null : withWholeLinks(view.html, page),
    translations: view.translations.map(translationOf),
    replyTo: view.replyToNumber,
    movedTo: movedTo === undefined ? null : absolute(movedTo),
  }
}
