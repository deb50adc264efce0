import { randomUUID } from 'node:crypto'
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
import type { Context } from '#server/platform/context.ts'
import { answerRelation } from '#server/relations/answer-relation.ts'
import { endOf } from '#server/relations/end-of.ts'
import { pathOf } from '#server/relations/path-of.ts'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { relatableThreads } from '#server/relations/relatable-threads.ts'
import { relationPage, relationsOf } from '#server/relations/relations-of.ts'
import { withdrawRelation } from '#server/relations/withdraw-relation.ts'
import { described } from '#tests/initiatives/sharing.ts'
import { answering, tying } from '#tests/relations/tying.ts'
import { adopting, CONTACT, confirming, WORDS } from '#tests/support/initiatives.ts'
import { trying } from '#tests/support/lanes.ts'
import { thread } from '#tests/support/world.ts'

/** Queries about records that answer from all threads, by the name of the function. */
export const RECORDS_OVER_ALL: Record<string, (context: Context) => Promise<unknown>> = {
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
  initiativeAddresses: (context) => initiativeAddresses(context, { from: 1, to: 2_000_000_000 }),
  lastInitiative,
  practiceMap: (context) => practiceMap(context, {}),
  practiceMapFile: (context) => practiceMapFile(context, {}),
}

/** What is asked of the record beside one thread, by the name of the function. */
export const RECORDS_OF_ONE: Record<string, (context: Context, threadId: number) => Promise<unknown>> = {
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

/** What only those who answer for a record may do with it, by the name of the function. */
export const RECORDS_OF_ONES_OWN: typeof RECORDS_OF_ONE = {
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
