import type { MessageKey, MessageValues } from '#server/i18n/messages.plain.ts'

/** Something to say to a person: a key of the message catalogue and the values that fill it. */
export interface Said {
  key: MessageKey
  values?: MessageValues
}

/** A refusal that a person can understand. The edge turns it into a status and a page; anything else thrown is a fault. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly status: 400 | 403 | 404 | 409 | 413 | 422 | 429
  readonly said: Said
  /** What is wrong with each field of the form, by field name. */
  readonly fields: Readonly<Record<string, Said>>
  /** Seconds until trying again makes sense (429 only). */
  readonly retryAfter: number | undefined

  constructor(status: Failure['status'], said: Said, fields: Record<string, Said> = {}, retryAfter?: number) {
    super(said.key)
    this.status = status
    this.said = said
    this.fields = fields
    this.retryAfter = retryAfter
  }
}

/** What one may not see does not exist. */
export const notFound = (): Failure => new Failure(404, { key: 'failure.not_found' })

/** Whether something was thrown because what was asked for is not there, for the one who asked. */
export const isNotFound = (error: unknown): boolean => error instanceof Failure && error.status === 404

/** What one may see but not do. */
export const forbidden = (key: MessageKey = 'failure.forbidden'): Failure => new Failure(403, { key })

/** The form cannot be taken as it is: what is wrong, field by field. */
export const invalid = (fields: Record<string, Said>, key: MessageKey = 'failure.invalid'): Failure =>
  new Failure(422, { key }, fields)

/** Too many attempts. @param retryAfter seconds until the next one is taken */
export const tooMany = (retryAfter: number): Failure =>
  new Failure(429, { key: 'failure.wait', values: { count: Math.max(1, Math.ceil(retryAfter / 60)) } }, {}, retryAfter)
