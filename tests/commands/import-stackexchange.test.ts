import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { importing } from '#server/commands/import-stackexchange.ts'
import type { Site } from '#server/commands/open-site.ts'
import { progressBar } from '#server/commands/progress-bar.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { testDatabase } from '#tests/support/database.ts'

const SAMPLE = join(import.meta.dirname, '../samples/stackexchange')
const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'allmenning-mapping-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: string[]): Promise<string[]> {
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  await importing.run(args, {
    url: database.url,
    say,
    database: async () => database,
    close: async () => {},
  } as Partial<Site> as Site)
  return said
}
const mapping = (text: string): string => {
  const file = join(folder, 'mapping.json')
  writeFileSync(file, text)
  return file
}

describe('npm run commons -- import stackexchange', () => {
  test('says what was imported and what was not', async () => {
    const said = await run('stackexchange', SAMPLE)
    expect(said).toContain('Imported from stackexchange/stackexchange: 2 threads, 8 posts, 3 people.')
    expect(said).toContain('  posts.jsonl:3  not a JSON record')
    expect(await run('stackexchange', SAMPLE)).toContain('8 posts stood already.')
  })

  test('takes a mapping of one’s own', async () => {
    await run('stackexchange', SAMPLE, '--mapping', mapping('{"audience": "members", "tagline": "From Posters"}'))
    expect(await database.db.thread.count({ where: { audience: 'members' } })).toBe(2)
    expect(await database.db.member.count({ where: { tagline: 'From Posters' } })).toBe(3)
  })

  test.each<[why: string, args: () => string[], answer: RegExp]>([
    ['nothing to import', () => [], /^Usage: npm run commons -- import stackexchange DIR \[--mapping FILE\]$/],
    ['a source it does not know', () => ['phpbb', SAMPLE], /^Usage/],
    ['an option it does not know', () => ['stackexchange', SAMPLE, '--force'], /^Usage/],
    ['a folder without posts', () => ['stackexchange', folder], /holds no posts\.jsonl/],
    [
      'a mapping that is not there',
      () => ['stackexchange', SAMPLE, '--mapping', join(folder, 'no.json')],
      /cannot be used:\nENOENT/,
    ],
    ['a mapping that is not JSON', () => ['stackexchange', SAMPLE, '--mapping', mapping('{')], /cannot be used/],
    [
      'a mapping with a misspelt word',
      () => ['stackexchange', SAMPLE, '--mapping', mapping('{"audience": "all"}')],
      /audience/,
    ],
  ])('refuses %s in words', async (_why, args, answer) => {
    const refusal = await run(...args()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(StartupProblem)
    expect((refusal as StartupProblem).message).toMatch(answer)
    expect(await database.db.thread.count()).toBe(0)
  })
})

describe('progress', () => {
  const told = (isTTY: boolean): string => {
    const out = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream
    const bar = progressBar('conversations', out)
    for (let done = 1; done <= 40; done += 1) bar.at(done, 40)
    bar.end()
    return String(out.read())
  }

  test('is a bar that redraws itself on a terminal', () => {
    expect(told(true)).toMatch(/\r█{30} 40 of 40 conversations \n$/)
    expect(told(true).split('\r')).toHaveLength(41)
  })

  test('is a line for every tenth elsewhere', () => {
    expect(told(false).trim().split('\n')).toEqual(
      Array.from({ length: 10 }, (_one, tenth) => `${(tenth + 1) * 4} of 40 conversations`),
    )
  })
})
