import { describe, expect, it } from 'vitest'
import { inviteToThread } from '#server/forum/invite-to-thread.ts'
import { markHelped } from '#server/forum/mark-helped.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { tellOfHelp, tellOfOutcome } from '#server/notifications/tell-of-post.ts'
import { minutes, opening, replying } from '#tests/forum/conversation.ts'
import { answeredQuestion, outcome } from '#tests/forum/question.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, NOW } from '#tests/support/world.ts'
import { toldIn } from './told.ts'

const { db } = await testDatabase()
const told = () => toldIn(db)

describe('of what came of a question', () => {
  it('is told whose post helped, while the mark stands', async () => {
    const { id, asker } = await answeredQuestion(db)
    await markHelped(contextOf(db, asker), { threadId: id, number: 2, helped: 'yes' })
    await tellOfHelp(db, { threadId: id, number: 2 }, NOW)
    await tellOfHelp(db, { threadId: id, number: 2 }, NOW)
    await tellOfHelp(db, { threadId: id, number: 3 }, NOW)
    expect(await told()).toEqual([`The clinician: post_helped ${id}#2`])
  })

  it('are told all who have spoken, once, however often the outcome is written', async () => {
    const { id, asker } = await answeredQuestion(db)
    const { revision } = await writeOutcome(contextOf(db, asker), outcome(id))
    await tellOfOutcome(db, { threadId: id }, NOW)
    await writeOutcome(contextOf(db, asker), outcome(id, { outcomeRevision: revision, body: 'Rather as #3 says.' }))
    await tellOfOutcome(db, { threadId: id }, minutes(1))
    expect((await told()).sort()).toEqual([
      `The clinician: outcome_written ${id}`,
      `The interpreter: outcome_written ${id}`,
    ])
  })
})

describe('the follow-ups', () => {
  it('are added with what they follow from', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    const jobs = async () => {
      const rows = await db.$queryRaw<{ name: string }[]>`
        SELECT task_identifier AS name FROM graphile_worker.jobs ORDER BY id`
      return rows.map(({ name }) => name)
    }
    await db.$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`
    await replyToThread(contextOf(db, clinician), replying(id))
    await markHelped(contextOf(db, asker), { threadId: id, number: 2, helped: 'yes' })
    await writeOutcome(contextOf(db, asker), outcome(id))
    await inviteToThread(contextOf(db, asker), { threadId: id, invited: 'policymaker', language: 'en' })
    await openThread(contextOf(db, asker), opening({ voice: 'ngo' }))
    expect(await jobs()).toEqual([
      'tell-of-reply',
      'tell-of-mention',
      'tell-of-help',
      'tell-of-outcome',
      'tell-of-invitation',
      'tell-of-question',
      'tell-of-mention',
    ])
  })
})
