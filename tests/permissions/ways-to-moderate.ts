import { answerAppeal } from '#server/moderation/answer-appeal.ts'
import { appealDecision } from '#server/moderation/appeal-decision.ts'
import { appointStaff } from '#server/moderation/appoint-staff.ts'
import { casePage } from '#server/moderation/case-page.ts'
import { confirmGroup } from '#server/moderation/confirm-group.ts'
import { decideCase } from '#server/moderation/decide-case.ts'
import { decidePage } from '#server/moderation/decide-page.ts'
import { decisionPage } from '#server/moderation/decision-page.ts'
import { dismissStaff } from '#server/moderation/dismiss-staff.ts'
import { escalateCase } from '#server/moderation/escalate-case.ts'
import { handOverCase } from '#server/moderation/hand-over-case.ts'
import { memberGroups } from '#server/moderation/member-groups.ts'
import { moderationQueue } from '#server/moderation/moderation-queue.ts'
import { releaseCase } from '#server/moderation/release-case.ts'
import { reportForm } from '#server/moderation/report-form.ts'
import { reportSubject } from '#server/moderation/report-subject.ts'
import { rewriteHidden } from '#server/moderation/rewrite-hidden.ts'
import { secondDecision } from '#server/moderation/second-decision.ts'
import { seeAddress } from '#server/moderation/see-address.ts'
import { staffLog } from '#server/moderation/staff-log.ts'
import { staffLogFile } from '#server/moderation/staff-log-file.ts'
import { staffRoles } from '#server/moderation/staff-roles.ts'
import { suspendAuthor } from '#server/moderation/suspend-author.ts'
import { suspensionForm } from '#server/moderation/suspension-form.ts'
import { takeCase } from '#server/moderation/take-case.ts'
import { takeCases } from '#server/moderation/take-cases.ts'
import { takeUpAgain } from '#server/moderation/take-up-again.ts'
import { undoDecision } from '#server/moderation/undo-decision.ts'
import { writeCaseNote } from '#server/moderation/write-case-note.ts'
import type { Context } from '#server/platform/context.ts'
import { STATEMENT } from '#tests/moderation/deciding.ts'
import { ANY_MEMBER, AUTHOR, COORDINATOR, type ModerationWorld, type Person, QUEUE, SEE } from './moderation-world.ts'

/** One way to ask, and who may; the rest are refused. */
export type Way = [may: readonly Person[], ask: (context: Context, world: ModerationWorld) => Promise<unknown>]

const without = (people: readonly Person[], ...names: Person[]): readonly Person[] =>
  people.filter((name) => !names.includes(name))

const REPORTER = 'who reported, a moderator'
const DECIDER = 'who decided, a moderator'
/** Whoever sees a case and has no part in it. */
const OUTSIDERS = without(SEE, REPORTER)
const WORDS = 'In a small place a family can be recognised by what is told here.'

