import { describe, expect, it } from 'vitest'
import { READER } from '#server/permissions/actor.ts'
import { mayWatch, roomOf } from '#server/realtime/rooms.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('the name of a room', () => {
  it.each([
    ['threads', { name: 'threads' }],
    ['thread:42', { name: 'thread:42', threadId: 42 }],
    ['thread:999999999', { name: 'thread:999999999', threadId: 999_999_999 }],
  ])('may be %s', (name, room) => {
    expect(roomOf(name)).toEqual(room)
  })

  it.each<[unknown]>([
    [undefined],
    [null],
    [42],
    [true],
    [''],
    ['thread'],
    ['thread:'],
    ['thread:0'],
    ['thread:042'],
    ['thread:-1'],
    ['thread:1e3'],
    ['thread:42 '],
    ['thread:42\n'],
    ['thread:1234567890'],
    ['Thread:42'],
    ['threads:42'],
    ['member:01a2053a-a3ad-7ff0-b463-0f7ae3f2cdbb'],
    ['session:01a2053a-a3ad-7ff0-b463-0f7ae3f2cdbb'],
    ['__proto__'],
    [['threads']],
    [['thread:42']],
    [{ name: 'threads' }],
    [{ toString: () => 'threads' }],
    ['x'.repeat(1e6)],
  ])('is not %j', (name) => {
    expect(roomOf(name)).toBeUndefined()
  })
})

describe('a room is open', () => {
  it.each([
    ['of all lists to members', 'threads', true, true],
    ['of all lists to no reader', 'threads', false, false],
    ['of a public thread to members', 'public', true, true],
    ['of a public thread to no reader, who has no socket', 'public', false, false],
    ['of a thread for members to members', 'members', true, true],
    ['of a thread for members to no reader', 'members', false, false],
    ['of a thread that does not exist to nobody', 'missing', true, false],
  ])('%s', async (_what, which, byMember, open) => {
    const { id } = await thread(db, { audience: which === 'members' ? 'members' : 'public' })
    const room = roomOf(which === 'threads' ? which : `thread:${which === 'missing' ? id + 1 : id}`)
    if (!room) throw new Error('no such room')
    expect(await mayWatch(db, byMember ? actorOf(await member(db)) : READER, room)).toBe(open)
  })
})
