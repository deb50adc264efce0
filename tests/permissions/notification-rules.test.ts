import { describe, expect, it } from 'vitest'
import { notificationRules } from '#server/permissions/notifications.ts'
import { ACTORS, asked, cases, NOBODY, type RuleTable } from './rule-table.ts'

const notice = (audience: string, stands = true) => ({ memberId: 'author', thread: { audience }, stands })

const TABLE: RuleTable = {
  'notice.read': [
    ['what was told of a public thread', notice('public'), ['the author']],
    ['what was told of a thread for members', notice('members'), ['the author']],
    ['what is told beside all conversations', { ...notice(''), thread: null }, ['the author']],
    ['what is not any more', notice('public', false), NOBODY],
  ],
}

describe('of notices', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(notificationRules).sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })
})
