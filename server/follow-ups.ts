import type { Task } from 'graphile-worker'
import type { Transporter } from 'nodemailer'
import { answerRecovery } from '#server/accounts/answer-recovery.ts'
import { RECOVERY_JOB } from '#server/accounts/ask-for-recovery.ts'
import { liftSuspensions } from '#server/accounts/lift-suspensions.ts'
import { sweepAccounts } from '#server/accounts/sweep-accounts.ts'
import { sweepLookedUpWorks } from '#server/findings/sweep-looked-up-works.ts'
import { TELL_REACTIONS_JOB, tellReactions } from '#server/forum/reaction-pace.ts'
import { releaseShares } from '#server/forum/release-shares.ts'
import { sweepDrafts } from '#server/forum/sweep-drafts.ts'
import { sweepUploads } from '#server/forum/sweep-uploads.ts'
import { askIfRunning } from '#server/initiatives/ask-if-running.ts'
import { eraseCustody } from '#server/moderation/erase-custody.ts'
import { handUpCases } from '#server/moderation/hand-up-cases.ts'
import { sweepHeld } from '#server/moderation/sweep-held.ts'
import { composeWorthMail } from '#server/notifications/compose-worth-mail.ts'
import { remindModerators } from '#server/notifications/remind-moderators.ts'
import { sendWorth } from '#server/notifications/send-worth.ts'
import { sweepNotices } from '#server/notifications/sweep-notices.ts'
import { tellOfAdoption } from '#server/notifications/tell-of-adoption.ts'
import { tellOfAttempt, tellOfAttemptAnswer } from '#server/notifications/tell-of-attempt.ts'
import { tellOfCollection } from '#server/notifications/tell-of-collection.ts'
import { tellOfDanger } from '#server/notifications/tell-of-danger.ts'
import { tellOfDecision } from '#server/notifications/tell-of-decision.ts'
import { tellOfHeld } from '#server/notifications/tell-of-held.ts'
import { tellOfHelpCall, tellOfHelpOffer } from '#server/notifications/tell-of-help-call.ts'
import { tellOfInvitation, tellOfQuestion } from '#server/notifications/tell-of-invitation.ts'
import { tellOfMention } from '#server/notifications/tell-of-mention.ts'
import { tellOfMove } from '#server/notifications/tell-of-move.ts'
import { tellOfOwnership, tellOfOwnershipAnswer } from '#server/notifications/tell-of-ownership.ts'
import { tellOfHelp, tellOfOutcome, tellOfReply } from '#server/notifications/tell-of-post.ts'
import { tellOfQuotation } from '#server/notifications/tell-of-quotation.ts'
import { tellOfRelation, tellOfRelationAnswer } from '#server/notifications/tell-of-relation.ts'
import { tellOfResponse } from '#server/notifications/tell-of-response.ts'
import { tellOfSteering } from '#server/notifications/tell-of-steering.ts'
import type { Db } from '#server/platform/db.ts'
import { deliverMail } from '#server/platform/deliver-mail.ts'
import type { Jobs } from '#server/platform/worker.ts'
import { sweepSignals } from '#server/signals/sweep-signals.ts'

/** The job that sends mail. */
export const MAIL_JOB = 'deliver-mail'

/** What is composed again when it is delivered: a decision of moderators reaches mails that have not been sent. */
const COMPOSERS = { digest: composeWorthMail }

/** A follow-up of a signal: gets what the signal said, and the instant at which it happens. */
const after =
  <P>(work: (db: Db, payload: P, now: Date) => Promise<unknown>, db: Db): Task =>
  async (payload) =>
    void (await work(db, payload as P, new Date()))

/** What follows from what: every job, what it does, and when it comes round by itself. */
export const followUps = (db: Db, mail: { transport: Transporter; from: string } | undefined): Jobs => ({
  tasks: {
    ...(mail
      ? {
          [MAIL_JOB]: async (_payload, { abortSignal }) =>
            void (await deliverMail(db, mail.transport, mail.from, () => new Date(), abortSignal, COMPOSERS)),
        }
      : {}),
    // Members are told of what is theirs: the catalogue of signals says what leads to which.
    'tell-of-question': after(tellOfQuestion, db),
    'tell-of-reply': after(tellOfReply, db),
    'tell-of-mention': after(tellOfMention, db),
    'tell-of-help': after(tellOfHelp, db),
    'tell-of-outcome': after(tellOfOutcome, db),
    'tell-of-invitation': after(tellOfInvitation, db),
    'tell-of-adoption': after(tellOfAdoption, db),
    'tell-of-relation': after(tellOfRelation, db),
    'tell-of-relation-answer': after(tellOfRelationAnswer, db),
    'tell-of-ownership': after(tellOfOwnership, db),
    'tell-of-ownership-answer': after(tellOfOwnershipAnswer, db),
    'tell-of-attempt': after(tellOfAttempt, db),
    'tell-of-attempt-answer': after(tellOfAttemptAnswer, db),
    'tell-of-quotation': after(tellOfQuotation, db),
    'tell-of-help-call': after(tellOfHelpCall, db),
    'tell-of-help-offer': after(tellOfHelpOffer, db),
    'tell-of-decision': after(tellOfDecision, db),
    'tell-of-held': after(tellOfHeld, db),
    'tell-of-danger': after(tellOfDanger, db),
    'tell-of-collection': after(tellOfCollection, db),
    'tell-of-response': after(tellOfResponse, db),
    'tell-of-move': after(tellOfMove, db),
    'tell-of-steering': after(tellOfSteering, db),
    'ask-if-running': async () => void (await askIfRunning(db, new Date())),
    'erase-custody': async () => void (await eraseCustody(db, new Date())),
    'hand-up-cases': async () => handUpCases(db, new Date()),
    'remind-moderators': async () => void (await remindModerators(db, new Date())),
    'send-worth': async () => void (await sendWorth(db, new Date())),
    'sweep-held': async () => void (await sweepHeld(db, new Date())),
    'sweep-notices': async () => void (await sweepNotices(db, new Date())),
    [TELL_REACTIONS_JOB]: after(tellReactions, db),
    'release-shares': async () => void (await releaseShares(db, new Date())),
    [RECOVERY_JOB]: async (payload) => answerRecovery(db, payload, new Date()),
    'lift-suspensions': async () => void (await liftSuspensions(db, new Date())),
    'sweep-signals': async () => void (await sweepSignals(db, new Date())),
    'sweep-accounts': async () => void (await sweepAccounts(db, new Date())),
    'sweep-uploads': async () => void (await sweepUploads(db, new Date())),
    'sweep-looked-up-works': async () => void (await sweepLookedUpWorks(db, new Date())),
    'sweep-drafts': async () => void (await sweepDrafts(db, new Date())),
  },
  schedule: {
    ...(mail ? { [MAIL_JOB]: '* * * * *' } : {}),
    'release-shares': '29 * * * *',
    'lift-suspensions': '*/2 * * * *',
    'sweep-signals': '17 * * * *',
    'hand-up-cases': '9 * * * *',
    'remind-moderators': '14 * * * *',
    'sweep-notices': '21 3 * * *',
    'erase-custody': '8 3 * * *',
    'sweep-held': '12 3 * * *',
    'sweep-accounts': '43 2 * * *',
    'sweep-uploads': '29 * * * *',
    'sweep-looked-up-works': '37 2 * * *',
    'sweep-drafts': '51 2 * * *',
    // On Monday morning; whoever was not written to then, since the site stood still, is on Tuesday.
    'send-worth': '40 6 * * 1,2',
    // In the morning of the people whom it writes to.
    'ask-if-running': '12 7 * * *',
  },
})
