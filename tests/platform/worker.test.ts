import { describe, expect, it, vi } from 'vitest'
import { transact } from '#server/platform/db.ts'
import { log } from '#server/platform/log.ts'
import { addJob, startWorker } from '#server/platform/worker.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db, pool, url } = await testDatabase()

/** Who has a job, by its task. */
const holder = async (task: string): Promise<string | null | undefined> =>
  (await pool.query('SELECT locked_by FROM graphile_worker.jobs WHERE task_identifier = $1', [task])).rows[0]?.locked_by

describe('a worker that stops', () => {
  it('gives back what the loss of the database kept it from giving back', async () => {
    let own: string | null | undefined
    const tasks = {
      'tell-name': async () => {
        own = await holder('tell-name')
      },
    }
    const worker = await startWorker(url, { tasks, schedule: {} }, log)
    await transact(db, async (tx) => {
      await addJob(tx, 'tell-name', {})
      await addJob(tx, 'later', {}, undefined, new Date(Date.now() + 86_400_000))
    })
    await vi.waitFor(() => expect(own).toMatch(/^pool-/), { timeout: 15_000 })
    await pool.query(
      'UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() WHERE locked_by IS NULL',
      [own],
    )
    expect(await holder('later')).toBe(own)
    await worker.stop()
    expect(await holder('later')).toBeNull()
  })
})
