import {
  agreeToWords,
  changeHeld,
  declineWords,
  takeBackHeld,
  takeUpRefused,
} from '#server/moderation/answer-moderator.ts'
import { approveHeld } from '#server/moderation/approve-held.ts'
import { askAnother } from '#server/moderation/ask-another.ts'
import { askForWords } from '#server/moderation/ask-for-words.ts'
import { changeFirstPosts, firstPostsSetting } from '#server/moderation/first-posts-setting.ts'
import { heldForStaff } from '#server/moderation/held-for-staff.ts'
import { heldWaiting } from '#server/moderation/held-waiting.ts'
import { sendOpening, sendReply } from '#server/moderation/hold-text.ts'
import { ownHeld, ownHeldList } from '#server/moderation/own-held.ts'
import { refuseHeld } from '#server/moderation/refuse-held.ts'
import type { Context } from '#server/platform/context.ts'
import { opening, replying } from '#tests/forum/conversation.ts'
import { STATEMENT } from '#tests/moderation/deciding.ts'
import { ANY_MEMBER, AUTHOR, type ModerationWorld, PEOPLE, SEE } from './moderation-world.ts'
import type { Way } from './ways-to-moderate.ts'

const BETTER = 'The interpreter waited two hours in the corridor.'
const SETTERS = ['a coordinator', 'an administrator'] as const

/** Asks about a text that stands so. */
const of =
  (
    state: keyof ModerationWorld['held'],
    ask: (context: Context, input: { id: string; version: number }) => Promise<unknown>,
    more: object = {},
  ) =>
  async (context: Context, { held }: ModerationWorld) =>
    ask(context, { ...(await held[state]()), ...more })

/** What is done about texts that wait for a moderator, by the name of the function. */
export const HOLDING: Record<string, Way> = {
  heldForStaff: [SEE, of('waiting', (context, { id }) => heldForStaff(context, id))],
  approveHeld: [SEE, of('waiting', approveHeld)],
  askForWords: [SEE, of('waiting', askForWords, { body: BETTER, why: STATEMENT })],
  refuseHeld: [SEE, of('waiting', refuseHeld, { rule: 'off_topic', statement: STATEMENT })],
  ownHeld: [AUTHOR, of('waiting', (context, { id }) => ownHeld(context, id))],
  ownHeldList: [ANY_MEMBER, (context) => ownHeldList(context)],
  agreeToWords: [AUTHOR, of('asked', agreeToWords)],
  declineWords: [AUTHOR, of('asked', declineWords)],
  changeHeld: [AUTHOR, of('waiting', changeHeld, { body: BETTER })],
  takeBackHeld: [AUTHOR, of('waiting', takeBackHeld)],
  takeUpRefused: [AUTHOR, of('refused', takeUpRefused)],
  askAnother: [AUTHOR, of('refused', askAnother, { appeal: 'I have said what we do ourselves.' })],
  firstPostsSetting: [SETTERS, firstPostsSetting],
  changeFirstPosts: [SETTERS, (context) => changeFirstPosts(context, { firstPosts: '1' })],
  // What is theirs to see is asked in held-leaks.test.ts; to everybody else there is nothing.
  heldWaiting: [PEOPLE, heldWaiting],
  sendReply: [ANY_MEMBER, async (context, { talk }) => sendReply(context, replying((await talk()).id))],
  sendOpening: [ANY_MEMBER, (context) => sendOpening(context, opening())],
}

/** What of it cannot be asked by itself, and why. */
export const PARTS_OF_HOLDING: Record<string, string> = {
  answered: 'part of commands: it logs',
  giveBackHeld: 'part of commands: the text was asked for before, and goes to its author',
  handUpHeldIfNobodys: 'part of commands',
  handUpNobodysHeld: 'part of commands and of an hourly job',
  heldCard: 'part of pages: it holds only what ownHeldList tells the asker',
  heldCount: 'part of queries and reminders: a number of what the asker may see: see held-leaks.test.ts',
  heldUnderLock: 'part of commands: it asks whether the asker may decide',
  knownHeld: 'part of commands and queries: what the asker may is asked next',
  lockHeld: 'part of commands: what the asker may is asked next',
  ownHeldUnderLock: 'part of commands: it asks whether the text is the asker’s own',
  placeHeld: 'part of commands: the text was asked for before, and is sent as its author',
  spamFacts: 'part of queries: the text was asked for before',
  sweepHeld: 'a daily job, which nobody reaches by the web',
}
