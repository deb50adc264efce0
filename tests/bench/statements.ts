import pg from 'pg'

/** A statement on its way to the database. */
export interface Statement {
  text: string
  values: readonly unknown[]
}

/** Tells of every statement that this process sends to a database, at the moment it is sent. */
export function hearStatements(hear: (statement: Statement) => void): void {
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function heard(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text?: string; values?: unknown[] } | undefined, unknown]
    const text = typeof first === 'string' ? first : first?.text
    const values = typeof first === 'object' ? first.values : undefined
    if (text) hear({ text, values: values ?? (Array.isArray(second) ? second : []) })
    return Reflect.apply(query, this, args)
  } as typeof query
}
