/** PostgreSQL advisory locks that Allmenning takes, by number: they hold within one database. */
export const ADVISORY_LOCKS = {
  /** Held as long as a process serves the embedded database. */
  instance: 4_742_001,
  /** Held while migrations run. */
  migration: 4_742_002,
  /** Held while reference rows are planted. */
  reference: 4_742_003,
  /** Held while a batch of an import is written. */
  imports: 4_742_010,
  /** Held while members are told of an invitation, so that they are told of a few a week and no more. */
  invitations: 4_742_011,
  /** Held while moderators are reminded of what waits, so that each is reminded once. */
  reminders: 4_742_012,
  /** With a member: held while one of their drafts is saved, sent or thrown away. */
  drafts: 4_742_020,
  /** With a member: held while findings are added to their drafts. */
  findings: 4_742_021,
  /** With the key of a title: held while a finding of that title is published. */
  works: 4_742_022,
  /** Held while curators pick what is worth reading. */
  worthReading: 4_742_023,
} as const
