import { randomUUID } from 'node:crypto'
import { GROUPS } from '#server/accounts/terms.ts'
import { bookmarkPost } from '#server/forum/bookmark-post.ts'
import { checkTranslation } from '#server/forum/check-translation.ts'
import { continueForm, continuePost } from '#server/forum/continue-post.ts'
import { disputeTranslation } from '#server/forum/dispute-translation.ts'
import { emptySeats } from '#server/forum/empty-seats.ts'
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
import { addMaterial } from '#server/initiatives/add-material.ts'
import { adoptInitiative } from '#server/initiatives/adopt-initiative.ts'
import { adoptionsOf } from '#server/initiatives/adoptions-of.ts'
import { answerAttempt } from '#server/initiatives/answer-attempt.ts'
import { acceptOffer, declineOffer } from '#server/initiatives/answer-offer.ts'
import { askForHelp } from '#server/initiatives/ask-for-help.ts'
import { attemptList } from '#server/initiatives/attempt-list.ts'
import { attemptPage } from '#server/initiatives/attempt-page.ts'
import { initiativeBrief } from '#server/initiatives/brief.ts'
import { briefPdf } from '#server/initiatives/brief-pdf.ts'
import { claimEvidence } from '#server/initiatives/claim-evidence.ts'
import { confirmEvidence } from '#server/initiatives/confirm-evidence.ts'
import { confirmRunning } from '#server/initiatives/confirm-running.ts'
import { evidencePage } from '#server/initiatives/evidence-page.ts'
import { helpPage } from '#server/initiatives/help-page.ts'
import { initiativeAddresses, lastInitiative } from '#server/initiatives/initiative-addresses.ts'
import { initiativeFacts } from '#server/initiatives/initiative-facts.ts'
import { initiativeHistory } from '#server/initiatives/initiative-history.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { lanesOf } from '#server/initiatives/lanes-of.ts'
import { leaveOwnership } from '#server/initiatives/leave-ownership.ts'
import { looserFilters } from '#server/initiatives/looser-filters.ts'
import { ownMaterials } from '#server/initiatives/materials-of.ts'
import { leaveOutInstitution, nameInstitution } from '#server/initiatives/name-institution.ts'
import { offerOwnership } from '#server/initiatives/offer-ownership.ts'
import { moveMaterialUp, removeMaterial } from '#server/initiatives/order-materials.ts'
import { ownAdoption } from '#server/initiatives/own-adoption.ts'
import { ownContact } from '#server/initiatives/own-contact.ts'
import { ownersPage } from '#server/initiatives/owners-page.ts'
import { peopleToAsk } from '#server/initiatives/people-to-ask.ts'
import { practiceMap } from '#server/initiatives/practice-map.ts'
import { practiceMapFile } from '#server/initiatives/practice-map-file.ts'
import { publishContact, withdrawContact } from '#server/initiatives/publish-contact.ts'
import { quotablePost, quotablePosts } from '#server/initiatives/quotable-posts.ts'
import { quotePost } from '#server/initiatives/quote-post.ts'
import { removeQuotation } from '#server/initiatives/remove-quotation.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { runningPage } from '#server/initiatives/running-page.ts'
import { spreadMap } from '#server/initiatives/spread-map.ts'
import { stopInitiative } from '#server/initiatives/stop-initiative.ts'
import { tellAttempt } from '#server/initiatives/tell-attempt.ts'
import { withdrawAdoption } from '#server/initiatives/withdraw-adoption.ts'
import { withdrawAttempt } from '#server/initiatives/withdraw-attempt.ts'
import { withdrawClaim } from '#server/initiatives/withdraw-claim.ts'
import { withdrawConfirmation } from '#server/initiatives/withdraw-confirmation.ts'
import { withdrawOffer } from '#server/initiatives/withdraw-offer.ts'
import { invitationReach } from '#server/notifications/invitation-reach.ts'
import type { Context } from '#server/platform/context.ts'
import { answerRelation } from '#server/relations/answer-relation.ts'
import { endOf } from '#server/relations/end-of.ts'
import { pathOf } from '#server/relations/path-of.ts'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { relatableThreads } from '#server/relations/relatable-threads.ts'
import { relationPage, relationsOf } from '#server/relations/relations-of.ts'
import { withdrawRelation } from '#server/relations/withdraw-relation.ts'
import { opening } from '#tests/forum/conversation.ts'
import { offering } from '#tests/forum/translating.ts'
import { described } from '#tests/initiatives/sharing.ts'
import { answering, tying } from '#tests/relations/tying.ts'
import { adopting, CONTACT, confirming, WORDS } from '#tests/support/initiatives.ts'
import { trying } from '#tests/support/lanes.ts'
import { thread } from '#tests/support/world.ts'

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
  initiativeList: (context) =>
    Promise.all(
      [{}, { words: 'hush' }, { words: 'hsuh' }, { place: '03' }, { place: '46', anywhere: true }].map((filter) =>
        initiativeList(context, filter),
      ),
    ),
  looserFilters: (context) =>
    Promise.all([
      looserFilters(context, { words: 'hush', theme: 'undocumented', level: 5 }),
      looserFilters(context, { place: '55', stage: 'national' }),
    ]),
  attemptList: (context) => attemptList(context, {}),
  threadRecords: async (context) => [
    await threadRecords(context, { order: 'activity', limit: 3 }),
    await threadRecords(context, { order: 'opening', theme: 'undocumented', kind: 'question', limit: 3 }),
  ],
  threadAddresses: (context) => threadAddresses(context, { from: 1, to: 2_000_000_000 }),
  lastThread,
  initiativeAddresses: (context) => initiativeAddresses(context, { from: 1, to: 2_000_000_000 }),
  lastInitiative,
  practiceMap: (context) => practiceMap(context, {}),
  practiceMapFile: (context) => practiceMapFile(context, {}),
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
  initiativePage,
  initiativeBrief,
  briefPdf: async (context, threadId) => {
    const setting = { language: 'en', zone: 'Europe/Oslo', origin: 'https://commons.example' } as const
    const { fileName, etag } = await briefPdf(context, threadId, setting)
    return { fileName, etag }
  },
  initiativeHistory,
  initiativeFacts,
  evidencePage,
  adoptionsOf,
  ownersPage,
  acceptOffer: (context, threadId) => acceptOffer(context, { threadId }),
  declineOffer: (context, threadId) => declineOffer(context, { threadId }),
  spreadMap,
  ownAdoption: async (context, threadId) => ownAdoption(context, await firstAdoption(context, threadId)),
  confirmEvidence: (context, threadId) => confirmEvidence(context, confirming(threadId, 3, 'policymaker')),
  withdrawConfirmation: (context, threadId) => withdrawConfirmation(context, { threadId, rung: 3 }),
  adoptInitiative: (context, threadId) => adoptInitiative(context, adopting(threadId, { voice: 'policymaker' })),
  withdrawAdoption: async (context, threadId) => withdrawAdoption(context, await firstAdoption(context, threadId)),
  tellAttempt: (context, threadId) =>
    tellAttempt(context, trying({ practice: String(threadId), theme: '', voice: 'policymaker' })),
  attemptPage: async (context, threadId) => attemptPage(context, await firstAttempt(context, threadId)),
  withdrawAttempt: async (context, threadId) =>
    withdrawAttempt(context, { attemptId: await firstAttempt(context, threadId) }),
  lanesOf,
  quotablePosts,
  quotablePost: (context, threadId) => quotablePost(context, { threadId, from: threadId, number: 2 }),
  quotePost: (context, threadId) =>
    quotePost(context, { threadId, from: threadId, number: 2, words: 'this is our answer' }),
  removeQuotation: async (context, threadId) => {
    const found = await context.db.quotation.findFirst({ where: { threadId } })
    return removeQuotation(context, { threadId, quotationId: found?.id ?? '00000000-0000-4000-8000-000000000000' })
  },
  endOf,
  relationsOf,
  pathOf,
  relatableThreads: (context, threadId) => relatableThreads(context, { threadId, sought: 'hush' }),
  relationPage: async (context, threadId) => relationPage(context, await firstRelation(context, threadId)),
  proposeRelation: async (context, threadId) => {
    const { id: other } = await thread(context.db)
    return proposeRelation(context, tying(threadId, other, { tie: 'from_led_to', voice: 'policymaker' }))
  },
  answerRelation: async (context, threadId) => {
    const { relationId } = await firstRelation(context, threadId)
    return answerRelation(context, answering(threadId, relationId, { voice: 'policymaker' }))
  },
}

