import { randomUUID } from 'node:crypto'
import { GROUPS } from '#server/accounts/terms.ts'
import { bookmarkPost } from '#server/forum/bookmark-post.ts'
import { checkTranslation } from '#server/forum/check-translation.ts'
import { continueForm, continuePost } from '#server/forum/continue-post.ts'
import { disputeTranslation } from '#server/forum/dispute-translation.ts'
import { emptySeats } from '#server/forum/empty-seats.ts'
import { featuredThreads } from '#server/forum/featured-threads.ts'
import { groupCounts } from '#server/forum/group-counts.ts'
import { invitationForm } from '#server/forum/invitation-form.ts'
import { inviteToThread } from '#server/forum/invite-to-thread.ts'
import { markHelped } from '#server/forum/mark-helped.ts'
import { markRead } from '#server/forum/mark-read.ts'
import { memberPage } from '#server/forum/member-page.ts'
import { mentionCandidates } from '#server/forum/mention-candidates.ts'
import { offerTranslation } from '#server/forum/offer-translation.ts'
import { outcomeForm, outcomePreview } from '#server/forum/outcome-form.ts'
import { bookmarkForm } from '#server/forum/own-bookmarks.ts'
import { ownPost } from '#server/forum/own-post.ts'
import { peopleToInvite } from '#server/forum/people-to-invite.ts'
import { postHistory } from '#server/forum/post-history.ts'
import { postOnDay } from '#server/forum/post-on-day.ts'
import { previewOf } from '#server/forum/preview.ts'
import { reactToPost } from '#server/forum/react-to-post.ts'
import { reactionForm } from '#server/forum/reaction-form.ts'
import { reopenQuestion } from '#server/forum/reopen-question.ts'
import { replyForm } from '#server/forum/reply-form.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { retitleThread } from '#server/forum/retitle-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { reviseTranslation } from '#server/forum/revise-translation.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { aboutThread, standingPost } from '#server/forum/standing-post.ts'
import { SORTS } from '#server/forum/terms.ts'
import { themeByGroup } from '#server/forum/theme-by-group.ts'
import { lastThread, threadAddresses } from '#server/forum/thread-addresses.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { type ThreadListInput, threadList } from '#server/forum/thread-list.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { threadPulse } from '#server/forum/thread-pulse.ts'
import { threadRecords } from '#server/forum/thread-records.ts'
import { threadTitles } from '#server/forum/thread-titles.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { withdrawTranslation } from '#server/forum/withdraw-translation.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { invitationReach } from '#server/notifications/invitation-reach.ts'
import type { Context } from '#server/platform/context.ts'
import { opening } from '#tests/forum/conversation.ts'
import { offering } from '#tests/forum/translating.ts'
import { RECORDS_OF_ONE, RECORDS_OF_ONES_OWN, RECORDS_OVER_ALL } from './ways-to-ask-of-records.ts'

/** Each way to narrow and order a list. */
function* filters(): Generator<Required<Pick<ThreadListInput, 'sort'>> & ThreadListInput> {
  for (const sort of SORTS)
    for (const theme of [undefined, 'undocumented', 'primary-care'] as const)
      for (const group of [undefined, ...GROUPS])
        for (const kind of [undefined, 'question', 'practice'] as const)
          for (const waiting of [undefined, true]) yield { sort, theme, group, kind, waiting }
}

async function each<T>(asking: (filter: ThreadListInput) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (const filter of filters()) answers.push(await asking(filter))
  return answers
}

/** Queries that answer from all threads, by the name of the function. */
export const OVER_ALL: Record<string, (context: Context) => Promise<unknown>> = {
  threadList: (context) => each((filter) => threadList(context, { ...filter, limit: 3 })),
  groupCounts: (context) => each((filter) => groupCounts(context, filter)),
  themeByGroup,
  emptySeats: (context) => emptySeats(context, 20),
  threadRecords: async (context) => [
    await threadRecords(context, { order: 'activity', limit: 3 }),
    await threadRecords(context, { order: 'opening', theme: 'undocumented', kind: 'question', limit: 3 }),
  ],
  featuredThreads,
  threadAddresses: (context) => threadAddresses(context, { from: 1, to: 2_000_000_000 }),
  lastThread,
  ...RECORDS_OVER_ALL,
}

