import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadEnvFile, type Mode, readConfig, SETTING_NAMES } from '#server/platform/config.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'

const ROOT = resolve(import.meta.dirname, '../..')

function refusal(mode: Mode, env: Record<string, string>): string {
  try {
    readConfig(mode, env)
  } catch (error) {
    if (error instanceof StartupProblem) return error.message
    throw error
  }
  return ''
}

test('without any setting each mode runs on this machine alone, on data of its own', () => {
  for (const mode of ['demo', 'site', 'dev'] as const) {
    expect(readConfig(mode, {})).toMatchObject({
      dataDir: join(ROOT, 'data', mode),
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 3000,
      origin: 'http://127.0.0.1:3000',
      timeZone: 'Europe/Oslo',
      trustProxy: 0,
    })
  }
})

test('the origin follows the port, and an origin that is set is kept without a slash at its end', () => {
  expect(readConfig('site', { PORT: '4000' }).origin).toBe('http://127.0.0.1:4000')
  expect(readConfig('site', { ORIGIN: 'https://commons.example.org/' }).origin).toBe('https://commons.example.org')
})

test('an empty value counts as none', () => {
  expect(readConfig('site', { PORT: '', SMTP_URL: ' ', ORIGIN: '' })).toEqual(readConfig('site', {}))
})

describe('a wrong value is refused by name, with what is expected', () => {
  test.each([
    ['PORT', 'eighty', 'a number from 1 to 65535'],
    ['PORT', '0', 'a number from 1 to 65535'],
    ['PORT', '70000', 'a number from 1 to 65535'],
    ['DATABASE_URL', 'mysql://localhost/x', 'PostgreSQL'],
    ['DATABASE_URL', 'localhost', 'PostgreSQL'],
    ['ORIGIN', 'commons.example.org', 'where people reach the site'],
    ['ORIGIN', 'https://example.org/commons', 'without a path'],
    ['ORIGIN', 'http://example.org', 'https'],
    ['TIME_ZONE', 'Norway/Oslo', 'IANA'],
    ['SMTP_URL', 'https://mail.example.org', 'mail server'],
    ['MAIL_FROM', 'nobody', 'a mail address'],
    ['LOG_LEVEL', 'loud', 'one of fatal'],
    ['TRUST_PROXY', 'yes', '0 to 10'],
    ['WORKS_URL', 'http://api.example.org', 'https'],
    ['WORKS_URL', 'https://api.example.org/works', 'without a path'],
    ['WORKS_URL', 'api.example.org', 'where works are looked up'],
    ['HOST', 'http://x', 'an address of this machine'],
  ])('%s=%s', (name, value, expected) => {
    const message = refusal('site', { [name]: value })
    expect(message).toContain(`${name} is not right`)
    expect(message).toContain(expected)
  })
})

test('everything wrong is told at once, and no value is repeated, for it may be a secret', () => {
  const message = refusal('site', { PORT: 'x', TIME_ZONE: 'y', DATABASE_URL: 'mysql://me:hunter2@localhost/x' })
  expect(message).toMatch(/DATABASE_URL.*PORT.*TIME_ZONE/s)
  expect(message).not.toContain('hunter2')
})

test('a site that other machines reach has to say where; the demo on this machine need not', () => {
  expect(refusal('site', { HOST: '0.0.0.0' })).toContain('ORIGIN is missing')
  expect(refusal('demo', { HOST: '0.0.0.0' })).toBe('')
  expect(refusal('site', { ORIGIN: 'http://localhost:3000' })).toBe('')
})

test('a mail server needs a sender', () => {
  expect(refusal('site', { SMTP_URL: 'smtp://localhost:25' })).toContain('MAIL_FROM is missing')
  expect(refusal('site', { SMTP_URL: 'smtp://localhost:25', MAIL_FROM: 'Commons <post@example.org>' })).toBe('')
})

test('a slip of the pen in .env is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allmenning-env-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, '.env'), 'PROT=4000\n')
  expect(() => loadEnvFile(join(folder, '.env'))).toThrow('PROT')
  expect(() => loadEnvFile(join(folder, 'absent'))).not.toThrow()
})

test('.env.example names every setting once, and every value in it can be taken', () => {
  const lines = readFileSync(join(ROOT, '.env.example'), 'utf8').split('\n')
  const examples = lines.flatMap((line) =>
    /^#([A-Z_]+)=(.+)$/.exec(line)?.slice(1, 3) ? [line.slice(1).split(/=(.*)/s, 2) as [string, string]] : [],
  )
  expect(examples.map(([name]) => name).sort()).toEqual([...SETTING_NAMES].sort())
  expect(refusal('site', Object.fromEntries(examples))).toBe('')
})
