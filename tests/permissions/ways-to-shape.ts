import { LOCALES } from '#server/i18n/languages.plain.ts'
import { collectThread, leaveOutItem, moveItem, wordItem } from '#server/moderation/collect.ts'
import { collectionList } from '#server/moderation/collection-list.ts'
import { collectionPage } from '#server/moderation/collection-page.ts'
import { followCollection } from '#server/moderation/follow-collection.ts'
import { beginCollection, publishCollection, reviseCollection } from '#server/moderation/keep-collection.ts'
import { mergeForm, mergePreview } from '#server/moderation/merge-preview.ts'
import { mayMergeThemes, mergeThemes } from '#server/moderation/merge-themes.ts'
import { mergeThreads } from '#server/moderation/merge-threads.ts'
import { moderationReport } from '#server/moderation/moderation-report.ts'
import { moderationReportFile } from '#server/moderation/moderation-report-file.ts'
import { movePreview } from '#server/moderation/move-preview.ts'
import { moveToThread } from '#server/moderation/move-to-thread.ts'
import { pickWorthReading, unpickWorthReading } from '#server/moderation/pick-worth-reading.ts'
import { responseList, responsesPage } from '#server/moderation/responses.ts'
import { addTheme, moveTheme, writeThemeText } from '#server/moderation/shape-theme.ts'
import { shapedTheme } from '#server/moderation/shaped-theme.ts'
import { splitForm } from '#server/moderation/split-form.ts'
import { splitPreview } from '#server/moderation/split-preview.ts'
import { splitThread } from '#server/moderation/split-thread.ts'
import { steerThread } from '#server/moderation/steer-thread.ts'
import { steeringForm } from '#server/moderation/steering-form.ts'
import { themesToShape, themeTexts } from '#server/moderation/themes-to-shape.ts'
import { worthNow, worthReading } from '#server/moderation/worth-reading.ts'
import { writeResponse } from '#server/moderation/write-response.ts'
import type { Context } from '#server/platform/context.ts'
import { REASON, splitting } from '#tests/moderation/moving.ts'
import { ANY_MEMBER, type ModerationWorld, PEOPLE, SHAPE, STEER } from './moderation-world.ts'
import type { Way } from './ways-to-moderate.ts'

const WRITTEN = { title: 'A collection', intro: 'What it is for.', language: 'en', occasion: '', theme: '' }
const THEME = 'language-interpreting'
const NAMED = Object.fromEntries(
  LOCALES.flatMap((locale) => [
    [`name_${locale}`, 'A new theme'],
    [`description_${locale}`, 'What it is about.'],
  ]),
)
const TEXTS = { name: 'Language', description: 'What it is about.', welcome: '', rules: '' }

let codes = 0
/** Themes outlive the test that adds them; their codes are letters. */
const newCode = (): string => `a-new-theme-${String.fromCodePoint(97 + (codes++ % 26))}`

/** Asks about a thread of the collection that is there. */
const ofItem =
  (ask: (context: Context, input: object) => Promise<unknown>, more: object = {}) =>
  async (context: Context, { collection }: ModerationWorld) => {
    const { id: collectionId, threadId } = await collection()
    return ask(context, { collectionId, threadId, ...more })
  }

const steering =
  (said: object) =>
  async (context: Context, { talk }: ModerationWorld) =>
    steerThread(context, { threadId: (await talk()).id, ...said })

/** Asks of a conversation with an answer, and of another that it would go into. */
const merging =
  (ask: (context: Context, input: object) => Promise<unknown>) =>
  async (context: Context, { answered, talk }: ModerationWorld) =>
    ask(context, { threadId: (await answered()).id, thread: String((await talk()).id), reason: REASON })

/** Asks of the answer in a conversation, and of another one that it would go into. */
const moving =
  (ask: (context: Context, input: object) => Promise<unknown>) =>
  async (context: Context, { answered, talk }: ModerationWorld) =>
    ask(context, { threadId: (await answered()).id, thread: String((await talk()).id), posts: ['2'], reason: REASON })

