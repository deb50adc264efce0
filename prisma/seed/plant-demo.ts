import { hashPassword } from '#server/accounts/passwords.ts'
import { writeConversations } from '#server/forum/write-conversations.ts'
import { type Db, type Tx, transact } from '#server/platform/db.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { initiatives } from './commons/initiatives.ts'
import { people } from './commons/people.ts'
import { relations } from './commons/relations.ts'
import { RELATIONS_OF_FINDINGS } from './commons/relations-of-findings.ts'
import { threads } from './commons/threads.ts'
import { translations } from './commons/translations.ts'
import { plantAnswering } from './demo-answering.ts'
import { plantCases } from './demo-cases.ts'
import { dateConversation, withAuthors } from './demo-conversations.ts'
import { plantDecisions } from './demo-decisions.ts'
import { plantFindings } from './demo-findings.ts'
import { plantInitiatives } from './demo-initiatives.ts'
import { plantLanes } from './demo-lanes.ts'
import { plantMoves } from './demo-moves.ts'
import { plantKeeping } from './demo-ownership.ts'
import { writeDemoPeople } from './demo-people.ts'
import { plantPictures } from './demo-pictures.ts'
import { plantQuestions } from './demo-questions.ts'
import { plantReactions } from './demo-reactions.ts'
import { plantReading } from './demo-reading.ts'
import { plantRelations } from './demo-relations.ts'
import { plantShaping } from './demo-shaping.ts'
import { plantSteering } from './demo-steering.ts'
import { writeDemoTranslations } from './demo-translations.ts'

/** Milliseconds that planting may last: a slow machine is no reason for an empty commons. */
const PLANTING_LIMIT = 10 * 60_000

/** The password of every demo sign-in. */
export const DEMO_PASSWORD = 'allmenning-demo'

/** The addresses that the demo can be signed in with. */
export const demoSignIns: readonly string[] = people.flatMap(({ email }) => email ?? [])

/**
 * Plants the demo commons, once: its people and their conversations, laid out over three months up to `now`. All is one
 * transaction, so a start that is cut off leaves nothing behind and the next one plants anew.
 * @param say hears what is being done, for people who wait
 * @returns whether anything was planted
 * @throws {StartupProblem} when the database is a real site's
 */
export async function plantDemo(db: Db, now: Date, say: (line: string) => void = () => {}): Promise<boolean> {
  const standing = await db.instance.findUnique({ where: { id: 1 }, select: { seededAt: true } })
  if (standing?.seededAt) return false
  say(`planting the demo commons: ${people.length} people, ${threads.length} conversations`)
  const byKey = new Map(people.map((person) => [person.key, person]))
  const conversations = threads.map((thread) => dateConversation(thread, byKey, now))
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const firstPosts = new Map<string, Date>()
  for (const { by, createdAt } of conversations.flatMap(({ posts }) => posts)) {
    if (createdAt < (firstPosts.get(by) ?? now)) firstPosts.set(by, createdAt)
  }
  return transact(
    db,
    async (tx) => {
      if (!(await mayPlant(tx))) return false
      const ids = await writeDemoPeople(tx, people, passwordHash, (key) => firstPosts.get(key) ?? now)
      const written = await writeConversations(
        tx,
        conversations.map((conversation) => withAuthors(conversation, ids)),
      )
      await plantFindings(tx, conversations, written, ids, now)
      await plantInitiatives(tx, initiatives, { ids, people: byKey, now })
      await plantRelations(tx, [...relations, ...RELATIONS_OF_FINDINGS], { ids, people: byKey, now })
      await plantLanes(tx, { ids, people: byKey, now })
      await plantPictures(tx)
      await plantKeeping(tx, ids, now)
      await plantQuestions(tx, ids, now)
      await plantSteering(tx, ids, now)
      await writeDemoTranslations(tx, translations, people, ids, now)
      await plantReading(tx, now)
      await plantDecisions(tx, ids, now)
      await plantReactions(tx, conversations, written, people, ids, now)
      await plantAnswering(tx, ids, now)
      await plantCases(tx, { ids, people: byKey, now })
      await plantShaping(tx, ids, now)
      await plantMoves(tx, ids, now)
      await tx.instance.update({ where: { id: 1 }, data: { seededAt: now } })
      return true
    },
    PLANTING_LIMIT,
  )
}

/** Whether the commons is still to be planted, read under the lock of the instance's row: two starts plant one. */
async function mayPlant(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`INSERT INTO instance (id, demo) VALUES (1, true) ON CONFLICT (id) DO NOTHING`
  const rows = await tx.$queryRaw<{ demo: boolean; planted: boolean }[]>`
    SELECT demo, seeded_at IS NOT NULL AS planted FROM instance WHERE id = 1 FOR UPDATE`
  const [instance] = rows
  if (!instance?.demo)
    throw new StartupProblem('This database belongs to a real site; the demo commons is not planted into it.')
  return !instance.planted
}
