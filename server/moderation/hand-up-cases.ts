import { type Db, transact } from '#server/platform/db.ts'
import { handUpNobodys } from './hand-up-if-nobodys.ts'

/** Hands up what no moderator answers for any more: after somebody was suspended, and every hour for all other reasons. */
export const handUpCases = (db: Db, now: Date): Promise<void> => transact(db, (tx) => handUpNobodys(tx, now))