/** What is done for the commons, by the name of the function, and in which way where there are several. */
export const SHAPING: Record<string, Way> = {
  'steerThread: lock': [STEER, steering({ intent: 'lock', reason: 'All has been said.' })],
  'steerThread: unlock': [STEER, steering({ intent: 'unlock' })],
  'steerThread: slow': [STEER, steering({ intent: 'slow', minutes: '30' })],
  'steerThread: theme': [STEER, steering({ intent: 'theme', theme: 'primary-care' })],
  'steerThread: kind': [STEER, steering({ intent: 'kind', kind: 'discussion' })],
  'steerThread: pin': [SHAPE, steering({ intent: 'pin', days: '7' })],
  'steerThread: unpin': [SHAPE, steering({ intent: 'unpin' })],
  'steerThread: feature': [SHAPE, steering({ intent: 'feature' })],
  'steerThread: unfeature': [SHAPE, steering({ intent: 'unfeature' })],
  steeringForm: [SHAPE, async (context, { talk }) => steeringForm(context, (await talk()).id)],
  splitForm: [STEER, async (context, { answered }) => splitForm(context, (await answered()).id, 0)],
  splitPreview: [STEER, async (context, { answered }) => splitPreview(context, splitting((await answered()).id, [2]))],
  splitThread: [STEER, async (context, { answered }) => splitThread(context, splitting((await answered()).id, [2]))],
  movePreview: [STEER, moving(movePreview)],
  moveToThread: [STEER, moving(moveToThread)],
  mergeForm: [STEER, async (context, { answered }) => mergeForm(context, (await answered()).id)],
  mergePreview: [STEER, merging(mergePreview)],
  mergeThreads: [STEER, merging(mergeThreads)],
  beginCollection: [SHAPE, (context) => beginCollection(context, WRITTEN)],
  reviseCollection: [SHAPE, ofItem(reviseCollection, WRITTEN)],
  publishCollection: [SHAPE, ofItem(publishCollection, { publish: 'no' })],
  collectThread: [
    SHAPE,
    async (context, { collection, talk }) => {
      const [{ id: collectionId }, { id: thread }] = [await collection(), await talk()]
      return collectThread(context, { collectionId, thread: String(thread), words: '' })
    },
  ],
  wordItem: [SHAPE, ofItem(wordItem, { words: 'Why it is here.' })],
  leaveOutItem: [SHAPE, ofItem(leaveOutItem)],
  moveItem: [SHAPE, ofItem(moveItem, { to: 'down' })],
  pickWorthReading: [
    SHAPE,
    async (context, { talk }) =>
      pickWorthReading(context, { thread: String((await talk()).id), line: 'Why it is worth it.', language: 'en' }),
  ],
  unpickWorthReading: [
    SHAPE,
    async (context, { talk }) => unpickWorthReading(context, { threadId: (await talk()).id }),
  ],
  writeThemeText: [SHAPE, (context) => writeThemeText(context, { code: THEME, language: 'en', ...TEXTS })],
  addTheme: [SHAPE, (context) => addTheme(context, { code: newCode(), ...NAMED })],
  moveTheme: [SHAPE, (context) => moveTheme(context, { code: 'undocumented', to: 'up' })],
  mergeThemes: [
    // A moderator of some themes alone does not move what they answer for.
    SHAPE.filter((name) => name !== 'a moderator of other themes'),
    async (context) => {
      const code = newCode()
      await context.db.theme.create({ data: { code, position: 900 + codes, whoAgenda: [] } })
      return mergeThemes(context, { code, into: THEME, sure: 'yes' })
    },
  ],
  themesToShape: [SHAPE, themesToShape],
  mayMergeThemes: [ANY_MEMBER, mayMergeThemes],
  themeTexts: [SHAPE, (context) => themeTexts(context, THEME)],
  writeResponse: [
    ['a curator', 'a coordinator'],
    async (context, { talk }) => {
      const said = { body: 'The county', status: 'considering', reason: 'The county looks into it until spring.' }
      return writeResponse(context, { threadId: (await talk()).id, language: 'en', ...said })
    },
  ],
  followCollection: [ANY_MEMBER, ofItem(followCollection, { follow: 'yes' })],
  collectionList: [PEOPLE, (context) => collectionList(context)],
  collectionPage: [PEOPLE, async (context, { collection }) => collectionPage(context, (await collection()).id)],
  worthReading: [PEOPLE, (context) => worthReading(context)],
  worthNow: [PEOPLE, worthNow],
  shapedTheme: [PEOPLE, (context) => shapedTheme(context, THEME)],
  responsesPage: [PEOPLE, async (context, { talk }) => responsesPage(context, (await talk()).id)],
  responseList: [PEOPLE, (context) => responseList(context)],
  moderationReport: [PEOPLE, (context) => moderationReport(context, {}, 'Europe/Oslo')],
  moderationReportFile: [PEOPLE, (context) => moderationReportFile(context, {}, 'Europe/Oslo')],
}

