import type { Tx } from '#server/platform/db.ts'
import type { SignalName, SignalPayload } from './catalogue.ts'

/**
 * Announces that something happened. A trigger on the table rings `NOTIFY`, which PostgreSQL delivers only if the
 * transaction commits: nobody hears of what did not happen.
 */
export async function announce<N extends SignalName>(tx: Tx, name: N, payload: SignalPayload<N>): Promise<void> {
  await tx.signal.create({ data: { name, payload } })
}