/** What is asked of one thread, by the name of the function. */
export const OF_ONE: Record<string, (context: Context, threadId: number) => Promise<unknown>> = {
  threadPage: (context, id) => threadPage(context, { id, after: 0 }),
  threadChanges: (context, id) => threadChanges(context, { id, since: 0 }),
  threadPulse,
  postHistory: (context, threadId) => postHistory(context, { threadId, number: 2 }),
  replyForm: async (context, threadId) => [
    await replyForm(context, { threadId, to: null }),
    await replyForm(context, { threadId, to: 2 }),
  ],
  ownPost: (context, threadId) => ownPost(context, { threadId, number: 2 }),
  replyToThread: (context, threadId) =>
    replyToThread(context, { threadId, voice: 'policymaker', language: 'en', body: 'x', idempotencyKey: randomUUID() }),
  revisePost: (context, threadId) =>
    revisePost(context, { threadId, number: 2, revision: 2, body: 'x', language: 'en' }),
  withdrawPost: (context, threadId) => withdrawPost(context, { threadId, number: 2 }),
  translationPage: async (context, threadId) => [
    await translationPage(context, { threadId, number: 2, language: 'nb' }),
    await translationPage(context, { threadId, number: 0, language: undefined }),
  ],
  offerTranslation: async (context, threadId) => {
    const { original } = await translationPage(context, { threadId, number: 0, language: 'nb' })
    return offerTranslation(
      context,
      offering({ threadId, number: 0 }, { voice: 'policymaker', madeFrom: original.fingerprint }),
    )
  },
  // The writer's own, or another's: either way it is there to be found or refused only for who reads the thread.
  reviseTranslation: async (context, threadId) => {
    const { translation, original } = await translationPage(context, { threadId, number: 1, language: 'nb' })
    const { fingerprint: madeFrom } = original
    const place = { threadId, number: 1, language: 'nb', madeFrom, revision: translation?.revision }
    return reviseTranslation(context, { ...place, body: 'hush' })
  },
  withdrawTranslation: (context, threadId) => withdrawTranslation(context, { threadId, number: 1, language: 'nb' }),
  checkTranslation: async (context, threadId) => {
    const { translation: read } = await translationPage(context, { threadId, number: 2, language: 'nb' })
    return checkTranslation(context, { threadId, number: 2, language: 'nb', revision: read?.revision })
  },
  disputeTranslation: async (context, threadId) => {
    const { translation: read } = await translationPage(context, { threadId, number: 2, language: 'nb' })
    const place = { threadId, number: 2, language: 'nb', revision: read?.revision }
    return disputeTranslation(context, { ...place, reason: 'Not what it says' })
  },
  previewOf: (context, threadId) => previewOf(context, { threadId, body: '@Hush, the author' }),
  mentionCandidates: (context, threadId) => mentionCandidates(context, { threadId, query: 'hush' }),
  saveDraft: (context, threadId) => saveDraft(context, { draft: `reply:${threadId}`, body: 'x' }),
  markRead: (context, threadId) => markRead(context, { threadId, seen: '1-2' }),
  aboutThread,
  standingPost: (context, threadId) => standingPost(context, { threadId, number: 2 }),
  bookmarkPost: (context, threadId) => bookmarkPost(context, { threadId, number: 2, note: 'x' }),
  bookmarkForm: (context, threadId) => bookmarkForm(context, { threadId, number: 2 }),
  continueForm: (context, threadId) => continueForm(context, { threadId, number: 2 }),
  continuePost: (context, fromThreadId) =>
    continuePost(context, { ...opening({ voice: 'policymaker', audience: 'members' }), fromThreadId, fromNumber: 2 }),
  threadTitles,
  postOnDay: (context, threadId) => postOnDay(context, { threadId, day: '2026-09-15' }, 'Europe/Oslo'),
  invitationForm,
  peopleToInvite: (context, threadId) => peopleToInvite(context, { threadId, name: 'Hush' }),
  inviteToThread: (context, threadId) => inviteToThread(context, { threadId, invited: 'ngo', language: 'en' }),
  invitationReach,
  ...RECORDS_OF_ONE,
}

/** What only the one who asked may do with a thread, by the name of the function. */
export const OF_ONES_OWN: typeof OF_ONE = {
  outcomeForm,
  outcomePreview: (context, threadId) => outcomePreview(context, threadId, 'We followed #2.'),
  markHelped: (context, threadId) => markHelped(context, { threadId, number: 2, helped: 'yes' }),
  writeOutcome: (context, threadId) =>
    writeOutcome(context, {
      threadId,
      outcomeRevision: 0,
      voice: 'policymaker',
      language: 'en',
      body: 'We followed #2.',
    }),
  reopenQuestion: (context, threadId) => reopenQuestion(context, { threadId }),
  reactionForm: (context, threadId) => reactionForm(context, { threadId, number: 2 }),
  reactToPost: (context, threadId) => reactToPost(context, { threadId, number: 2, say: 'useful_in_work' }),
  retitleThread: (context, threadId) =>
    retitleThread(context, { threadId, title: 'A title that says more', was: 'Hush, this is our title' }),
  ...RECORDS_OF_ONES_OWN,
}

/** What is asked of one person who has written in it, by the name of the function. */
export const OF_A_PERSON: Record<string, (context: Context, publicId: string) => Promise<unknown>> = {
  memberPage: (context, id) => memberPage(context, { id }),
}