/** What is done about cases, by the name of the function. */
export const ABOUT_CASES: Record<string, Way> = {
  moderationQueue: [QUEUE, (context) => moderationQueue(context, {})],
  casePage: [SEE, async (context, { waiting }) => casePage(context, (await waiting()).caseId)],
  takeCase: [SEE, async (context, { waiting }) => takeCase(context, { caseId: (await waiting()).caseId })],
  takeCases: [
    // To whom a case is none of theirs it is one that cannot be had.
    QUEUE,
    async (context, { waiting }) => takeCases(context, { chosen: (await waiting()).caseId, intent: 'take' }),
  ],
  releaseCase: [SEE, async (context, { waiting }) => releaseCase(context, { caseId: (await waiting()).caseId })],
  escalateCase: [SEE, async (context, { waiting }) => escalateCase(context, { caseId: (await waiting()).caseId })],
  writeCaseNote: [
    SEE,
    async (context, { waiting }) => writeCaseNote(context, { caseId: (await waiting()).caseId, note: 'x' }),
  ],
  handOverCase: [
    SEE,
    async (context, { waiting, versionOf, named }) => {
      const { caseId } = await waiting()
      const { publicId: to } = await named('a moderator of other themes')
      return handOverCase(context, { caseId, version: await versionOf(caseId), to })
    },
  ],
  decidePage: [SEE, async (context, { waiting }) => decidePage(context, (await waiting()).caseId)],
  decideCase: [
    OUTSIDERS,
    async (context, { waiting, versionOf }) => {
      const { caseId } = await waiting()
      const said = { verb: 'hide', rule: 'named_person', statement: STATEMENT }
      return decideCase(context, { caseId, version: await versionOf(caseId), ...said })
    },
  ],
  secondDecision: [
    without(OUTSIDERS, DECIDER),
    async (context, { proposed, versionOf }) => {
      const { caseId } = await proposed()
      return secondDecision(context, { caseId, version: await versionOf(caseId), answer: 'agree' })
    },
  ],
  undoDecision: [
    OUTSIDERS,
    async (context, { hidden }) =>
      undoDecision(context, { decisionId: (await hidden()).decisionId, statement: STATEMENT }),
  ],
  answerAppeal: [
    without(OUTSIDERS, DECIDER),
    async (context, { appealed, versionOf }) => {
      const { id: caseId } = await appealed()
      return answerAppeal(context, {
        caseId,
        version: await versionOf(caseId),
        verb: 'uphold',
        statement: STATEMENT,
      })
    },
  ],
  suspensionForm: [OUTSIDERS, async (context, { waiting }) => suspensionForm(context, (await waiting()).caseId)],
  suspendAuthor: [
    // The author is of the staff, and whoever is, is suspended by coordinators alone; see addresses-and-suspensions.test.ts.
    [],
    async (context, { waiting, versionOf }) => {
      const { caseId } = await waiting()
      return suspendAuthor(context, { caseId, version: await versionOf(caseId), reason: WORDS, term: '7' })
    },
  ],
  decisionPage: [
    [...AUTHOR, ...SEE],
    async (context, { hidden }) => decisionPage(context, (await hidden()).decisionId),
  ],
  appealDecision: [
    AUTHOR,
    async (context, { hidden }) => appealDecision(context, { decisionId: (await hidden()).decisionId, appeal: WORDS }),
  ],
  takeUpAgain: [
    AUTHOR,
    async (context, { hidden }) => takeUpAgain(context, { decisionId: (await hidden()).decisionId }),
  ],
  rewriteHidden: [
    AUTHOR,
    async (context, { asked }) =>
      rewriteHidden(context, { decisionId: (await asked()).decisionId, body: 'Told without the street.' }),
  ],
  reportForm: [
    without(ANY_MEMBER, ...AUTHOR),
    async (context, { waiting }) => {
      const { threadId, number } = await waiting()
      return reportForm(context, `post:${threadId}:${number}`)
    },
  ],
  reportSubject: [
    without(ANY_MEMBER, ...AUTHOR),
    async (context, { waiting }) => {
      const { threadId, number } = await waiting()
      return reportSubject(context, { about: `post:${threadId}:${number}`, rule: 'hate', words: '' })
    },
  ],
}

/** What is done about people on the staff, and what is written about all of them. */
export const ABOUT_STAFF: Record<string, Way> = {
  staffLog: [QUEUE, (context) => staffLog(context, {}, 'Europe/Oslo')],
  staffLogFile: [QUEUE, (context) => staffLogFile(context, {}, 'Europe/Oslo')],
  staffRoles: [COORDINATOR, async (context, { somebody }) => staffRoles(context, (await somebody()).id)],
  memberGroups: [COORDINATOR, async (context, { somebody }) => memberGroups(context, (await somebody()).id)],
  confirmGroup: [
    COORDINATOR,
    async (context, { somebody }) =>
      confirmGroup(context, { member: (await somebody()).id, group: 'clinician', intent: 'confirm' }),
  ],
  appointStaff: [
    COORDINATOR,
    async (context, { somebody }) =>
      appointStaff(context, { member: (await somebody()).id, role: 'curator', reason: WORDS }),
  ],
  dismissStaff: [
    COORDINATOR,
    async (context, { named }) => {
      const { id: member } = await named('a moderator of other themes')
      return dismissStaff(context, { member, role: 'moderator', reason: WORDS })
    },
  ],
  seeAddress: [
    COORDINATOR,
    async (context, { somebody }) => seeAddress(context, { member: (await somebody()).id, reason: WORDS }),
  ],
}
