import { careAtOnce, careForCase } from '#server/moderation/care-for-post.ts'
import { dangerOfCase } from '#server/moderation/danger-of-case.ts'
import { endCare } from '#server/moderation/end-care.ts'
import { helplinesToKeep, helplineToKeep } from '#server/moderation/helplines-to-keep.ts'
import { moveHelpline, removeHelpline, writeHelpline } from '#server/moderation/keep-helplines.ts'
import { tickDanger } from '#server/moderation/tick-danger.ts'
import { AUTHOR, COORDINATOR, MODERATORS, SEE } from './moderation-world.ts'
import type { Way } from './ways-to-moderate.ts'

const LINE = { number: '55 00 03 11', languages: [], name_nb: 'Nabotelefonen', name_en: 'Neighbours' }

/** What is done for somebody in danger, by the name of the function. */
export const CARING: Record<string, Way> = {
  careAtOnce: [
    // Minutes count: whatever they answer for, but never for what they wrote themselves.
    MODERATORS.filter((name) => !AUTHOR.includes(name)),
    async (context, { waiting }) => {
      const { threadId, number } = await waiting()
      return careAtOnce(context, { about: `post:${threadId}:${number}` })
    },
  ],
  careForCase: [SEE, async (context, { waiting }) => careForCase(context, { caseId: (await waiting()).caseId })],
  dangerOfCase: [SEE, async (context, { caredFor }) => dangerOfCase(context, (await caredFor()).caseId)],
  tickDanger: [
    SEE,
    async (context, { caredFor }) => tickDanger(context, { caseId: (await caredFor()).caseId, item: 'author' }),
  ],
  endCare: [
    // Who saw the danger first does not say alone that there was none.
    SEE.filter((name) => !name.startsWith('who reported')),
    async (context, { caredFor }) => endCare(context, { caseId: (await caredFor()).caseId, how: 'back' }),
  ],
  helplinesToKeep: [COORDINATOR, helplinesToKeep],
  helplineToKeep: [COORDINATOR, (context) => helplineToKeep(context, 'new')],
  writeHelpline: [COORDINATOR, (context) => writeHelpline(context, LINE)],
  moveHelpline: [
    COORDINATOR,
    async (context, { helpline }) => moveHelpline(context, { id: await helpline(), to: 'up' }),
  ],
  removeHelpline: [COORDINATOR, async (context, { helpline }) => removeHelpline(context, { id: await helpline() })],
}

/** What of it cannot be asked by itself, and why. */
export const PARTS_OF_CARING: Record<string, string> = {
  openCase: 'part of commands: the subject was asked for before',
  standingCare: 'part of commands and queries: the case was asked for before',
  writeKindly: 'part of commands: it writes to the author of what was asked for before',
}
