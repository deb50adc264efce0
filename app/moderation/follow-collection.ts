import { redirect } from '@remix-run/node'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { pathToSignIn } from '#app/paths.ts'
import { followCollection } from '#server/moderation/follow-collection.ts'
import { pathOfCollection } from './shaping-paths.ts'

/** Follows a collection or follows it no more, and goes back to it. */
export const action = writeWithoutPage(async (context, input, { params }) => {
  const id = numberIn(params.id)
  // The session ended while the page was open.
  if (context.actor.kind !== 'member') return redirect(pathToSignIn(pathOfCollection({ id })), 303)
  await followCollection(context, { ...input, collectionId: id })
  return redirect(`${pathOfCollection({ id })}#follow`, 303)
})

/** Whoever comes by address is led to the collection. */
export const loader = read(async (_context, { params }) => redirect(pathOfCollection({ id: numberIn(params.id) })))