/** What cannot be asked by itself, and why. */
export const PARTS_OF_MODERATION: Record<string, string> = {
  followMerge: 'part of commands: the threads were asked for before',
  mendDrafts: 'part of commands: the threads were asked for before',
  mendMoved: 'part of commands: the threads were asked for before',
  mergeObstacle: 'part of commands and queries: the threads were asked for before',
  movePosts: 'part of commands: the threads were asked for before',
  authorizeModeration: 'part of commands and queries: it asks',
  authorizeSplit: 'part of commands and queries: it asks',
  leavingPosts: 'part of queries: the thread was asked for before',
  lockTwo: 'part of commands: the threads are asked for next',
  postsToMove: 'part of commands and queries: the thread was asked for before',
  showCitedElsewhere: 'part of commands: the thread was asked for before',
  postsToSplit: 'part of commands and queries: the thread was asked for before',
  recountThread: 'part of commands: the thread was asked for before',
  splitIn: 'part of commands: it asks for the thread itself',
  erasePost: 'part of the erasure of what was in custody',
  knownCase: 'part of commands and queries: what the asker may is asked next',
  lockCase: 'part of commands: what the asker may is asked next',
  caseToHandle: 'part of commands: it asks whether the case may be handled',
  changeCase: 'part of commands: the case was asked for before',
  closeCase: 'part of commands: the case was asked for before',
  fairness: 'part of moderationReport: numbers of quarters that are over, without anybody’s name',
  handUpIfNobodys: 'part of commands',
  handUpNobodys: 'part of commands and of an hourly job',
  handUpCases: 'an hourly job, which nobody reaches by the web',
  lockCollection: 'part of commands: it asks for the collection itself',
  lockCoordinators: 'part of commands: it asks whether the asker may appoint',
  eraseCustody: 'a daily job, which nobody reaches by the web',
  moderatorCount: 'how many there are is everyone’s to know',
  moderatorScope: 'it answers what the asker is on file with',
  openCaseCount: 'a number of what the asker may see; null for members: see handle-case.test.ts',
  putInForce: 'part of commands: the case was asked for before',
  reportedSubject: 'part of reports: it finds only what the asker may read',
  responseCard: 'part of pages: the thread was asked for before',
  speaksForBodies: 'part of commands and queries: it answers what the asker is confirmed as',
  mergedCard: 'part of pages: the thread was asked for before, and merged-card.test.ts asks who may not read it',
  lockTheme: 'part of commands',
  shaped: 'part of commands: it logs',
  lockSubject: 'part of commands: what the asker may is asked next',
  subjectUnderLock: 'part of commands: what the asker may is asked next',
  takeAside: 'part of commands: the case was asked for before',
  putBack: 'part of commands: the case was asked for before',
  takeBack: 'part of commands: the case was asked for before',
  logRows: 'part of queries: it is handed what the asker may see',
  standingDecision: 'part of commands and queries: it asks whether the decision may be read',
  subjectNamed: 'part of reports: what it names is asked for next',
  standingTheme: 'the vocabulary is the same for all',
  subjectWords: 'part of queries: the case was asked for before',
  threadNamed: 'it finds only what the asker may read',
  writeToAuthor: 'part of commands: the case was asked for before',
}
