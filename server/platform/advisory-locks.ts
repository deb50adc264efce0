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
} as const
