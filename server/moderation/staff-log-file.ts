import { logDeed } from '#server/accounts/log-deed.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import { loggedForOthers } from '#server/permissions/moderation.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import type { TableFile } from '#server/platform/table-file.ts'
import { ENTRIES_IN_FILE, logRows, staffLogInput } from './staff-log.ts'

/**
 * The same entries as a table to download, up to a hundred thousand. That somebody took them along is logged too.
 * @throws {Failure} 404 for those who may not read it
 */
export async function staffLogFile({ db, actor, now }: Context, input: unknown, zone: string): Promise<TableFile> {
  authorize(actor, 'staff_log.read')
  const { after: _after, ...filter } = parse(staffLogInput, input)
  const rows = await logRows(db, filter, loggedForOthers(actor), zone, ENTRIES_IN_FILE)
  await transact(db, (tx) =>
    logDeed(
      tx,
      { staffId: memberOf(actor).id, verb: 'log.exported', subjectKey: 'staff_log', details: { entries: rows.length } },
      now,
    ),
  )
  return {
    name: 'staff-log',
    about: 'What the staff of this site did, when, and to what; the latest first.',
    source: 'Allmenning',
    columns: [
      { name: 'at', about: 'When, in coordinated universal time' },
      { name: 'staff', about: 'Who, by name' },
      { name: 'staff_id', about: 'The same person, by number' },
      { name: 'verb', about: 'What' },
      { name: 'subject', about: 'To what, as one word' },
      { name: 'about', about: 'Whom the subject names' },
      { name: 'case', about: 'In which case' },
      { name: 'details', about: 'How, as JSON' },
    ],
    rows: rows.map(({ at, staff, staffId, verb, subject, about, caseId, details }) => [
      ...[at, staff?.displayName ?? null, staffId, verb, subject, about?.displayName ?? null, caseId],
      JSON.stringify(details),
    ]),
  }
}