/** The relation that stands there; where nothing may be seen, one that is nowhere. */
async function firstRelation(context: Context, threadId: number) {
  const page = await relationsOf(context, threadId).catch(() => undefined)
  return { threadId, relationId: page?.relations[0]?.id ?? '00000000-0000-7000-8000-000000000000' }
}

/** The attempt that stands there; where there is none, one that is nowhere. */
const firstAttempt = async ({ db }: Context, threadId: number): Promise<number> =>
  (await db.attempt.findFirst({ where: { threadId } }))?.id ?? 2_000_000_000

/** The adoption that stands there; where nothing may be seen, one that is nowhere. */
async function firstAdoption(context: Context, threadId: number) {
  const page = await adoptionsOf(context, threadId).catch(() => undefined)
  return { threadId, adoptionId: page?.adoptions[0]?.id ?? '00000000-0000-7000-8000-000000000000' }
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
  reviseInitiative: (context, threadId) => reviseInitiative(context, described(threadId)),
  peopleToAsk: (context, threadId) => peopleToAsk(context, { threadId, query: 'Hush' }),
  offerOwnership: async (context, threadId) => {
    const person = await context.db.member.findFirst({ where: { displayName: 'Hush, the third' } })
    return offerOwnership(context, { threadId, person: person?.publicId ?? randomUUID() })
  },
  withdrawOffer: (context, threadId) => withdrawOffer(context, { threadId, offerId: randomUUID() }),
  leaveOwnership: (context, threadId) => leaveOwnership(context, { threadId }),
  nameInstitution: (context, threadId) =>
    nameInstitution(context, { threadId, institution: 'Haukeland University Hospital' }),
  leaveOutInstitution: (context, threadId) => leaveOutInstitution(context, { threadId, rorId: '03np4e098' }),
  ownMaterials,
  addMaterial: (context, threadId) =>
    addMaterial(context, { threadId, title: 'Hush', language: 'en', licence: 'cc0', url: 'https://example.org/hush' }),
  moveMaterialUp: (context, threadId) => moveMaterialUp(context, { threadId, materialId: randomUUID() }),
  removeMaterial: (context, threadId) => removeMaterial(context, { threadId, materialId: randomUUID() }),
  ownContact,
  publishContact: (context, threadId) => publishContact(context, { threadId, ...CONTACT }),
  withdrawContact: (context, threadId) => withdrawContact(context, { threadId }),
  claimEvidence: (context, threadId) => claimEvidence(context, { threadId, fact: 'manual', words: WORDS }),
  runningPage,
  confirmRunning: (context, threadId) => confirmRunning(context, { threadId }),
  stopInitiative: (context, threadId) => stopInitiative(context, { threadId, words: WORDS }),
  helpPage,
  askForHelp: (context, threadId) => askForHelp(context, { threadId, words: WORDS }),
  answerAttempt: async (context, threadId) =>
    answerAttempt(context, { attemptId: await firstAttempt(context, threadId), words: WORDS }),
  withdrawRelation: async (context, threadId) => withdrawRelation(context, await firstRelation(context, threadId)),
  withdrawClaim: (context, threadId) => withdrawClaim(context, { threadId, fact: 'outcomes' }),
  reopenQuestion: (context, threadId) => reopenQuestion(context, { threadId }),
  reactionForm: (context, threadId) => reactionForm(context, { threadId, number: 2 }),
  reactToPost: (context, threadId) => reactToPost(context, { threadId, number: 2, say: 'useful_in_work' }),
  retitleThread: (context, threadId) =>
    retitleThread(context, { threadId, title: 'A title that says more', was: 'Hush, this is our title' }),
}

/** What is asked of one person who has written in it, by the name of the function. */
export const OF_A_PERSON: Record<string, (context: Context, publicId: string) => Promise<unknown>> = {
  memberPage: (context, id) => memberPage(context, { id }),
}
