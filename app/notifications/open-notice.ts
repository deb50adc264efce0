import { redirect } from '@remix-run/node'
import { membersOnly } from '#app/accounts/asking.ts'
import { read } from '#app/edge/read.ts'
import { pathOfInitiative, pathOfOwners, pathOfPost, pathOfThread } from '#app/paths.ts'
import { openNotice } from '#server/notifications/see-notices.ts'

/** Opens what a notice tells of; it counts as read. */
export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  const { kind, threadId: id, slug, number } = await openNotice(context, args.params.id ?? '')
  if (kind === 'initiative_adopted') return redirect(pathOfInitiative({ id, slug }), 303)
  if (kind === 'ownership_offered') return redirect(pathOfOwners(id), 303)
  return redirect(number ? pathOfPost({ id, slug }, number) : pathOfThread({ id, slug }), 303)
})
