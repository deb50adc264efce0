import type { Tx } from '#server/platform/db.ts'
import { addJob } from '#server/platform/worker.ts'
import { SIGNALS, type SignalName, type SignalPayload } from './catalogue.ts'

/**
 * Announces that something happened. A trigger on the table rings `NOTIFY`, which PostgreSQL delivers only if the
 * transaction commits: nobody hears of what did not happen. The follow-ups that the catalogue names are added with it.
 */
export async function announce<N extends SignalName>(tx: Tx, name: N, payload: SignalPayload<N>): Promise<void> {
  await tx.signal.create({ data: { name, payload } })
  const kind = SIGNALS[name]
  for (const job of 'jobs' in kind ? kind.jobs : []) await addJob(tx, job, payload)
}
