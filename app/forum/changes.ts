import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { localeNamed } from '#server/i18n/languages.plain.ts'

/**
 * All that changed in a thread after a revision (`?since=17&locale=nb`), for scripts that keep a page up to date. One answer
 * is kept for all who ask for the same, so the language of its words is that of its address, and not of who asks.
 */
export const loader = read(async (context, { params, request }) => {
  const asked = new URL(request.url).searchParams
  const since = numberIn(asked.get('since'))
  const locale = localeNamed(asked.get('locale') ?? undefined) ?? 'nb'
  const changes = await threadChanges({ ...context, locale }, { id: numberIn(params.id), since })
  return Response.json(changes)
})
