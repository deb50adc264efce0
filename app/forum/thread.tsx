import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { MetaFunction, ShouldRevalidateFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import type { PageHandle } from '#app/edge/page-handle.ts'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titleOf } from '#app/edge/title.ts'
import { ThreadScreen } from '#app/forum/thread-screen.tsx'
import { groupFromSlug } from '#server/accounts/terms.ts'
import { findingOfThread } from '#server/findings/finding-of-thread.ts'
import { threadPath } from '#server/forum/slug.plain.ts'
import { type PageInput, threadPage } from '#server/forum/thread-page.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { threadHead } from '#server/machines/thread-head.ts'
import { heldCard } from '#server/moderation/held-card.ts'
import { mergedCard } from '#server/moderation/merged-card.ts'
import { responseCard } from '#server/moderation/response-card.ts'
import { newKey } from './new-key.ts'

/** Reads where the page begins and what it is narrowed to; groups and languages that are none count as not given. */
function addressOf({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>): PageInput {
  const query = new URL(request.url).searchParams
  return {
    id: numberIn(params.id),
    after: numberIn(query.get('after') ?? '0'),
    group: groupFromSlug(query.get('group') ?? ''),
    language: TEXT_LANGUAGES.find((language) => language === query.get('language')),
  }
}

export const loader = read(async (context, args) => {
  const page = await threadPage(context, addressOf(args))
  // The number finds the thread; a wrong or missing slug leads to the right one.
  if (args.params.slug !== page.thread.slug)
    throw redirect(threadPath(page.thread.id, page.thread.slug) + new URL(args.request.url).search, 301)
  await tellMachines(args.context, () => threadHead(page))
  const finding = page.thread.kind === 'finding' ? await findingOfThread(context, page.thread.id) : null
  const asked = [await mergedCard(context, page), await heldCard(context, page), await responseCard(context, page)]
  const cards = asked.filter((card) => card !== null)
  const responses = cards[0] ? { ...cards[0], html: cards.map(({ html }) => html).join('') } : null
  return { page, record: finding?.path ?? null, responses, idempotencyKey: page.may.reply ? newKey() : '' }
})

/** What happens on the page keeps it up to date by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) => currentUrl.href !== nextUrl.href

/** A reader's page asks now and then whether there is something new; a member's comes with no more words than it says. */
export const handle: PageHandle = { readerScripts: ['reader'], messages: 'conversation' }

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data?.page.thread.title)

export default function Thread() {
  const { page, record, responses, idempotencyKey } = useLoaderData<typeof loader>()
  const { thread, after, filter } = page
  const key = [thread.id, after, filter?.group, filter?.language].join('-')
  return <ThreadScreen key={key} page={page} record={record} responses={responses} idempotencyKey={idempotencyKey} />
}
