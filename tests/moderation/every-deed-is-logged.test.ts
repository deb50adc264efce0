import { describe, expect, it } from 'vitest'
import { readSources } from '#tests/support/sources.ts'

/** What only staff may. Whoever adds an ability of staff adds it here, and logs what is done with it. */
const OF_STAFF = [
  'people.read',
  'member.suspend',
  'address.read',
  'outbox.read',
  'queue.read',
  'case.read',
  'case.handle',
  'case.decide',
  'post.care',
  'case.care',
  'care.end',
  'helplines.keep',
  'decision.undo',
  'commons.shape',
  'themes.merge',
  'thread.moderate',
  'staff_log.read',
  'staff.appoint',
  'group.confirm',
  'held.decide',
  'settings.change',
]
/** What staff may besides others, without doing anything to anybody: to read one’s own decision, to write in a locked thread. */
const NOT_OF_STAFF = ['decision.read', 'held.read', 'thread.reply', 'slow.pass', 'upload.read']
const sources = readSources().filter(({ path }) => /^server\/[^/]+\/[^/]+\.ts$/.test(path))

/** Abilities whose rules look at staff roles, by the text of the rules. */
function abilitiesOfStaff(): string[] {
  const rules = sources.filter(({ path }) => /^server\/permissions\/(?!actor|can)/.test(path))
  return rules.flatMap(({ text }) =>
    text
      .replace(/\/\*\*[\s\S]*?\*\//g, '')
      .split(/\n(?= {2}'[a-z_-]+\.[a-z_]+': )/)
      .slice(1)
      .filter((rule) => /\bholds\(|\bsees(?:Case|Held)\b/.test(rule.split('\n}')[0] ?? ''))
      .flatMap((rule) => /^ {2}'([^']+)'/.exec(rule)?.[1] ?? []),
  )
}

/** Commands that ask for an ability of staff and write: they have a transaction, or what they call does. */
const commands = (files: typeof sources) =>
  files.filter(
    ({ path, text }) =>
      !path.startsWith('server/permissions/') &&
      /\btransact\(/.test(text) &&
      OF_STAFF.some((ability) => text.includes(`'${ability}'`)),
  )

/** Whether a command logs, or hands its deed to one that does. */
const logs = (text: string): boolean => /\b(?:logDeed|suspendIn|shaped|answered)\(/.test(text)

describe('what staff do is logged', () => {
  it('by every command that asks for an ability of theirs', () => {
    const found = commands(sources)
    expect(found.length).toBeGreaterThanOrEqual(8)
    expect(found.filter(({ text }) => !logs(text)).map(({ path }) => path)).toEqual([])
  })

  it('and every ability that looks at a role is known here', () => {
    const found = abilitiesOfStaff()
    expect(found).toContain('staff.appoint')
    expect(found.filter((ability) => ![...OF_STAFF, ...NOT_OF_STAFF].includes(ability))).toEqual([])
  })

  it('the guard goes red for a command that does not', () => {
    const text = `authorize(actor, 'case.decide', facts)\n  await transact(db, (tx) => tx.post.update({}))`
    const silent = commands([{ path: 'server/moderation/x.ts', text }])
    expect([silent.length, silent.some((one) => logs(one.text))]).toEqual([1, false])
  })
})
