import { type Logger, pino } from 'pino'

/** Where the server writes what happens: one JSON object a line, to standard output. */
export type Log = Logger

/** Fields that never reach the log, whatever object they come in on: secrets, addresses, and what people wrote. */
const SECRETS = [
  'cookie',
  'authorization',
  'set-cookie',
  'email',
  'recipient',
  'address',
  'ip',
  'remoteAddress',
  'password',
  'passwordHash',
  'token',
  'body',
  'html',
  'text',
  'title',
  'subject',
  'displayName',
  'q',
]
const HIDDEN = ['headers', ...SECRETS].flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])

const ADDRESS = /[^\s<>"'`(=:,;]+@[^\s<>"'`),;]+/g
/** A word of a path that is long enough to be the secret of a link. */
const LINK_SECRET = /(?<=\/)[\w-]{30,}/g

/** A text without mail addresses, which find their way into messages of others' making. */
const withoutAddresses = (text: string): string => text.replace(ADDRESS, '[address]')

/** A path as the log keeps it: without its query, and without what lets somebody in. */
export const withoutSecrets = (path: string): string =>
  withoutAddresses((path.split('?', 1)[0] ?? '').replace(LINK_SECRET, '[link]'))

/**
 * An error as the log keeps it: its name, code, message and stack. Its other properties may hold the row or the form
 * that it is about, and so may the first lines of a database client's message, which quote the call.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { code?: unknown }
  const message = error.name.startsWith('PrismaClient')
    ? (error.message.trim().split('\n').at(-1) ?? '')
    : error.message
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutAddresses(message),
    stack: frames,
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  }
}

/**
 * Makes a log that keeps no secrets, no addresses and nothing that people wrote.
 * @param destination where lines go instead of standard output
 */
export function makeLog(destination?: { write(line: string): void }): Log {
  const options = {
    level: 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    redact: { paths: HIDDEN, censor: '[hidden]' },
    serializers: {
      err: describeError,
      error: describeError,
      path: (path: unknown) => (typeof path === 'string' ? withoutSecrets(path) : path),
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: (...args: Parameters<Logger['info']>) => void) {
        method.apply(
          this,
          args.map((arg: unknown) => (typeof arg === 'string' ? withoutAddresses(arg) : arg)) as typeof args,
        )
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The log of this process. Its level is set at the start, from LOG_LEVEL. */
export const log: Log = makeLog()
