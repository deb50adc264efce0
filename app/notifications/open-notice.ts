import { redirect } from '@remix-run/node'
import { membersOnly } from '#app/accounts/asking.ts'
import { read } from '#app/edge/read.ts'
import { pathOfAttempt, pathToHelp } from '#app/initiatives/paths.ts'
import { MODERATION, pathOfCase, pathOfDecision, pathOfHeld } from '#app/moderation/paths.ts'
import { pathOfCollection, pathOfResponses } from '#app/moderation/shaping-paths.ts'
import {
  PATHS,
  pathOfEvidence,
  pathOfInitiative,
  pathOfOwners,
  pathOfPost,
  pathOfRelation,
  pathOfThread,
} from '#app/paths.ts'
import { openNotice } from '#server/notifications/see-notices.ts'

/** Opens what a notice tells of; it counts as read. */
export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  const { kind, subject, threadId: id, slug, number } = await openNotice(context, args.params.id ?? '')
  if (kind === 'decision_made' || kind === 'cared_for') return redirect(pathOfDecision(subject), 303)
  if (kind === 'danger_reported') return redirect(pathOfCase(Number(subject)), 303)
  if (kind === 'held_approved' || kind === 'held_asked' || kind === 'held_refused')
    return redirect(pathOfHeld(subject.split(' ')[0] ?? ''), 303)
  if (kind === 'cases_wait') return redirect(MODERATION, 303)
  if (id === null) return redirect(PATHS.rules, 303)
  if (kind === 'initiative_adopted') return redirect(pathOfInitiative({ id, slug }), 303)
  // The relation's own id, and after a space what else makes the notice the same.
  if (kind === 'relation_proposed' || kind === 'relation_answered')
    return redirect(pathOfRelation(id, subject.split(' ')[0] ?? ''), 303)
  if (kind === 'ownership_offered' || kind === 'ownership_accepted' || kind === 'ownership_declined')
    return redirect(pathOfOwners(id), 303)
  if (kind === 'initiative_attempted' || kind === 'attempt_answered')
    return redirect(pathOfAttempt(Number(subject)), 303)
  if (kind === 'post_quoted') return redirect(`${pathOfEvidence(id)}#lanes`, 303)
  if (kind === 'help_asked' || kind === 'help_offered') return redirect(pathToHelp(id), 303)
  if (kind === 'collection_grown') return redirect(pathOfCollection({ id: Number(subject.split(' ')[0]) }), 303)
  if (kind === 'response_given') return redirect(pathOfResponses(id), 303)
  return redirect(number ? pathOfPost({ id, slug }, number) : pathOfThread({ id, slug }), 303)
})
