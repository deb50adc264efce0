import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { StartupProblem } from './startup-problem.ts'

/** How the program was started: the demo commons, a site of one's own, or development. */
export const MODES = ['demo', 'site', 'dev'] as const
export type Mode = (typeof MODES)[number]

const ROOT = resolve(import.meta.dirname, '../..')
/** Where each mode keeps its data unless DATA_DIR says otherwise. */
const DATA = { demo: 'data/demo', site: 'data/site', dev: 'data/dev' } as const
const DEFAULT_HOST = '127.0.0.1'
const DEFAULT_PORT = 3000

const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host)

const urlOf = (...protocols: string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''))
const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most))

/** Every environment variable that Allmenning reads, and what it may be. `.env.example` says what each is for. */
const SETTINGS = {
  DATA_DIR: { schema: z.string(), expected: 'a folder' },
  DATABASE_URL: {
    schema: urlOf('postgres:', 'postgresql:'),
    expected: 'the address of a PostgreSQL database, such as postgresql://user:password@host:5432/allmenning',
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    expected: 'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
  },
  PORT: { schema: whole(1, 65_535), expected: 'a number from 1 to 65535' },
  ORIGIN: {
    schema: urlOf('http:', 'https:').refine((text) => URL.parse(text)?.origin === text.replace(/\/$/, '')),
    expected: 'where people reach the site, without a path, such as https://allmenning.example.org',
  },
  TIME_ZONE: { schema: z.string().refine(isTimeZone), expected: 'a time zone by its IANA name, such as Europe/Oslo' },
  SMTP_URL: {
    schema: urlOf('smtp:', 'smtps:'),
    expected: 'the address of a mail server, such as smtps://user:password@host:465',
  },
  MAIL_FROM: {
    schema: z.string().regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/),
    expected: 'a mail address, such as Allmenning <post@example.org>',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    expected: 'one of fatal, error, warn, info, debug, trace, silent',
  },
  WORKS_URL: {
    schema: urlOf('https:', 'http:').refine((text) => {
      const url = URL.parse(text)
      return url?.origin === text.replace(/\/$/, '') && (url.protocol === 'https:' || isLoopback(url.hostname))
    }),
    expected: 'where works are looked up by their DOI, with https and without a path, such as https://api.crossref.org',
  },
  TRUST_PROXY: { schema: whole(0, 10), expected: 'the number of proxies in front of Allmenning, 0 to 10' },
} as const

type Name = keyof typeof SETTINGS
/** The names of all settings. */
export const SETTING_NAMES = Object.keys(SETTINGS) as Name[]

const environment = z.object(
  Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].schema.optional()])) as {
    [N in Name]: z.ZodOptional<(typeof SETTINGS)[N]['schema']>
  },
)

/** What the environment says, read and completed. */
export interface Config {
  mode: Mode
  /** Absolute. */
  dataDir: string
  /** Undefined: the embedded database in `dataDir` is used. */
  databaseUrl: string | undefined
  host: string
  port: number
  /** Where people reach the site, without a slash at the end. */
  origin: string
  timeZone: string
  smtpUrl: string | undefined
  mailFrom: string
  /** The mail address of whoever runs the site; undefined where none was set. */
  contact: string | undefined
  /** Where works are looked up by their DOI, without a slash at the end. Undefined: nowhere. */
  worksUrl: string | undefined
  logLevel: string
  /** How many proxies in front may name the client's address. */
  trustProxy: number
}

/**
 * Reads the settings of a mode from the environment. An empty value counts as none.
 * @throws {StartupProblem} one message that lists everything wrong and what is expected instead
 */
export function readConfig(
  mode: Mode,
  env: NodeJS.ProcessEnv | Record<string, string | undefined> = process.env,
): Config {
  const given = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  )
  const read = environment.safeParse(given)
  const wrong = new Set(read.error?.issues.map(({ path }) => path[0] as Name))
  const problems = SETTING_NAMES.filter((name) => wrong.has(name)).map(
    (name) => `${name} is not right. Expected: ${SETTINGS[name].expected}.`,
  )
  if (read.success) problems.push(...together(mode, read.data))
  if (problems.length > 0 || !read.success) throw misconfigured(problems)
  const { data } = read
  const [host, port] = [data.HOST ?? DEFAULT_HOST, data.PORT ?? DEFAULT_PORT]
  return {
    mode,
    dataDir: data.DATA_DIR ? resolve(data.DATA_DIR) : resolve(ROOT, DATA[mode]),
    databaseUrl: data.DATABASE_URL,
    host,
    port,
    origin: data.ORIGIN
      ? new URL(data.ORIGIN).origin
      : `http://${isLoopback(host) && host.includes('.') ? host : DEFAULT_HOST}:${port}`,
    timeZone: data.TIME_ZONE ?? 'Europe/Oslo',
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? 'Allmenning <no-reply@localhost>',
    contact: data.MAIL_FROM?.replace(/^.*<|>$/g, ''),
    worksUrl: data.WORKS_URL && new URL(data.WORKS_URL).origin,
    logLevel: data.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    trustProxy: data.TRUST_PROXY ?? 0,
  }
}

/** What is wrong with the settings together, each being right by itself. */
function together(mode: Mode, { HOST, ORIGIN, SMTP_URL, MAIL_FROM }: z.output<typeof environment>): string[] {
  const problems: string[] = []
  const origin = ORIGIN ? new URL(ORIGIN) : undefined
  if (mode === 'site' && origin?.protocol === 'http:' && !isLoopback(origin.hostname))
    problems.push('ORIGIN is not right. Expected: https, which a site on the internet needs for sign-in to be safe.')
  if (mode === 'site' && !origin && HOST && !isLoopback(HOST))
    problems.push(
      `ORIGIN is missing. HOST lets other machines in, so say how they reach the site. Expected: ${SETTINGS.ORIGIN.expected}.`,
    )
  if (SMTP_URL && !MAIL_FROM)
    problems.push(`MAIL_FROM is missing, and SMTP_URL needs it. Expected: ${SETTINGS.MAIL_FROM.expected}.`)
  return problems
}

/**
 * Puts what a `.env` file in the project says into the environment, where the environment does not say it already.
 * @throws {StartupProblem} for names that are no settings: a slip of the pen would otherwise go unnoticed
 */
export function loadEnvFile(file = resolve(ROOT, '.env')): void {
  if (!existsSync(file)) return
  const unknown = Object.keys(parseEnv(readFileSync(file, 'utf8'))).filter((name) => !(name in SETTINGS))
  if (unknown.length > 0)
    throw misconfigured(
      unknown.map((name) => `${name} in ${file} is not a setting. The settings are: ${SETTING_NAMES.join(', ')}.`),
    )
  process.loadEnvFile(file)
}

const misconfigured = (problems: readonly string[]): StartupProblem =>
  new StartupProblem(
    `Allmenning cannot start with this configuration:\n${problems.map((problem) => `  ${problem}`).join('\n')}\n.env.example describes every setting.`,
  )

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
